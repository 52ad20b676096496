import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { Practitioner, PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { type Board, boardOf, lanesOfDay, lanesOfWeek, type View } from './board.ts'

type Asked = {
  readonly days: readonly LocalDate[]
  readonly view: View
  readonly practitioner: PractitionerId | undefined
  readonly withCancelled: boolean
}
export type Day = {
  readonly board: Board | undefined
  readonly practitioners: readonly Practitioner[]
  readonly visits: readonly CalendarEntry[]
  readonly cancelled: number
  readonly nobody: boolean
  /** Another day is on its way; the one before stays in sight. */
  readonly stale: boolean
  readonly error: unknown
  readonly retry: () => void
}
const none: readonly never[] = []

export function useDay({ days, view, practitioner, withCancelled }: Asked): Day {
  const { clinic } = useSession()
  const from = days[0] ?? ''
  const to = addDays(days.at(-1) ?? from, 1)
  const people = useQuery(salus.clinics.listPractitioners.queryOptions({ input: { clinicId: clinic.id } }))
  const booked = useQuery(
    salus.scheduling.listAppointments.queryOptions({
      input: { clinicId: clinic.id, from, to },
      placeholderData: keepPreviousData,
    }),
  )
  const practitioners = people.data?.items ?? none
  const visits = booked.data?.items ?? none
  const ready = people.data !== undefined && booked.data !== undefined
  const stale = booked.isPlaceholderData

  const fresh = useMemo(() => {
    if (!ready || stale) return undefined
    const whose = view === 'week' ? practitioners.find(({ id }) => id === practitioner) : undefined
    const mine = whose ? visits.filter((visit) => visit.practitionerId === whose.id) : visits
    const seen = withCancelled ? mine : mine.filter(({ status }) => status !== 'cancelled')
    const lanes =
      view === 'week' ? lanesOfWeek(clinic, whose, seen, days) : lanesOfDay(clinic, practitioners, seen, days[0] ?? '')
    return boardOf(view, lanes, seen)
  }, [ready, stale, view, practitioner, practitioners, visits, withCancelled, clinic, days])

  const shown = useRef(fresh)
  if (fresh) shown.current = fresh

  return {
    board: fresh ?? shown.current,
    practitioners,
    visits,
    cancelled: visits.filter(({ status }) => status === 'cancelled').length,
    nobody: ready && !practitioners.some(({ active }) => active),
    stale,
    error: people.error ?? booked.error,
    retry: () => void Promise.all([people.refetch(), booked.refetch()]),
  }
}
