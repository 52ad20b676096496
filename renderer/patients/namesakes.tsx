import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NewPatient, type patients } from '../../shared/patients.ts'
import type { OutputOf } from '../../shared/platform/contract.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import styles from './namesakes.module.css'
import type { PatientValues, Writing } from './patient-values.ts'
import { fullName } from './person-name.ts'
import { typedDate } from './typed-date.ts'
import { useWriting } from './use-patient-form.ts'

type Namesake = OutputOf<typeof patients.findNamesakes>['items'][number]

type Props = {
  readonly values: PatientValues
  /** What to do with somebody recognised, where it is not opening their page. */
  readonly pick?: { readonly words: string; readonly run: (id: Namesake['id']) => void }
}

/** People already here who may be the one being typed in. Silent while there are none. */
export function Namesakes({ values, pick }: Props) {
  const { t } = useTranslation('patients')
  const { items } = useNamesakes(values)
  return (
    <div role="status" aria-live="polite">
      {items.length > 0 && (
        <section className={styles.box}>
          <h3 className={styles.title}>{t('namesakes.title', { count: items.length })}</h3>
          <ul className={styles.people}>
            {items.slice(0, 4).map((person) => (
              <NamesakeLine key={person.id} person={person} pick={pick} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const look = { size: 'compact-sm', variant: 'default', className: styles.open ?? '' } as const

function NamesakeLine({ person, pick }: { readonly person: Namesake; readonly pick: Props['pick'] }) {
  const { t } = useTranslation('patients')
  const { age } = useFormats()
  const facts = [person.birthDate && t('age', { count: age(person.birthDate) }), person.phone].filter(Boolean)
  return (
    <li className={styles.person}>
      <div className={styles.words}>
        <strong>{fullName(person)}</strong>
        <span className={styles.facts}>{t(`namesakes.${person.reason}`)}</span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </div>
      {pick ? (
        <Button {...look} onClick={() => pick.run(person.id)} aria-label={`${pick.words}: ${fullName(person)}`}>
          {pick.words}
        </Button>
      ) : (
        <Button
          {...look}
          component={Link}
          to={`/patients/${person.id}`}
          aria-label={`${t('namesakes.open')}: ${fullName(person)}`}
        >
          {t('namesakes.open')}
        </Button>
      )}
    </li>
  )
}

function useNamesakes(values: PatientValues): { items: readonly Namesake[] } {
  const [typed] = useDebouncedValue(values, 250)
  const question = questionOf(typed, useWriting())
  const { data } = useQuery(
    salus.patients.findNamesakes.queryOptions({
      input: question ?? { firstName: '', lastName: '' },
      enabled: question !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  return { items: (question && data?.items) ?? [] }
}

/** Both names are needed; the other fields help once they can be read. */
function questionOf(values: PatientValues, { language, today }: Writing) {
  const { firstName, lastName, phone, nationalId } = NewPatient.shape
  const names = {
    firstName: firstName.safeParse(values.firstName).data,
    lastName: lastName.safeParse(values.lastName).data,
  }
  if (!names.firstName || !names.lastName) return undefined
  return {
    firstName: names.firstName,
    lastName: names.lastName,
    phone: phone.safeParse(values.phone).data ?? null,
    nationalId: nationalId.safeParse(values.nationalId).data ?? null,
    birthDate: typedDate(values.birthDate, language, today) ?? null,
  }
}
