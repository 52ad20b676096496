import { Button } from '@mantine/core'
import { IconHourglass, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppointmentId } from '../../shared/scheduling.ts'
import type { Wish, WishStatus } from '../../shared/waiting-list.ts'
import { ChoiceChips } from '../components/choice-chips.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useAction } from '../platform/actions.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import styles from './waiting-list-screen.module.css'
import { useWishColumns } from './wish-columns.tsx'
import { WishDetail } from './wish-detail.tsx'
import { WishPanel } from './wish-panel.tsx'

/** Who would come sooner: the most urgent and longest waiting at the top. */
export function WaitingListScreen() {
  const { t } = useTranslation('waiting-list')
  return (
    <Permitted permission="scheduling.read" title={t('title')}>
      <Wishes />
    </Permitted>
  )
}

const shows = ['open', 'booked', 'past'] as const
type Show = (typeof shows)[number]
const shownIn: { readonly [S in Show]: readonly WishStatus[] } = {
  open: ['waiting', 'offered'],
  booked: ['booked'],
  past: ['withdrawn', 'expired'],
}

function Wishes() {
  const { t } = useTranslation('waiting-list')
  const { clinic, may } = useSession()
  const navigate = useNavigate()
  const { open, show = 'open' } = useSearch({ from: '/waiting-list' })
  const asked = useQuery(salus.waitingList.listWishes.queryOptions({ input: { clinicId: clinic.id } }))
  const columns = useWishColumns()
  const all = asked.data?.items ?? []
  const shown = all.filter(({ status }) => shownIn[show].includes(status))
  const wish = all.find(({ id }) => id === open)
  const go = (opened?: string, next: Show = show) =>
    void navigate({
      to: '/waiting-list',
      search: { ...(opened && { open: opened }), ...(next !== 'open' && { show: next }) },
    })
  const add = () => go('new')
  useAction({ id: 'add-wish', words: t('add'), keys: 'N', run: add, permission: 'scheduling.book' })
  const toVisit = (id: string, startsAt: string) =>
    void navigate({ to: '/day', search: { date: startsAt.slice(0, 10), visit: AppointmentId.parse(id) } })
  return (
    <>
      <ScreenHeader
        title={t('title')}
        actions={
          may('scheduling.book') && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              rightSection={<KeyHint keys="N" />}
              aria-keyshortcuts="N"
              onClick={add}
            >
              {t('add')}
            </Button>
          )
        }
      >
        <ChoiceChips
          label={t('show.label')}
          choices={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
          chosen={show}
          onChoose={(next) => go(undefined, next)}
        />
      </ScreenHeader>
      <div className={styles.body}>
        <div className={styles.list}>
          <PagedList<Wish>
            name="waiting-list"
            label={t('title')}
            columns={columns}
            pages={onePage({ ...asked, data: asked.data && { items: shown, next: null } })}
            idOf={({ id }) => id}
            onOpen={({ id }) => go(id)}
            selected={wish?.id}
            empty={
              <EmptyState
                title={t(show === 'open' ? 'empty.title' : 'empty.filtered')}
                hint={show === 'open' && t('empty.hint')}
                icon={<IconHourglass size={24} stroke={1.5} />}
              />
            }
          />
        </div>
        {open === 'new' && may('scheduling.book') && <WishPanel onDone={() => go()} />}
        {wish && <WishDetail key={wish.id} wish={wish} onBooked={toVisit} onClose={() => go()} />}
      </div>
    </>
  )
}
