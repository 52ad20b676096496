import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { Board } from './board.ts'
import { without } from './board-hours.ts'
import { smallStep } from './board-keys.ts'
import type { Place, Span } from './board-time.ts'
import { stretched } from './clock-change.ts'

const shortest = 15

export type FreeGap = Place & { readonly id: string }

/** Time that could still be sold, in the order of the clock: between the visits, from now on. */
export function freeGaps(board: Board, now: { readonly date: LocalDate; readonly minute: number }): FreeGap[] {
  return board.columns
    .flatMap((lane, column) => {
      if (!lane.practitioner && !lane.piece) return []
      const ahead = stillAhead(lane.date, now, board)
      return without(lane.open, [...takenIn(board, column), ...ahead])
        .map(({ from, to }) => ({ from: Math.ceil(from / smallStep) * smallStep, to }))
        .filter(({ from, to }) => to - from >= shortest)
        .map((span) => ({ ...span, column, id: `gap:${column}:${span.from}` }))
    })
    .sort((a, b) => a.from - b.from || a.column - b.column)
}

/** What is over already counts as taken. */
function stillAhead(date: LocalDate, now: { date: LocalDate; minute: number }, { again }: Board): Span[] {
  if (date > now.date) return []
  const over = date < now.date ? Number.MAX_SAFE_INTEGER : stretched({ from: now.minute, to: now.minute }, again).to
  return [{ from: 0, to: over }]
}

/** With the minutes before and after in which nobody else can be there either, and what is kept for somebody. */
function takenIn({ visits, holds = [] }: Board, column: number): Span[] {
  const booked = visits.filter(({ visit }) => visit.status !== 'cancelled' && visit.status !== 'no-show')
  const kept = holds.map(({ wish, place }) => ({ visit: wish.offer, place }))
  return [...booked, ...kept]
    .filter(({ place }) => place.column === column)
    .map(({ place, visit }) => ({
      from: place.from - (visit.bufferBefore ?? 0),
      to: place.to + (visit.bufferAfter ?? 0),
    }))
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
