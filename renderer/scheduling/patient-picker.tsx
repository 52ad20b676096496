import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientHit } from '../../shared/patients.ts'
import { useEnter } from '../components/use-enter.ts'
import { fullName } from '../patients/person-name.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import look from './patient-picker.module.css'

type Props = {
  readonly error: string | undefined
  readonly onPick: (id: PatientHit['id']) => void
  readonly onRegister: (query: string) => void
}
const shown = 7
const register = 'register'

/**
 * One field finds the patient while typing; whoever is not here is registered from the same list.
 * Enter pressed before the answer is there waits for it.
 */
export function PatientPicker({ error, onPick, onRegister }: Props) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const [query, setQuery] = useState('')
  const { hits, asked, settled } = useHits(query)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const typed = query.trim()
  const mayRegister = may('patients.register') && typed !== ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: the best hit is chosen again whenever the hits change
  useEffect(() => void combobox.selectFirstOption(), [hits, mayRegister])

  const best = hits[0]?.id ?? (mayRegister ? register : undefined)
  const choose = (value: string) => (value === register ? onRegister(typed) : onPick(value as PatientHit['id']))
  const enterBest = useEnter(typed, settled, () => best && choose(best))
  const pressed = useRef(false)
  const submit = (value: string) => {
    if (value === best && !pressed.current) enterBest()
    else choose(value)
    pressed.current = false
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          label={t('booking.patient')}
          placeholder={t('booking.patientHint')}
          value={query}
          data-autofocus
          autoComplete="off"
          error={error}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            pressed.current = false
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''}>
        <Combobox.Options
          aria-label={t('booking.patient')}
          onPointerDown={() => {
            pressed.current = true // whom the mouse points at is meant, whatever is still on its way
          }}
        >
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id} className={look.option}>
              <Hit hit={hit} />
            </Combobox.Option>
          ))}
          {asked && hits.length === 0 && <Combobox.Empty>{t('booking.nobodyFound')}</Combobox.Empty>}
          {mayRegister && (
            <Combobox.Option value={register} className={`${look.option} ${look.register}`}>
              {t('booking.register', { name: typed })}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Enough to tell two people apart while the phone is still ringing. */
function Hit({ hit }: { readonly hit: PatientHit }) {
  const { shortDate } = useFormats()
  const facts = [hit.birthDate && shortDate(hit.birthDate), hit.phone, hit.nationalId].filter(Boolean)
  return (
    <>
      <div>{fullName(hit)}</div>
      {facts.length > 0 && <div className={look.facts}>{facts.join(' · ')}</div>}
    </>
  )
}

const nobody: readonly PatientHit[] = []

/** `settled` when the hits are for what stands in the field: who types faster than the answer must not pick the one before. */
function useHits(query: string): { hits: readonly PatientHit[]; asked: boolean; settled: boolean } {
  const [waited] = useDebouncedValue(query.trim(), 120)
  const { data, isPlaceholderData } = useQuery(
    salus.patients.findPatients.queryOptions({
      input: { query: waited, limit: shown },
      enabled: waited !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const asked = data !== undefined && query.trim() !== ''
  return { hits: asked ? data.items : nobody, asked, settled: !isPlaceholderData && waited === query.trim() }
}
