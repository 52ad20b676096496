import { Button } from '@mantine/core'
import { IconPlus, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Practitioner } from '../../shared/clinics.ts'
import { ActiveBadge } from '../components/active-badge.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import type { Column } from '../components/list-table.ts'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { useAction } from '../platform/actions.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ColourMark } from './colour-choice.tsx'
import { EditPractitioner } from './edit-practitioner.tsx'
import { useHoursInWords } from './use-hours-in-words.ts'

/** Who treats here, and when. */
export function PractitionersSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <Practitioners />
    </Permitted>
  )
}

function Practitioners() {
  const { t } = useWords()
  const { clinic } = useSession()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/settings/practitioners' })
  const practitioners = useQuery(salus.clinics.listPractitioners.queryOptions({ input: { clinicId: clinic.id } }))
  const show = (next: string | undefined) => void navigate({ to: '/settings/practitioners', search: { open: next } })
  const add = () => show('new')
  const opened = practitioners.data?.items.find(({ id }) => id === open)
  const close = () => show(undefined)
  useAction({ id: 'add-practitioner', words: t('clinics:practitioners.add'), keys: 'N', run: add })

  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      {t('clinics:practitioners.add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('clinics:practitioners.title')}
      hint={t('clinics:practitioners.hint')}
      filled
      actions={addButton}
      panel={(open === 'new' || opened) && <EditPractitioner key={open} practitioner={opened} onClose={close} />}
    >
      <PagedList
        name="practitioners"
        label={t('clinics:practitioners.title')}
        columns={useColumns()}
        pages={onePage(practitioners)}
        idOf={({ id }) => id}
        onOpen={({ id }) => show(id)}
        selected={open}
        empty={
          <EmptyState
            title={t('clinics:practitioners.empty')}
            hint={t('clinics:practitioners.emptyHint')}
            icon={<IconStethoscope size={24} stroke={1.5} />}
          >
            {addButton}
          </EmptyState>
        }
      />
    </SettingsPage>
  )
}

function useColumns(): Column<Practitioner>[] {
  const { t } = useWords()
  const { clinic } = useSession()
  const hoursInWords = useHoursInWords()
  const hoursHere = ({ clinicId, hours, elsewhere }: Practitioner) => {
    const place = elsewhere.find((other) => other.clinicId === clinic.id)
    return hoursInWords(clinicId === clinic.id ? hours : (place?.hours ?? []))
  }
  return [
    {
      id: 'name',
      title: t('clinics:name'),
      width: 'minmax(140px, 2fr)',
      cell: ({ name, colour }) => (
        <>
          <ColourMark colour={colour} />
          {name}
        </>
      ),
    },
    {
      id: 'profession',
      title: t('clinics:practitioners.profession'),
      width: 'minmax(0, 1.4fr)',
      cell: ({ profession }) => profession,
      optional: true,
    },
    {
      id: 'hours',
      title: t('clinics:practitioners.hours'),
      width: 'minmax(0, 3fr)',
      cell: (practitioner) => <span title={hoursHere(practitioner)}>{hoursHere(practitioner)}</span>,
      optional: true,
    },
    { id: 'active', title: t('clinics:state'), width: '84px', cell: ({ active }) => <ActiveBadge active={active} /> },
  ]
}
