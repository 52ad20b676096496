import type { Board, PlacedVisit } from './board.ts'
import { smallStep } from './board-keys.ts'
import type { Place } from './board-time.ts'
import { lasting, nothingBegins } from './clock-change.ts'

const grid = 15

/** Where a booking would start when the empty board is touched there: on the quarter, or right after the visit before. */
export function gapStart(
  { columns, visits }: Pick<Board, 'columns' | 'visits'>,
  column: number,
  minute: number,
): number | undefined {
  const quarter = Math.floor(minute / grid) * grid
  const lane = columns[column]
  if (!lane || nothingBegins(quarter, lane)) return undefined
  if (!lane.practitioner && !lane.piece) return quarter
  const taken = visits.filter((placed) => placed.place.column === column && takesTime(placed))
  if (taken.some(({ place }) => place.from <= minute && minute < place.to)) return undefined
  return Math.max(quarter, ...taken.map(({ place }) => place.to).filter((end) => end <= minute))
}

/** How long the empty time lasts from there, if it is shorter than what would be booked. */
export function gapEnd({ axis, visits, columns }: Board, column: number, from: number, wished: number): number {
  const next = visits.filter(
    (placed) => placed.place.column === column && takesTime(placed) && placed.place.from >= from,
  )
  const { to } = lasting(from, wished, columns[column] ?? {})
  return Math.min(to, axis.to, ...next.map(({ place }) => place.from))
}

/** A click is one cell of the calendar; only a drag says how long. */
export function isDrawn({ from, to }: Place): boolean {
  return to - from > smallStep
}

function takesTime({ visit }: PlacedVisit): boolean {
  return visit.status !== 'cancelled' && visit.status !== 'no-show'
}
