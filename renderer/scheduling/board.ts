import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Offer, Wish } from '../../shared/waiting-list.ts'
import { axisAround, closedBetween, overlapOf, without } from './board-hours.ts'
import { clockChangeOn, minutesOfDay, type Place, type Span, spanOfVisit } from './board-time.ts'
import { againOn, onRows, type Rows, visitOnRows } from './clock-change.ts'
import { type Lane, lanesFor } from './lanes.ts'

export type Column = Lane & Rows & { readonly closed: readonly Span[] }
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
  /** How the hours beside the columns count: on the two nights of the year not evenly. */
  readonly rows?: Rows
}

export function boardOf(view: View, lanes: readonly Lane[], visits: readonly CalendarEntry[], zone?: string): Board {
  const standing = visits.flatMap((visit) => lanesFor(lanes, visit).map((column) => ({ visit, column })))
  const axis = axisAround([
    ...lanes.flatMap(({ open, away }) => [...open, ...(open.length === 0 ? away.filter(isOfWork) : [])]),
    ...standing.map(({ visit }) => spanOfVisit(visit)),
  ])
  const rows = rowsOf(view, lanes, axis, zone)
  const seen = onRows(axis, rows.axis)
  const columns = lanes.map((lane) => columnOf(lane, seen, rows.of(lane)))
  const placed = standing.map(({ visit, column }) => ({
    visit,
    place: { column, ...placeIn(columns[column] ?? {}, visit, zone) },
  }))
  return { view, columns, axis: seen, visits: placed, rows: rows.axis }
}

function columnOf(lane: Lane, axis: Span, rows: Rows): Column {
  const again = againOn(rows)
  const none = [again, rows.change && rows.skipped].filter((span) => span !== undefined)
  const open = lane.open.map((span) => onRows(span, rows))
  const away = lane.away.map((part) => ({ ...part, ...onRows(part, rows) }))
  const closed = without(closedBetween(open, axis), away)
  return { ...lane, ...rows, open: without(open, none), away: away.filter(inSight(axis)), closed }
}

function placeIn(rows: Rows, visit: CalendarEntry, zone: string | undefined): Span {
  if (!rows.change || !zone) return onRows(spanOfVisit(visit), rows)
  const { from, to } = visitOnRows(visit, rows, zone)
  return { from, to: Math.min(to, onRows({ from: 0, to: minutesOfDay }, rows).to) }
}

/**
 * In the column of whoever was offered, or of every room and machine that is kept; a column of everybody, or of what
 * has no room, is too full to show what is not there yet.
 */
export function withHolds(board: Board, held: readonly Held[]): Board {
  const isOfOne = (column: number) => Boolean(board.columns[column]?.practitioner ?? board.columns[column]?.piece)
  const holds = held.flatMap((wish) => {
    const columns = lanesFor(board.columns, wish.offer).filter(isOfOne)
    const span = spanOfVisit(wish.offer)
    return columns.map((column) => ({ wish, place: { column, ...onRows(span, board.columns[column] ?? {}) } }))
  })
  return { ...board, holds }
}

/**
 * Only where the night is in sight: a board of the daytime is the same every day. A day has the hours it has; of a week
 * every day has the rows of the longest one, and those it has no time for are crossed out.
 */
function rowsOf(view: View, lanes: readonly Lane[], axis: Span, zone: string | undefined) {
  const changed = zone ? lanes.find(({ date }) => inSightOf(clockChangeOn(date, zone), axis)) : undefined
  const change = changed && zone ? clockChangeOn(changed.date, zone) : undefined
  const all: Rows = change ? { change } : {}
  if (view === 'day' || !change) return { axis: all, of: () => all }
  const skipped = againOn(all) ?? change
  const ofChanged: Rows = change.kind === 'missing' ? { change, skipped } : { change }
  const ofOthers: Rows = change.kind === 'missing' ? {} : { skipped }
  return {
    axis: change.kind === 'missing' ? {} : all,
    of: (lane: Lane): Rows => (lane.date === changed?.date ? ofChanged : ofOthers),
  }
}

function inSightOf(change: Span | undefined, axis: Span): boolean {
  return change !== undefined && overlapOf([change], [axis]).length > 0
}

/** An absence of part of the day shows where on the day it is; one of weeks has no hours of its own. */
function isOfWork({ from, to }: Span): boolean {
  return from > 0 && to < 1440
}

function inSight(axis: Span): (span: Span) => boolean {
  return (span) => span.from < axis.to && span.to > axis.from
}
