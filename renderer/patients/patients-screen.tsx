import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientHit, PatientId } from '../../shared/patients.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useEnter } from '../components/use-enter.ts'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useTypedQuery } from '../platform/typed-query.ts'
import { patientColumns, usePatientWords } from './patient-columns.tsx'
import styles from './patients-screen.module.css'
import { RegisterPatient } from './register-patient.tsx'
import { useFoundPatients } from './use-found-patients.ts'

/** Finding somebody while the phone is ringing: the field has the focus, the list has the arrows. */
export function PatientsScreen() {
  const { t } = useTranslation('patients')
  return (
    <Permitted permission="patients.read" title={t('patients')}>
      <FindPatient />
    </Permitted>
  )
}

function FindPatient() {
  const { t } = useTranslation('patients')
  const { may } = useSession()
  const navigate = useNavigate()
  const address = useSearch({ from: '/patients' })
  const [query, setQuery] = useTypedQuery()
  const found = useFoundPatients(query)
  const words = usePatientWords()
  const columns = useMemo(() => patientColumns(words), [words])
  const field = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)

  const open = (id: PatientId) => void navigate({ to: '/patients/$patientId', params: { patientId: id } })
  const showForm = (shown: boolean) =>
    void navigate({ to: '/patients', search: shown ? { new: true } : {}, state: true })
  useAction({
    id: 'new-patient',
    words: t('newPatient'),
    keys: 'N',
    permission: 'patients.register',
    run: () => showForm(true),
  })
  useShortcut('Alt+N', t('newPatient'), () => showForm(true), { when: may('patients.register') })

  useShortcut('Esc', t('search'), () => field.current?.select())

  const enter = useEnter(query, found.isSettled, () => {
    const best = found.data?.pages[0]?.items[0]
    if (best) open(best.id)
    else showForm(true)
  })
  const fromField = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') body.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
    else if (event.key === 'Enter' && query.trim()) enter()
    else if (event.key === 'Escape' && query) setQuery('')
    else return
    event.preventDefault()
  }

  return (
    <>
      <ScreenHeader
        title={t('patients')}
        actions={may('patients.register') && <NewButton run={() => showForm(true)} />}
      >
        <TextInput
          ref={field}
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
          type="search"
          autoComplete="off"
          spellCheck={false}
          autoFocus={!address.new}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={fromField}
        />
      </ScreenHeader>
      <div ref={body} className={styles.body}>
        <div className={styles.list}>
          <PagedList<PatientHit>
            name="patients"
            label={t('patients')}
            columns={columns}
            pages={found}
            idOf={(hit) => hit.id}
            onOpen={(hit) => open(hit.id)}
            empty={<NobodyFound query={query} run={() => showForm(true)} />}
          />
        </div>
        {address.new && may('patients.register') && (
          <RegisterPatient query={query} onRegistered={(patient) => open(patient.id)} onClose={() => showForm(false)} />
        )}
      </div>
    </>
  )
}

function NewButton({ run }: { readonly run: () => void }) {
  const { t } = useTranslation('patients')
  return (
    <Button
      leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={<KeyHint keys="Alt+N" />}
      aria-keyshortcuts="Alt+N N"
      onClick={run}
    >
      {t('newPatient')}
    </Button>
  )
}

function NobodyFound({ query, run }: { readonly query: string; readonly run: () => void }) {
  const { t } = useTranslation('patients')
  const { may } = useSession()
  const asked = query.trim()
  const [title, hint] = asked ? [t('nobody', { query: asked }), t('nobodyHint')] : [t('empty'), t('emptyHint')]
  return (
    <EmptyState title={title} hint={hint} icon={<IconUsers size={24} stroke={1.5} />}>
      {may('patients.register') && <Button onClick={run}>{t('newPatient')}</Button>}
    </EmptyState>
  )
}
