import type { EventInput } from '@fullcalendar/react'
import type { Board } from './board.ts'
import { inventedTime, type Span } from './board-time.ts'
import { againOn, type Rows } from './clock-change.ts'
import look from './closed-times.module.css'

export type ClosedWords = {
  readonly leap: string
  readonly repeated: string
  readonly closure: string
  readonly absence: string
}

const leapHeight = 20

/** Hours nobody works, and why not; and where the hour of the year is that comes twice, or is left out. */
export function closedEvents({ columns }: Pick<Board, 'columns'>, words: ClosedWords): EventInput[] {
  return columns.flatMap(({ closed, away, change, skipped }, column) => {
    const shaded = closed.map((span) => background(column, span, look.closed))
    const reasons = away.map(({ kind, why, ...span }) => ({
      ...background(column, span, look[kind]),
      title: [words[kind], why].filter(Boolean).join(': '),
    }))
    const rows = { change, skipped }
    const again = againOn(rows)
    const twice = again ? [{ ...background(column, again, look.repeated), title: words.repeated }] : []
    return [...shaded, ...reasons, ...twice, ...leapIn(column, rows, words.leap)]
  })
}

/** Where a day goes on an hour later: the line between what would be next to each other. */
function leapIn(column: number, { change, skipped }: Rows, title: string): EventInput[] {
  if (change?.kind !== 'missing' || skipped) return []
  return [{ ...background(column, { from: change.from, to: change.from + leapHeight }, look.leap), title }]
}

function background(column: number, { from, to }: Span, className: string | undefined): EventInput {
  return {
    display: 'background',
    start: inventedTime(column, from),
    end: inventedTime(column, to),
    ...(className && { className }),
  }
}
