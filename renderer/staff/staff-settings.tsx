import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { StaffMember } from '../../shared/staff.ts'
import { ActiveBadge } from '../components/active-badge.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import type { Column } from '../components/list-table.ts'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { useAction } from '../platform/actions.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { AddStaffMember } from './add-staff-member.tsx'
import { ChangeStaffMember } from './change-staff-member.tsx'
import { languageName } from './language-name.ts'

/** Who may sign in here, and as what. */
export function StaffSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="staff.manage" title={t('nav.settings')}>
      <StaffList />
    </Permitted>
  )
}

function StaffList() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/settings/staff' })
  const people = useQuery(salus.staff.listStaff.queryOptions({ input: {} }))
  const show = (next: string | undefined) => void navigate({ to: '/settings/staff', search: { open: next } })
  const add = () => show('new')
  useAction({ id: 'add-staff-member', words: t('staff:list.add'), keys: 'N', run: add })
  const opened = people.data?.items.find(({ id }) => id === open)

  return (
    <SettingsPage
      title={t('staff:list.title')}
      hint={t('staff:list.hint')}
      filled
      actions={
        <Button leftSection={<IconUserPlus size={18} />} onClick={add}>
          {t('staff:list.add')}
        </Button>
      }
      panel={
        <>
          {open === 'new' && <AddStaffMember onClose={() => show(undefined)} />}
          {opened && <ChangeStaffMember key={opened.id} person={opened} onClose={() => show(undefined)} />}
        </>
      }
    >
      <PagedList
        name="staff"
        label={t('staff:list.title')}
        columns={useColumns()}
        pages={onePage(people)}
        idOf={({ id }) => id}
        onOpen={({ id }) => show(id)}
        selected={open}
        empty={<EmptyState title={t('staff:list.empty')} />}
      />
    </SettingsPage>
  )
}

function useColumns(): Column<StaffMember>[] {
  const { t } = useWords()
  return [
    { id: 'name', title: t('staff:name'), width: 'minmax(0, 2fr)', cell: ({ name }) => name },
    { id: 'email', title: t('staff:email'), width: 'minmax(0, 2fr)', cell: ({ email }) => email, optional: true },
    { id: 'role', title: t('staff:role'), width: 'minmax(0, 1.2fr)', cell: ({ role }) => t(`staff:roles.${role}`) },
    {
      id: 'language',
      title: t('language'),
      width: 'minmax(0, 1fr)',
      cell: ({ language }) => languageName(language),
      optional: true,
    },
    { id: 'active', title: t('staff:state'), width: '96px', cell: ({ active }) => <ActiveBadge active={active} /> },
  ]
}
