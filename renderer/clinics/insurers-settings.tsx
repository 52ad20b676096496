import { IconShieldHeart } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Insurer } from '../../shared/clinics.ts'
import { ActiveBadge } from '../components/active-badge.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import type { Column } from '../components/list-table.ts'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { EditInsurer } from './edit-insurer.tsx'
import styles from './insurers-settings.module.css'
import { QuickAdd } from './quick-add.tsx'
import { useInsurers } from './use-insurers.ts'
import { useSaySaved } from './use-say-saved.ts'

/** Who pays for patients, besides they themselves. */
export function InsurersSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <Insurers />
    </Permitted>
  )
}

function Insurers() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/settings/insurers' })
  const insurers = useQuery(salus.clinics.listInsurers.queryOptions({ input: {} }))
  const show = (next: string | undefined) => void navigate({ to: '/settings/insurers', search: { open: next } })
  const opened = insurers.data?.items.find(({ id }) => id === open)
  const columns: Column<Insurer>[] = [
    { id: 'name', title: t('clinics:name'), width: 'minmax(0, 1fr)', cell: ({ name }) => name },
    { id: 'active', title: t('clinics:state'), width: '96px', cell: ({ active }) => <ActiveBadge active={active} /> },
  ]
  return (
    <SettingsPage
      title={t('clinics:insurers.title')}
      hint={t('clinics:insurers.hint')}
      filled
      actions={<AddInsurer />}
      panel={opened && <EditInsurer key={opened.id} insurer={opened} onClose={() => show(undefined)} />}
    >
      <PagedList
        name="insurers"
        label={t('clinics:insurers.title')}
        columns={columns}
        pages={onePage(insurers)}
        idOf={({ id }) => id}
        onOpen={({ id }) => show(id)}
        selected={open}
        empty={
          <EmptyState
            title={t('clinics:insurers.empty')}
            hint={t('clinics:insurers.emptyHint')}
            icon={<IconShieldHeart size={24} stroke={1.5} />}
          />
        }
      />
    </SettingsPage>
  )
}

function AddInsurer() {
  const { t } = useWords()
  const saySaved = useSaySaved()
  const add = useCommand(salus.clinics.addInsurer)
  const onAdd = (name: string, done: () => void) =>
    add.run(
      { name },
      {
        onDone: (added, _, operationId) => {
          done()
          saySaved('added', added, operationId)
        },
      },
    )
  return (
    <div className={styles.add}>
      <QuickAdd
        label={t('clinics:insurers.add')}
        example={t('clinics:insurers.add')}
        draft="insurer"
        longest={120}
        others={useInsurers()}
        pending={add.pending}
        refusal={add.refusal}
        onAdd={onAdd}
      />
    </div>
  )
}
