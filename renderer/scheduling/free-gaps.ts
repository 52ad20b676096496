import type { Board, Column } from './board.ts'
import { without } from './board-hours.ts'
import { smallStep } from './board-keys.ts'
import type { Now, Place, Span } from './board-time.ts'
import { around, nowOnRows, trueLength } from './clock-change.ts'

const shortest = 15

export type FreeGap = Place & { readonly id: string }

/** Time that could still be sold, in the order of the clock: between the visits, from now on. */
export function freeGaps(board: Board, now: Now): FreeGap[] {
  return board.columns
    .flatMap((lane, column) => {
      if (!lane.practitioner && !lane.piece) return []
      return without(lane.open, [...takenIn(board, column), ...over(lane, now)])
        .map(({ from, to }) => ({ from: Math.ceil(from / smallStep) * smallStep, to }))
        .filter((span) => trueLength(span, lane) >= shortest)
        .map((span) => ({ ...span, column, id: `gap:${column}:${span.from}` }))
    })
    .sort((a, b) => a.from - b.from || a.column - b.column)
}

/** What is over already counts as taken. */
function over(lane: Column, now: Now): Span[] {
  if (lane.date > now.date) return []
  return [{ from: 0, to: lane.date < now.date ? Number.MAX_SAFE_INTEGER : nowOnRows(now, lane) }]
}

/** With the minutes before and after in which nobody else can be there either, and what is kept for somebody. */
function takenIn({ visits, holds = [], columns }: Board, column: number): Span[] {
  const rows = columns[column]
  const booked = visits.filter(({ visit }) => visit.status !== 'cancelled' && visit.status !== 'no-show')
  const kept = holds.map(({ wish, place }) => ({ visit: wish.offer, place }))
  return [...booked, ...kept]
    .filter(({ place }) => place.column === column)
    .map(({ place, visit }) => around(place, visit.bufferBefore ?? 0, visit.bufferAfter ?? 0, rows))
}

/** The next gap after a place on the board, by the clock; after the last comes the first again. */
export function gapAfter(gaps: readonly FreeGap[], at: Place | undefined): FreeGap | undefined {
  const later = at && gaps.find((gap) => gap.from > at.from || (gap.from === at.from && gap.column > at.column))
  return later ?? gaps[0]
}

export function gapBefore(gaps: readonly FreeGap[], at: Place | undefined): FreeGap | undefined {
  const earlier = at && gaps.findLast((gap) => gap.from < at.from || (gap.from === at.from && gap.column < at.column))
  return earlier ?? gaps.at(-1)
}
