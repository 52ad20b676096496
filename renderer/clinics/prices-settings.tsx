import { Button } from '@mantine/core'
import { IconPlus, IconTag, IconZoomQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PriceList } from '../../shared/clinics.ts'
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
import { PriceListEditor } from './price-list-editor.tsx'
import { PriceTester } from './price-tester.tsx'
import styles from './prices-settings.module.css'
import { useDaysInWords } from './use-days-in-words.ts'
import { useInsurers } from './use-insurers.ts'

/** Prices that count instead of the services' own. */
export function PricesSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <Prices />
    </Permitted>
  )
}

function Prices() {
  const navigate = useNavigate()
  const { open, ask } = useSearch({ from: '/settings/prices' })
  const lists = useQuery(salus.clinics.listPriceLists.queryOptions({ input: {} }))
  const services = useQuery(salus.clinics.listServices.queryOptions({ input: {} }))
  const show = (next: string | undefined) => void navigate({ to: '/settings/prices', search: { open: next } })
  const opened = lists.data?.items.find(({ id }) => id === open)
  if ((open === 'new' || opened) && services.data)
    return <PriceListEditor key={open} list={opened} services={services.data.items} onClose={() => show(undefined)} />
  return (
    <PriceLists
      lists={lists}
      asking={ask === true}
      onOpen={show}
      onAsk={(asked) => void navigate({ to: '/settings/prices', search: { ask: asked || undefined } })}
    />
  )
}

type ListsProps = {
  readonly lists: Parameters<typeof onePage<PriceList>>[0]
  readonly asking: boolean
  readonly onOpen: (id: string) => void
  readonly onAsk: (asked: boolean) => void
}

function PriceLists({ lists, asking, onOpen, onAsk }: ListsProps) {
  const { t } = useWords()
  const add = () => onOpen('new')
  useAction({ id: 'add-price-list', words: t('clinics:prices.add'), keys: 'N', run: add })
  useAction({ id: 'ask-price', words: t('clinics:prices.ask'), keys: 'Q', run: () => onAsk(true) })
  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      {t('clinics:prices.add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('clinics:prices.title')}
      hint={t('clinics:prices.hint')}
      filled
      actions={
        <div className={styles.actions}>
          <Button variant="default" leftSection={<IconZoomQuestion size={18} />} onClick={() => onAsk(!asking)}>
            {t('clinics:prices.ask')}
          </Button>
          {addButton}
        </div>
      }
      panel={asking && <PriceTester onClose={() => onAsk(false)} />}
    >
      <PagedList
        name="price-lists"
        label={t('clinics:prices.title')}
        columns={useColumns()}
        pages={onePage(lists)}
        idOf={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        empty={
          <EmptyState
            title={t('clinics:prices.empty')}
            hint={t('clinics:prices.emptyHint')}
            icon={<IconTag size={24} stroke={1.5} />}
          >
            {addButton}
          </EmptyState>
        }
      />
    </SettingsPage>
  )
}

function useColumns(): Column<PriceList>[] {
  const { t } = useWords()
  const { clinics } = useSession()
  const insurers = useInsurers()
  const daysInWords = useDaysInWords()
  const insurer = (list: PriceList) =>
    insurers.find(({ id }) => id === list.insurerId)?.name ?? t('clinics:prices.anybody')
  const place = (list: PriceList) =>
    clinics.find(({ id }) => id === list.clinicId)?.name ?? t('clinics:prices.anyClinic')
  return [
    { id: 'name', title: t('clinics:name'), width: 'minmax(0, 1.4fr)', cell: ({ name }) => name },
    { id: 'insurer', title: t('clinics:prices.insurer'), width: 'minmax(0, 1.2fr)', cell: insurer },
    { id: 'clinic', title: t('clinics:prices.clinic'), width: 'minmax(0, 1.2fr)', cell: place, optional: true },
    {
      id: 'days',
      title: t('clinics:prices.period'),
      width: 'minmax(0, 1.4fr)',
      cell: ({ firstDay, lastDay }) => daysInWords(firstDay, lastDay),
      optional: true,
    },
    {
      id: 'prices',
      title: t('clinics:prices.prices'),
      width: '80px',
      align: 'end',
      cell: ({ prices }) => prices.length,
      optional: true,
    },
    { id: 'active', title: t('clinics:state'), width: '96px', cell: ({ active }) => <ActiveBadge active={active} /> },
  ]
}
