import { Button } from '@mantine/core'
import { IconPlus, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Service } from '../../shared/clinics.ts'
import { ActiveBadge } from '../components/active-badge.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import type { Column } from '../components/list-table.ts'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { useAction } from '../platform/actions.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ColourMark } from './colour-choice.tsx'
import { EditService } from './edit-service.tsx'
import { useNeedsInWords } from './use-kinds.ts'

/** What can be booked: how long it takes, what it costs, which colour it has on the day. */
export function ServicesSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <Services />
    </Permitted>
  )
}

function Services() {
  const { t } = useWords()
  const { clinic } = useSession()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/settings/services' })
  const services = useQuery(salus.clinics.listServices.queryOptions({ input: { clinicId: clinic.id } }))
  const show = (next: string | undefined) => void navigate({ to: '/settings/services', search: { open: next } })
  const add = () => show('new')
  const opened = services.data?.items.find(({ id }) => id === open)
  useAction({ id: 'add-service', words: t('clinics:services.add'), keys: 'N', run: add })

  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      {t('clinics:services.add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('clinics:services.title')}
      hint={t('clinics:services.hint')}
      filled
      actions={addButton}
      panel={
        (open === 'new' || opened) && (
          <EditService
            key={open}
            service={opened}
            others={services.data?.items ?? []}
            onClose={() => show(undefined)}
          />
        )
      }
    >
      <PagedList
        name="services"
        label={t('clinics:services.title')}
        columns={useColumns()}
        pages={onePage(services)}
        idOf={({ id }) => id}
        onOpen={({ id }) => show(id)}
        selected={open}
        empty={
          <EmptyState
            title={t('clinics:services.empty')}
            hint={t('clinics:services.emptyHint')}
            icon={<IconStethoscope size={24} stroke={1.5} />}
          >
            {addButton}
          </EmptyState>
        }
      />
    </SettingsPage>
  )
}

function useColumns(): Column<Service>[] {
  const { t } = useWords()
  const { money, duration } = useFormats()
  const { clinic } = useSession()
  const needsInWords = useNeedsInWords()
  const lengthOf = (minutes: number, around: number) =>
    around === 0 ? duration(minutes) : `${duration(minutes)} + ${around}`
  return [
    {
      id: 'name',
      title: t('clinics:name'),
      width: 'minmax(150px, 1.5fr)',
      cell: ({ name, colour }) => (
        <>
          <ColourMark colour={colour} />
          {name}
        </>
      ),
    },
    {
      id: 'minutes',
      title: t('clinics:services.length'),
      width: '92px',
      align: 'end',
      cell: ({ minutes, bufferBefore, bufferAfter }) => lengthOf(minutes, bufferBefore + bufferAfter),
    },
    {
      id: 'needs',
      title: t('clinics:services.needs'),
      width: 'minmax(0, 1fr)',
      cell: ({ requires }) =>
        requires.length > 0 && <span title={needsInWords(requires)}>{needsInWords(requires)}</span>,
      optional: true,
    },
    {
      id: 'price',
      title: t('clinics:services.price'),
      width: '84px',
      align: 'end',
      cell: ({ price }) => money(price, clinic.currency),
    },
    { id: 'active', title: t('clinics:state'), width: '84px', cell: ({ active }) => <ActiveBadge active={active} /> },
  ]
}
