import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { Practitioner, PractitionerId, ResourceKind } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { cancelArriving } from '../platform/outdate.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { type Board, boardOf, type View, withHolds } from './board.ts'
import { type House, lanesOfDay, lanesOfPieces, lanesOfWeek } from './lanes.ts'
import { unansweredOf } from './unanswered-of.ts'
import { useHolds } from './use-holds.ts'
import { useHouse } from './use-house.ts'

export type ColumnsBy = 'people' | ResourceKind['family']
type Asked = {
  readonly days: readonly LocalDate[]
  readonly view: View
  readonly by: ColumnsBy
  readonly practitioner: PractitionerId | undefined
  readonly withCancelled: boolean
}
export type Day = {
  readonly board: Board | undefined
  readonly house: House | undefined
  readonly practitioners: readonly Practitioner[]
  /** What there is besides people to make columns of. */
  readonly families: readonly ResourceKind['family'][]
  readonly visits: readonly CalendarEntry[]
  readonly cancelled: number
  readonly nobody: boolean
  /** Another day is on its way; the one before stays in sight. */
  readonly stale: boolean
  readonly error: unknown
  readonly retry: () => void
}
const none: readonly never[] = []

export function useDay({ days, view, by, practitioner, withCancelled }: Asked): Day {
  const { clinic } = useSession()
  const client = useQueryClient()
  const from = days[0] ?? ''
  const to = addDays(days.at(-1) ?? from, 1)
  const { house, kinds, error, refetch, ...known } = useHouse(days)
  const booked = useQuery(
    salus.scheduling.listAppointments.queryOptions({
      input: { clinicId: clinic.id, from, to },
      placeholderData: keepPreviousData,
    }),
  )
  const practitioners = house?.practitioners ?? none
  const visits = booked.data?.items ?? none
  const ready = house !== undefined && booked.data !== undefined
  const stale = booked.isPlaceholderData || known.stale
  const whose = view === 'day' ? undefined : practitioners.find(({ id }) => id === practitioner)
  const seen = useMemo(() => {
    const mine = whose ? visits.filter((visit) => visit.practitionerId === whose.id) : visits
    return withCancelled ? mine : mine.filter(({ status }) => status !== 'cancelled')
  }, [whose, visits, withCancelled])

  const fresh = useMemo(() => {
    if (!house || !ready || stale) return undefined
    const date = days[0] ?? ''
    if (view === 'week') return boardOf(view, lanesOfWeek(house, whose, seen, days), seen, clinic.zone)
    const lanes = by === 'people' ? lanesOfDay(house, seen, date) : lanesOfPieces(house, kinds, by, seen, date)
    return boardOf(view, lanes, seen, clinic.zone)
  }, [house, kinds, ready, stale, view, by, whose, seen, clinic.zone, days])

  const shown = useRef(fresh)
  if (fresh) shown.current = fresh
  const base = fresh ?? shown.current
  const holds = useHolds()
  const board = useMemo(() => base && withHolds(base, holds), [base, holds])

  return {
    board,
    house,
    practitioners,
    families: useMemo(() => familiesIn(house, kinds), [house, kinds]),
    visits,
    cancelled: visits.filter(({ status }) => status === 'cancelled').length,
    nobody: ready && !practitioners.some(({ active }) => active),
    stale,
    error: error ?? unansweredOf(booked),
    retry: () => void cancelArriving(client).then(() => Promise.all([refetch(), booked.refetch()])),
  }
}

function familiesIn(house: House | undefined, kinds: readonly ResourceKind[]): ResourceKind['family'][] {
  const kept = new Set<string>(house?.pieces.filter(({ active }) => active).map(({ kindId }) => kindId))
  return (['room', 'equipment'] as const).filter((family) =>
    kinds.some((kind) => kind.family === family && kept.has(kind.id)),
  )
}
