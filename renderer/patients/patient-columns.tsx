import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientHit } from '../../shared/patients.ts'
import type { Column } from '../components/list-table.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import styles from './patient-columns.module.css'
import { listedName } from './person-name.ts'

type Words = ReturnType<typeof usePatientWords>

export function usePatientWords() {
  const { t } = useTranslation('patients')
  const { age, shortDate } = useFormats()
  return useMemo(
    () => ({
      name: t('columns.name'),
      age: t('columns.age'),
      birthDate: t('fields.birthDate'),
      phone: t('fields.phone'),
      nationalId: t('fields.nationalId'),
      notActive: t('notActive'),
      ageOf: (date: string) => String(age(date)),
      dateOf: (date: string) => shortDate(date),
    }),
    [t, age, shortDate],
  )
}

/** Enough to tell two people apart while the phone is still ringing. */
export function patientColumns(words: Words): Column<PatientHit>[] {
  return [
    { id: 'name', title: words.name, width: 'minmax(220px, 2fr)', cell: (hit) => <Name hit={hit} words={words} /> },
    {
      id: 'age',
      title: words.age,
      width: '56px',
      align: 'end',
      cell: ({ birthDate }) => birthDate && words.ageOf(birthDate),
    },
    {
      id: 'birthDate',
      title: words.birthDate,
      width: 'minmax(110px, 1fr)',
      optional: true,
      cell: ({ birthDate }) => birthDate && words.dateOf(birthDate),
    },
    { id: 'phone', title: words.phone, width: 'minmax(140px, 1fr)', cell: ({ phone }) => phone },
    {
      id: 'nationalId',
      title: words.nationalId,
      width: 'minmax(120px, 1fr)',
      optional: true,
      cell: ({ nationalId }) => nationalId,
    },
  ]
}

function Name({ hit, words }: { readonly hit: PatientHit; readonly words: Words }) {
  return (
    <span className={styles.name}>
      {listedName(hit)}
      {!hit.active && (
        <StatusBadge tone="neutral" shape="cross">
          {words.notActive}
        </StatusBadge>
      )}
    </span>
  )
}
