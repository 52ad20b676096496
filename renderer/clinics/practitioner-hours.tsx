import { Switch } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Clinic, ClinicId } from '../../shared/clinics.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { HoursPeriods } from './hours-periods.tsx'
import type { Place } from './periods.ts'
import type { PractitionerForm } from './practitioner-form.ts'
import styles from './practitioner-hours.module.css'
import { WeekHours } from './week-hours.tsx'

type Props = {
  readonly form: UseFormReturnType<PractitionerForm>
  /** The clinic somebody belongs to; this desk's, for somebody new. */
  readonly home: ClinicId | undefined
}

/** Usual week, other hours for a time, and the same for every other clinic. */
export function PractitionerHours({ form, home }: Props) {
  const { t } = useWords()
  const { clinic, clinics } = useSession()
  const homeClinic = clinics.find(({ id }) => id === home) ?? clinic
  const others = clinics.filter(({ id }) => id !== homeClinic.id)
  const { week, periods, elsewhere } = form.values
  const tried = form.errors['week'] !== undefined
  const label = others.length > 0 ? t('clinics:practitioners.home', { clinic: homeClinic.name }) : undefined
  const setPlace = (clinicId: ClinicId, place: Place | undefined) => {
    const rest = elsewhere.filter((other) => other.clinicId !== clinicId)
    form.setFieldValue('elsewhere', place ? [...rest, place] : rest)
  }
  return (
    <>
      <WeekHours
        label={label ?? t('clinics:practitioners.hours')}
        week={week}
        onChange={(next) => form.setFieldValue('week', next)}
      />
      <HoursPeriods
        label={t('clinics:periods.title')}
        periods={periods}
        usual={week}
        tried={tried}
        onChange={(next) => form.setFieldValue('periods', next)}
      />
      {others.map((other) => (
        <OtherPlace
          key={other.id}
          clinic={other}
          tried={tried}
          place={elsewhere.find(({ clinicId }) => clinicId === other.id)}
          onChange={(place) => setPlace(other.id, place)}
        />
      ))}
    </>
  )
}

type OtherProps = {
  readonly clinic: Clinic
  readonly tried: boolean
  readonly place: Place | undefined
  readonly onChange: (place: Place | undefined) => void
}

function OtherPlace({ clinic, tried, place, onChange }: OtherProps) {
  const { t } = useWords()
  const begin = { clinicId: clinic.id, week: Array.from({ length: 7 }, () => []), periods: [] }
  return (
    <section className={styles.other} aria-label={clinic.name}>
      <Switch
        label={t('clinics:practitioners.alsoIn', { clinic: clinic.name })}
        checked={place !== undefined}
        onChange={() => onChange(place ? undefined : begin)}
      />
      {place && (
        <>
          <WeekHours
            label={t('clinics:practitioners.home', { clinic: clinic.name })}
            week={place.week}
            onChange={(week) => onChange({ ...place, week })}
          />
          <HoursPeriods
            label={t('clinics:periods.title')}
            periods={place.periods}
            usual={place.week}
            tried={tried}
            onChange={(periods) => onChange({ ...place, periods })}
          />
        </>
      )}
    </section>
  )
}
