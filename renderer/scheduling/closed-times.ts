import type { EventInput } from '@fullcalendar/react'
import type { Board } from './board.ts'
import { overlapOf } from './board-hours.ts'
import { clockChangeOn, inventedTime, type Span } from './board-time.ts'
import look from './closed-times.module.css'

export type ClosedWords = {
  readonly missing: string
  readonly repeated: string
  readonly closure: string
  readonly absence: string
}

/** Hours nobody works, and why not; and the hour of the year that does not exist or comes twice. */
export function closedEvents(
  { columns, axis, again }: Pick<Board, 'columns' | 'axis' | 'again'>,
  zone: string,
  words: ClosedWords,
): EventInput[] {
  return columns.flatMap(({ closed, away, date }, column) => {
    const shaded = closed.map((span) => background(column, span, look.closed))
    const reasons = away.map(({ kind, why, ...span }) => ({
      ...background(column, span, look[kind]),
      title: [words[kind], why].filter(Boolean).join(': '),
    }))
    return [...shaded, ...reasons, ...changeOf(column, date)]
  })

  function changeOf(column: number, date: string): EventInput[] {
    const change = again ? { ...again, kind: 'repeated' as const } : clockChangeOn(date, zone)
    if (!change) return []
    return overlapOf([change], [axis]).map((span) => ({
      ...background(column, span, look[change.kind]),
      title: words[change.kind],
    }))
  }
}

function background(column: number, { from, to }: Span, className: string | undefined): EventInput {
  return {
    display: 'background',
    start: inventedTime(column, from),
    end: inventedTime(column, to),
    ...(className && { className }),
  }
}
