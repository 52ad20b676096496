import { ActionIcon, Button, Group } from '@mantine/core'
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconCopy, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ConfirmDecision } from '../components/confirm-decision.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { useAction } from '../platform/actions.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ClosurePanel } from './closure-panel.tsx'
import styles from './closures-settings.module.css'
import { SavedClosure } from './saved-closure.tsx'
import { useClosureColumns } from './use-closure-columns.tsx'
import { useCopyYear } from './use-copy-year.ts'

/** Public holidays and closed days, a year at a time. */
export function ClosuresSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <Closures />
    </Permitted>
  )
}

function Closures() {
  const { t } = useWords()
  const { today } = useFormats()
  const { clinic } = useSession()
  const navigate = useNavigate()
  const address = useSearch({ from: '/settings/closures' })
  const { open, year = Number(today().slice(0, 4)) } = address
  const closures = useYear(year)
  const opened = closures.data?.items.find(({ id }) => id === open)
  const show = (next: string | undefined) =>
    void navigate({ to: '/settings/closures', search: { ...address, open: next } })
  const go = (to: number) => void navigate({ to: '/settings/closures', search: { year: to } })
  const add = () => show('new')
  const close = () => show(undefined)
  useAction({ id: 'add-closure', words: t('rota:closures.add'), keys: 'N', run: add })
  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      {t('rota:closures.add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('rota:closures.title')}
      hint={t('rota:closures.hint', { clinic: clinic.name })}
      filled
      actions={addButton}
      panel={
        <>
          {open === 'new' && <ClosurePanel key={year} year={year} onClose={close} />}
          {opened && <SavedClosure key={opened.id} closure={opened} onClose={close} />}
        </>
      }
    >
      <Years year={year} onGo={go} />
      <PagedList
        name="closures"
        label={t('rota:closures.ofYear', { year })}
        columns={useClosureColumns()}
        pages={onePage(closures)}
        idOf={({ id }) => id}
        onOpen={({ id }) => show(id)}
        selected={open}
        empty={
          <EmptyState
            title={t('rota:closures.empty', { year })}
            hint={t('rota:closures.emptyHint')}
            icon={<IconCalendarOff size={24} stroke={1.5} />}
          >
            {addButton}
          </EmptyState>
        }
      />
    </SettingsPage>
  )
}

function useYear(year: number) {
  const { clinic } = useSession()
  const input = { clinicId: clinic.id, from: `${year}-01-01`, to: `${year + 1}-01-01` }
  return useQuery(salus.rota.listClosures.queryOptions({ input }))
}

function Years({ year, onGo }: { readonly year: number; readonly onGo: (year: number) => void }) {
  const { t } = useWords()
  const before = useYear(year - 1).data?.items ?? []
  const here = useYear(year).data?.items
  const { copy, copyAnyway, leave, hit, missing, pending } = useCopyYear(before, here, year)
  const copyWords = t('rota:closures.copy', { count: missing, from: year - 1, to: year })
  return (
    <div className={styles.years}>
      <Group gap={4}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('rota:closures.yearBefore')}
          onClick={() => onGo(year - 1)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <span className={styles.year}>{year}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('rota:closures.yearAfter')}
          onClick={() => onGo(year + 1)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Group>
      {missing > 0 && (
        <Button variant="light" size="compact-md" leftSection={<IconCopy size={16} />} loading={pending} onClick={copy}>
          {copyWords}
        </Button>
      )}
      <ConfirmDecision
        opened={hit > 0}
        title={t('rota:absences.hits', { count: hit })}
        decide={copyWords}
        onDecide={copyAnyway}
        onLeave={leave}
        pending={pending}
      >
        {t('rota:closures.copyHint')}
      </ConfirmDecision>
    </div>
  )
}
