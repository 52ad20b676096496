import { Button, Chip, Select } from '@mantine/core'
import { IconBeach, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Absence, PractitionerId } from '../../shared/clinics.ts'
import { EmptyState } from '../components/empty-state.tsx'
import type { Column } from '../components/list-table.ts'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { useAction } from '../platform/actions.ts'
import type { AbsencesAddress } from '../platform/addresses.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { AbsencePanel } from './absence-panel.tsx'
import styles from './absences-settings.module.css'
import { SavedAbsence } from './saved-absence.tsx'
import { useDuringInWords } from './use-during-in-words.ts'
import { useTeam } from './use-team.ts'

/** Who is away, and when. */
export function AbsencesSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="rota.plan" title={t('nav.settings')}>
      <Absences />
    </Permitted>
  )
}

function Absences() {
  const { t } = useWords()
  const { today } = useFormats()
  const navigate = useNavigate()
  const address = useSearch({ from: '/settings/absences' })
  const { open, practitioner, past } = address
  const go = (change: Partial<AbsencesAddress>) =>
    void navigate({ to: '/settings/absences', search: { ...address, ...change } })
  const input = { ...(practitioner && { practitionerId: practitioner }), ...(!past && { from: today() }) }
  const absences = useQuery(salus.rota.listAbsences.queryOptions({ input }))
  const opened = absences.data?.items.find(({ id }) => id === open)
  const add = () => go({ open: 'new' })
  const close = () => go({ open: undefined })
  useAction({ id: 'add-absence', words: t('rota:absences.add'), keys: 'N', run: add })
  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      {t('rota:absences.add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('rota:absences.title')}
      hint={t('rota:absences.hint')}
      filled
      actions={addButton}
      panel={
        <>
          {open === 'new' && <AbsencePanel key={practitioner} practitionerId={practitioner} onClose={close} />}
          {opened && <SavedAbsence key={opened.id} absence={opened} onClose={close} />}
        </>
      }
    >
      <Filters practitioner={practitioner} past={past === true} onChange={go} />
      <PagedList
        name="absences"
        label={t('rota:absences.title')}
        columns={useColumns()}
        pages={onePage(absences)}
        idOf={({ id }) => id}
        onOpen={({ id }) => go({ open: id })}
        selected={open}
        empty={
          <EmptyState
            title={t('rota:absences.empty')}
            hint={t('rota:absences.emptyHint')}
            icon={<IconBeach size={24} stroke={1.5} />}
          >
            {addButton}
          </EmptyState>
        }
      />
    </SettingsPage>
  )
}

type FiltersProps = {
  readonly practitioner: PractitionerId | undefined
  readonly past: boolean
  readonly onChange: (change: Partial<AbsencesAddress>) => void
}

function Filters({ practitioner, past, onChange }: FiltersProps) {
  const { t } = useWords()
  const team = useTeam()
  return (
    <div className={styles.filters}>
      <Select
        size="xs"
        w={220}
        aria-label={t('rota:absences.whose')}
        data={[
          { value: '', label: t('rota:absences.everybody') },
          ...team.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={practitioner ?? ''}
        onChange={(next) => onChange({ practitioner: (next || undefined) as PractitionerId | undefined })}
      />
      <Chip size="xs" checked={past} onChange={(on) => onChange({ past: on || undefined })}>
        {t('rota:absences.past')}
      </Chip>
    </div>
  )
}

function useColumns(): Column<Absence>[] {
  const { t } = useWords()
  const duringInWords = useDuringInWords()
  const { today } = useFormats()
  const everybody = useQuery(salus.clinics.listPractitioners.queryOptions({ input: {} })).data?.items ?? []
  const nameOf = (absence: Absence) => everybody.find(({ id }) => id === absence.practitionerId)?.name
  const state = ({ startsAt, endsAt }: Absence) => {
    if (endsAt <= today())
      return (
        <StatusBadge tone="neutral" shape="ring">
          {t('rota:absences.over')}
        </StatusBadge>
      )
    const now = startsAt.slice(0, 10) <= today()
    return (
      <StatusBadge tone={now ? 'waiting' : 'info'} shape={now ? 'half' : 'ring'}>
        {t(now ? 'rota:absences.now' : 'rota:absences.coming')}
      </StatusBadge>
    )
  }
  return [
    { id: 'who', title: t('rota:absences.who'), width: 'minmax(0, 1.2fr)', cell: nameOf },
    { id: 'when', title: t('rota:absences.when'), width: 'minmax(176px, 1.6fr)', cell: duringInWords },
    {
      id: 'reason',
      title: t('rota:absences.reason'),
      width: 'minmax(0, 1.2fr)',
      cell: ({ reason }) => reason,
      optional: true,
    },
    { id: 'state', title: t('clinics:state'), width: '120px', cell: state },
  ]
}
