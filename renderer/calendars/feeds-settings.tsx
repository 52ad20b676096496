import { Button } from '@mantine/core'
import { IconCalendarShare, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Feed } from '../../shared/calendars.ts'
import { EmptyState } from '../components/empty-state.tsx'
import type { Column } from '../components/list-table.ts'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage } from '../components/settings-page.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { useAction } from '../platform/actions.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { FeedPanel } from './feed-panel.tsx'
import { NewFeed } from './new-feed.tsx'

/** Addresses at which other calendars read somebody's visits. */
export function FeedsSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="calendars.share" title={t('nav.settings')}>
      <Feeds />
    </Permitted>
  )
}

function Feeds() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/settings/feeds' })
  const feeds = useQuery(salus.calendars.listFeeds.queryOptions({ input: {} }))
  const people = useQuery(salus.clinics.listPractitioners.queryOptions({ input: {} })).data?.items
  const show = (next: string | undefined) => void navigate({ to: '/settings/feeds', search: { open: next } })
  const add = () => show('new')
  const close = () => show(undefined)
  const opened = feeds.data?.items.find(({ id }) => id === open)
  const whose = people?.find(({ id }) => id === open)
  useAction({ id: 'add-feed', words: t('calendars:add'), keys: 'N', run: add })
  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      {t('calendars:add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('calendars:title')}
      hint={t('calendars:hint')}
      filled
      actions={addButton}
      panel={
        <>
          {(open === 'new' || whose) && <NewFeed key={open} practitionerId={whose?.id} onClose={close} />}
          {opened && <FeedPanel key={opened.id} feed={opened} onClose={close} />}
        </>
      }
    >
      <PagedList
        name="feeds"
        label={t('calendars:title')}
        columns={useColumns()}
        pages={onePage(feeds)}
        idOf={({ id }) => id}
        onOpen={({ id }) => show(id)}
        selected={open}
        empty={
          <EmptyState
            title={t('calendars:empty')}
            hint={t('calendars:emptyHint')}
            icon={<IconCalendarShare size={24} stroke={1.5} />}
          >
            {addButton}
          </EmptyState>
        }
      />
    </SettingsPage>
  )
}

function useColumns(): Column<Feed>[] {
  const { t } = useWords()
  const { moment } = useFormats()
  const people = useQuery(salus.clinics.listPractitioners.queryOptions({ input: {} })).data?.items ?? []
  const nameOf = ({ practitionerId }: Feed) => people.find(({ id }) => id === practitionerId)?.name
  return [
    { id: 'whose', title: t('calendars:whose'), width: 'minmax(0, 1.4fr)', cell: nameOf },
    {
      id: 'names',
      title: t('calendars:shows'),
      width: 'minmax(0, 1.2fr)',
      cell: ({ withNames }) => t(withNames ? 'calendars:withNames' : 'calendars:withoutNames'),
    },
    {
      id: 'created',
      title: t('calendars:created'),
      width: 'minmax(0, 1fr)',
      cell: ({ createdAt }) => moment(createdAt),
      optional: true,
    },
    {
      id: 'state',
      title: t('clinics:state'),
      width: '110px',
      cell: ({ revokedAt }) => (
        <StatusBadge tone={revokedAt ? 'neutral' : 'done'} shape={revokedAt ? 'cross' : 'dot'}>
          {t(revokedAt ? 'calendars:revoked' : 'calendars:readable')}
        </StatusBadge>
      ),
    },
  ]
}
