import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Offer, Wish } from '../../shared/waiting-list.ts'
import { axisAround, closedBetween, overlapOf, without } from './board-hours.ts'
import { clockChangeOn, type Place, type Span, spanOfVisit } from './board-time.ts'
import { type Again, elapsedSpan, stretched } from './clock-change.ts'
import { type Lane, lanesFor } from './lanes.ts'

export type Column = Lane & { readonly closed: readonly Span[] }
export type PlacedVisit = { readonly visit: CalendarEntry; readonly place: Place }
/** A time kept for somebody on the waiting list while they are asked. */
export type Held = Wish & { readonly offer: Offer }
export type PlacedHold = { readonly wish: Held; readonly place: Place }
export type View = 'day' | 'week'
export type Board = {
  readonly view: View
  readonly columns: readonly Column[]
  readonly axis: Span
  readonly visits: readonly PlacedVisit[]
  readonly holds?: readonly PlacedHold[]
  /** The hour that is drawn a second time, on the one day of the year that has it twice. */
  readonly again?: Again | undefined
}

export function boardOf(view: View, lanes: readonly Lane[], visits: readonly CalendarEntry[], zone?: string): Board {
  const standing = visits.flatMap((visit) => lanesFor(lanes, visit).map((column) => ({ visit, column })))
  const axis = axisAround([
    ...lanes.flatMap(({ open, away }) => [...open, ...(open.length === 0 ? away.filter(isOfWork) : [])]),
    ...standing.map(({ visit }) => spanOfVisit(visit)),
  ])
  const again = view === 'day' ? hourAgain(lanes[0]?.date, axis, zone) : undefined
  const seen = stretched(axis, again)
  const columns = lanes.map((lane) => columnOf(lane, seen, again, hourMissing(lane.date, zone)))
  const placed = standing.map(({ visit, column }) => ({
    visit,
    place: { column, ...(again && zone ? elapsedSpan(visit, zone) : spanOfVisit(visit)) },
  }))
  return { view, columns, axis: seen, visits: placed, again }
}

function columnOf(lane: Lane, axis: Span, again: Again | undefined, missing: readonly Span[]): Column {
  const open = lane.open.map((span) => stretched(span, again))
  const away = lane.away.map((part) => ({ ...part, ...stretched(part, again) }))
  const closed = without(closedBetween(open, axis), away)
  return { ...lane, open: without(open, again ? [again] : missing), away: away.filter(inSight(axis)), closed }
}

/**
 * In the column of whoever was offered, or of every room and machine that is kept; a column of everybody, or of what
 * has no room, is too full to show what is not there yet.
 */
export function withHolds(board: Board, held: readonly Held[]): Board {
  const isOfOne = (column: number) => Boolean(board.columns[column]?.practitioner ?? board.columns[column]?.piece)
  const holds = held.flatMap((wish) => {
    const span = stretched(spanOfVisit(wish.offer), board.again)
    const columns = lanesFor(board.columns, wish.offer).filter(isOfOne)
    return columns.map((column) => ({ wish, place: { column, ...span } }))
  })
  return { ...board, holds }
}

/** Only where the night is in sight: a board of the daytime is the same every day. */
function hourAgain(date: LocalDate | undefined, axis: Span, zone: string | undefined): Again | undefined {
  const change = date && zone ? clockChangeOn(date, zone) : undefined
  if (change?.kind !== 'repeated' || overlapOf([change], [axis]).length === 0) return undefined
  return { from: change.to, to: change.to + (change.to - change.from) }
}

/** Nobody can come in the hour that the clocks jump over. */
function hourMissing(date: LocalDate, zone: string | undefined): Span[] {
  const change = zone ? clockChangeOn(date, zone) : undefined
  return change?.kind === 'missing' ? [change] : []
}

/** An absence of part of the day shows where on the day it is; one of weeks has no hours of its own. */
function isOfWork({ from, to }: Span): boolean {
  return from > 0 && to < 1440
}

function inSight(axis: Span): (span: Span) => boolean {
  return (span) => span.from < axis.to && span.to > axis.from
}
