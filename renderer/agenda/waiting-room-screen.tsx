import { Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { RoomCard } from './room-card.tsx'
import look from './waiting-room.module.css'
import { waitingRoomOf } from './waiting-room.ts'

/** Who is here, since when, and who is with whom: to be read across a room. */
export function WaitingRoomScreen() {
  const { t } = useTranslation('agenda')
  return (
    <Permitted permission="scheduling.read" title={t('room.title')}>
      <TheRoom />
    </Permitted>
  )
}

/** Somebody two hours away is not of this room yet. */
const mostExpected = 8

function TheRoom() {
  const { t } = useTranslation('agenda')
  const { clinic } = useSession()
  const { names } = useSearch({ from: '/waiting-room' })
  const navigate = useNavigate()
  const today = useFormats().today()
  const input = { clinicId: clinic.id, from: today, to: addDays(today, 1) }
  const { data, error, refetch } = useQuery(salus.scheduling.listAppointments.queryOptions({ input }))
  const room = waitingRoomOf(data?.items ?? [])
  const withInitials = names === 'initials'
  const full = () => void document.documentElement.requestFullscreen().catch(() => undefined)
  return (
    <>
      <ScreenHeader
        title={t('room.title')}
        actions={
          <>
            <Switch
              size="sm"
              label={t('room.initials')}
              checked={withInitials}
              onChange={({ currentTarget }) =>
                void navigate({ to: '/waiting-room', search: currentTarget.checked ? { names: 'initials' } : {} })
              }
            />
            <Button variant="default" onClick={full}>
              {t('room.fullScreen')}
            </Button>
          </>
        }
      />
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={8} />}
      {data && (
        <div className={look.room}>
          <Group title={t('room.waiting')} visits={room.waiting} empty={t('room.nobodyWaits')}>
            {(visit) => <RoomCard visit={visit} initials={withInitials} />}
          </Group>
          <Group title={t('room.inTreatment')} visits={room.inTreatment} empty={t('room.nobodyTreated')}>
            {(visit) => <RoomCard visit={visit} initials={withInitials} />}
          </Group>
          <Group
            title={t('room.expected')}
            visits={room.expected.slice(0, mostExpected)}
            all={room.expected.length}
            empty={t('room.nobodyExpected')}
          >
            {(visit) => <RoomCard visit={visit} initials={withInitials} />}
          </Group>
        </div>
      )}
    </>
  )
}

type GroupProps = {
  readonly title: string
  readonly visits: readonly CalendarEntry[]
  /** When not all of them are shown. */
  readonly all?: number
  readonly empty: string
  readonly children: (visit: CalendarEntry) => ReactNode
}

function Group({ title, visits, all = visits.length, empty, children }: GroupProps) {
  return (
    <section className={look.group} aria-label={title}>
      <h2 className={look.groupTitle}>
        {title} <span className={look.count}>{all}</span>
      </h2>
      {visits.length === 0 ? (
        <p className={look.empty}>{empty}</p>
      ) : (
        <ul className={look.cards}>
          {visits.map((visit) => (
            <li key={visit.id}>{children(visit)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
