import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useToday } from './day-figures.tsx'
import { useMinute } from './minute.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import { useInvoiceVisit } from './use-invoice-visit.ts'
import { useVisitSteps } from './use-visit-steps.ts'
import { waitedMinutes } from './visit-flow.ts'
import look from './visit-list-panel.module.css'

type List = NonNullable<DayPlace['list']>
type Props = { readonly list: List; readonly place: DayPlace; readonly onClose: () => void }

const wordsOf = {
  waiting: { title: 'list.waiting', empty: 'list.nobodyWaits' },
  'to-bill': { title: 'list.toBill', empty: 'list.allBilled' },
  unconfirmed: { title: 'list.unconfirmed', empty: 'list.allConfirmed' },
} as const

/** Who is behind one of the figures, each with what is to be done about it. */
export function VisitListPanel({ list, place, onClose }: Props) {
  const { t } = useTranslation('scheduling')
  const visits = useVisitsOf(list)
  const words = wordsOf[list]
  return (
    <SidePanel title={t(words.title)} onClose={onClose} takesFocus>
      {!visits && <ListSkeleton />}
      {visits?.length === 0 && <EmptyState title={t(words.empty)} />}
      <ul className={look.visits}>
        {visits?.map((visit) => (
          <VisitLine key={visit.id} visit={visit} list={list} place={place} />
        ))}
      </ul>
    </SidePanel>
  )
}

function useVisitsOf(list: List): readonly CalendarEntry[] | undefined {
  const { clinic } = useSession()
  const today = useToday()
  const day = useFormats().today()
  const booked = useQuery(
    salus.scheduling.listAppointments.queryOptions({
      input: { clinicId: clinic.id, from: day, to: addDays(day, 1) },
      enabled: list === 'unconfirmed',
    }),
  )
  if (list === 'waiting') return today?.waiting
  if (list === 'to-bill') return today?.toBill
  return booked.data?.items.filter(({ status }) => status === 'booked')
}

type LineProps = Pick<Props, 'list' | 'place'> & { readonly visit: CalendarEntry }

function VisitLine({ visit, list, place }: LineProps) {
  const { time, date } = useFormats()
  const day = visit.startsAt.slice(0, 10)
  const open = () => place.go({ ...nothingOpen, visit: visit.id, date: day === place.today ? undefined : day })
  return (
    <li className={look.visit}>
      <button type="button" className={look.open} onClick={open}>
        <span className={look.name}>{visit.patientName}</span>
        <span className={look.detail}>
          {list === 'to-bill' ? date(day) : time(visit.startsAt)} · {visit.serviceName} · {visit.practitionerName}
        </span>
        {list === 'unconfirmed' && visit.patientPhone && <span className={look.detail}>{visit.patientPhone}</span>}
      </button>
      <LineAct visit={visit} list={list} />
    </li>
  )
}

function LineAct({ visit, list }: Omit<LineProps, 'place'>): ReactNode {
  const { t } = useTranslation('scheduling')
  const { duration } = useFormats()
  const { may } = useSession()
  const { take } = useVisitSteps()
  const { invoice, pending } = useInvoiceVisit()
  const waited = waitedMinutes(visit, useMinute())
  if (list === 'waiting') return <span className={look.waited}>{duration(waited ?? 0)}</span>
  if (list === 'unconfirmed' && may('scheduling.receive')) {
    return (
      <Button variant="default" size="compact-sm" onClick={() => take(visit, 'confirm')}>
        {t('steps.confirm')}
        <span className="visually-hidden"> {visit.patientName}</span>
      </Button>
    )
  }
  if (list !== 'to-bill' || !may('billing.draft')) return null
  return (
    <Button variant="default" size="compact-sm" loading={pending} onClick={() => invoice(visit)}>
      {t('steps.invoice')}
      <span className="visually-hidden"> {visit.patientName}</span>
    </Button>
  )
}
