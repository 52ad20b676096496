import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientHit } from '../../shared/patients.ts'
import { useEnter } from '../components/use-enter.ts'
import { useFormats } from '../platform/formats.ts'
import styles from './patient-picker.module.css'
import { fullName } from './person-name.ts'
import { useFoundPatients } from './use-found-patients.ts'

type Props = { readonly label: string; readonly onPick: (patient: PatientHit) => void }

/** Type part of a name, a phone or a birth date; the first fit is chosen with Enter. */
export function PatientPicker({ label, onPick }: Props) {
  const { t } = useTranslation('patients')
  const listId = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useFoundPatients(query)
  const people = query.trim() ? (found.data?.pages[0]?.items.slice(0, 8) ?? []) : []
  const current = people[Math.min(at, people.length - 1)]

  const enter = useEnter(query, found.isSettled, () => current && onPick(current))
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && people.length > 0) setAt((Math.min(at, people.length - 1) + step + people.length) % people.length)
    else if (event.key === 'Enter' && query.trim()) enter()
    else return
    event.preventDefault()
  }

  return (
    <div>
      <TextInput
        label={label}
        placeholder={t('searchPlaceholder')}
        data-autofocus
        role="combobox"
        aria-expanded={people.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current && `${listId}-${current.id}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      <div id={listId} role="listbox" aria-label={t('patients')} className={styles.list}>
        {people.map((person) => (
          <Person
            key={person.id}
            id={`${listId}-${person.id}`}
            person={person}
            chosen={person === current}
            onPick={onPick}
          />
        ))}
      </div>
      {query.trim() && found.isSettled && people.length === 0 && <p className={styles.nobody}>{t('nobodyShort')}</p>}
    </div>
  )
}

type PersonProps = Pick<Props, 'onPick'> & {
  readonly id: string
  readonly person: PatientHit
  readonly chosen: boolean
}

function Person({ id, person, chosen, onPick }: PersonProps) {
  const { shortDate } = useFormats()
  const facts = [person.birthDate && shortDate(person.birthDate), person.phone].filter(Boolean).join(' · ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox above keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={styles.person}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(person)}
    >
      <span className={styles.name}>{fullName(person)}</span>
      <span className={styles.facts}>{facts}</span>
    </div>
  )
}
