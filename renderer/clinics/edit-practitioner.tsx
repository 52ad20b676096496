import { Group, NumberInput, Switch, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconStar } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Practitioner } from '../../shared/clinics.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ChangeHits } from '../rota/change-hits.tsx'
import { passesOver } from '../rota/use-hits-check.ts'
import { ColourChoice } from './colour-choice.tsx'
import type { PractitionerForm } from './practitioner-form.ts'
import { PractitionerHours } from './practitioner-hours.tsx'
import { useEditPractitioner } from './use-edit-practitioner.ts'
import { useHoursInWords } from './use-hours-in-words.ts'
import { usePeriodsInWords } from './use-periods-in-words.ts'
import { usePlacesInWords } from './use-places-in-words.ts'
import { hoursOf, type Week } from './week.ts'

type Props = { readonly practitioner: Practitioner | undefined; readonly onClose: () => void }

export function EditPractitioner({ practitioner, onClose }: Props) {
  const { t } = useWords()
  const hoursInWords = useHoursInWords()
  const periodsInWords = usePeriodsInWords()
  const placesInWords = usePlacesInWords()
  const { theirs, found, ...editing } = useEditPractitioner(practitioner, onClose)
  const differing = theirs && {
    theirs,
    fields: {
      name: { label: t('clinics:name'), say: String },
      profession: { label: t('clinics:practitioners.profession'), say: String },
      specialities: {
        label: t('clinics:practitioners.specialities'),
        say: (specialities: readonly string[]) => specialities.join(', '),
      },
      rating: { label: t('clinics:practitioners.rating'), say: String },
      registrationNumber: { label: t('clinics:practitioners.registrationNumber'), say: String },
      colour: { label: t('clinics:colour'), say: (colour: Practitioner['colour']) => t(`clinics:colours.${colour}`) },
      week: { label: t('clinics:practitioners.hours'), say: (week: Week) => hoursInWords(hoursOf(week)) },
      periods: { label: t('clinics:periods.title'), say: periodsInWords },
      elsewhere: { label: t('clinics:practitioners.elsewhere'), say: placesInWords },
      active: { label: t('clinics:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
    },
  }
  return (
    <EditPanel
      title={practitioner?.name ?? t('clinics:practitioners.add')}
      submit={t(passesOver(found) ? 'rota:hits.saveAnyway' : practitioner ? 'save' : 'clinics:practitioners.add')}
      isNew={!practitioner}
      onClose={onClose}
      width={480}
      differing={differing}
      {...editing}
    >
      <PractitionerFields form={editing.form} />
      <PractitionerHours form={editing.form} home={practitioner?.clinicId} />
      {practitioner && (
        <>
          <Elsewhere practitioner={practitioner} />
          <Switch
            label={t('clinics:practitioners.bookable')}
            description={t('clinics:practitioners.bookableHint')}
            {...editing.form.getInputProps('active', { type: 'checkbox' })}
          />
        </>
      )}
      <ChangeHits found={found} name={practitioner?.name ?? ''} />
    </EditPanel>
  )
}

function PractitionerFields({ form }: { readonly form: UseFormReturnType<PractitionerForm> }) {
  const { t } = useWords()
  return (
    <>
      <TextInput label={t('clinics:name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('clinics:practitioners.profession')} {...form.getInputProps('profession')} />
      <TagsInput
        label={t('clinics:practitioners.specialities')}
        description={t('clinics:practitioners.specialitiesHint')}
        maxTags={20}
        maxLength={60}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('specialities')}
        value={[...form.values.specialities]}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('clinics:practitioners.registrationNumber')}
          description={t('clinics:practitioners.registrationHint')}
          {...form.getInputProps('registrationNumber')}
        />
        <NumberInput
          label={t('clinics:practitioners.rating')}
          description={t('clinics:practitioners.ratingHint')}
          min={0}
          max={5}
          step={0.1}
          decimalScale={1}
          clampBehavior="none"
          leftSection={<IconStar size={16} stroke={1.6} />}
          {...form.getInputProps('rating')}
        />
      </Group>
      <ColourChoice
        label={t('clinics:colour')}
        value={form.values.colour}
        onChange={(colour) => form.setFieldValue('colour', colour)}
      />
    </>
  )
}

/** Where the rest of somebody's plan is kept. */
function Elsewhere({ practitioner: { id } }: { readonly practitioner: Practitioner }) {
  const { t } = useWords()
  const { may } = useSession()
  return (
    <Group gap="lg">
      <Link to="/settings/absences" search={{ practitioner: id }}>
        {t('clinics:practitioners.absences')}
      </Link>
      {may('calendars.share') && (
        <Link to="/settings/feeds" search={{ open: id }}>
          {t('clinics:practitioners.calendar')}
        </Link>
      )}
    </Group>
  )
}
