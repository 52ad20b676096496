import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useAction } from '../platform/actions.ts'
import type { AgendaAddress } from '../platform/addresses.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useShortcut } from '../platform/shortcuts.tsx'
import { weekOf } from '../scheduling/use-day-address.ts'
import look from './agenda.module.css'
import { type Arrangement, arrangements, groupsOf } from './agenda.ts'
import { AgendaList } from './agenda-list.tsx'
import { AgendaPaper } from './agenda-paper.tsx'

/** The day or the week as a list: for reading, for the ear, and for paper. */
export function AgendaScreen() {
  const { t } = useTranslation('agenda')
  return (
    <Permitted permission="scheduling.read" title={t('title')}>
      <TheAgenda />
    </Permitted>
  )
}

function TheAgenda() {
  const { t } = useTranslation('agenda')
  const formats = useFormats()
  const { clinic } = useSession()
  const navigate = useNavigate()
  const place = useAgendaPlace()
  const { date, span, by, days } = place
  const input = { clinicId: clinic.id, from: days[0] ?? date, to: addDays(days.at(-1) ?? date, 1) }
  const { data, error, refetch } = useQuery(salus.scheduling.listAppointments.queryOptions({ input }))
  const groups = groupsOf(data?.items ?? [], days, by)
  const print = () => globalThis.print()
  const title = span === 'day' ? formats.longDate(date) : t('weekOf', { date: formats.date(days[0] ?? date) })
  useAction({ id: 'print', words: t('print'), keys: 'P', run: print })
  return (
    <>
      <ScreenHeader
        title={title}
        nav={<Around place={place} />}
        actions={
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            rightSection={<KeyHint keys="P" />}
            onClick={print}
            disabled={groups.length === 0}
            aria-keyshortcuts="P"
          >
            {t('print')}
          </Button>
        }
      >
        <SegmentedControl
          aria-label={t('spanLabel')}
          value={span}
          onChange={(next) => place.go({ span: next === 'week' ? 'week' : undefined })}
          data={(['day', 'week'] as const).map((value) => ({ value, label: t(`span.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('byLabel')}
          value={by}
          onChange={(next) => place.go({ by: next === 'time' ? undefined : (next as Arrangement) })}
          data={arrangements.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      </ScreenHeader>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={10} />}
      {data && groups.length === 0 && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
      {groups.length > 0 && (
        <section
          className={look.work}
          aria-label={t('title')}
          tabIndex={by === 'board' ? 0 : undefined} // what scrolls must scroll by keys; a list has its own stop
        >
          {by === 'board' ? (
            <AgendaPaper groups={groups} />
          ) : (
            <AgendaList
              groups={groups}
              title={title}
              onOpen={(visit) =>
                void navigate({ to: '/day', search: { date: visit.startsAt.slice(0, 10), visit: visit.id } })
              }
            />
          )}
        </section>
      )}
    </>
  )
}

type Place = {
  readonly date: LocalDate
  readonly today: LocalDate
  readonly span: 'day' | 'week'
  readonly by: Arrangement
  readonly days: readonly LocalDate[]
  readonly go: (patch: { readonly [K in keyof AgendaAddress]?: AgendaAddress[K] }) => void
}

function useAgendaPlace(): Place {
  const address = useSearch({ from: '/agenda' })
  const navigate = useNavigate()
  const today = useFormats().today()
  const { date = today, span = 'day', by = 'time' } = address
  const go: Place['go'] = (patch) => {
    const next = Object.entries({ ...address, ...patch }).filter(([, value]) => value !== undefined)
    void navigate({ to: '/agenda', search: Object.fromEntries(next) as AgendaAddress })
  }
  return { date, today, span, by, days: span === 'week' ? weekOf(date) : [date], go }
}

function Around({ place: { date, today, span, go } }: { readonly place: Place }) {
  const { t } = useTranslation('scheduling')
  const step = (days: number) => go({ date: addDays(date, span === 'week' ? 7 * days : days) })
  const toToday = () => go({ date: undefined })
  useShortcut('J', t('shortcuts.next'), () => step(1))
  useShortcut('K', t('shortcuts.previous'), () => step(-1))
  useShortcut('T', t('shortcuts.today'), toToday)
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const
  const previous = t(span === 'week' ? 'day.previousWeek' : 'day.previousDay')
  const next = t(span === 'week' ? 'day.nextWeek' : 'day.nextDay')
  return (
    <ActionIcon.Group>
      <ActionIcon variant="default" onClick={() => step(-1)} aria-label={previous} title={`${previous} (K)`}>
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <Button variant="default" size="compact-md" h={32} disabled={date === today} onClick={toToday}>
        {t('day.today')}
      </Button>
      <ActionIcon variant="default" onClick={() => step(1)} aria-label={next} title={`${next} (J)`}>
        <IconChevronRight {...icon} />
      </ActionIcon>
    </ActionIcon.Group>
  )
}
