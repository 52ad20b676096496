import type { EventInput } from '@fullcalendar/react'
import type { Column } from './board.ts'
import { overlapOf } from './board-hours.ts'
import { clockChangeOn, inventedTime, type Span } from './board-time.ts'
import look from './closed-times.module.css'

type Words = { readonly missing: string; readonly repeated: string }

/** Hours nobody works, and the hour of the year that does not exist or comes twice, as shaded background. */
export function closedEvents(columns: readonly Column[], axis: Span, zone: string, words: Words): EventInput[] {
  return columns.flatMap(({ closed, date }, column) => {
    const shaded = closed.map((span) => background(column, span, look.closed))
    const change = clockChangeOn(date, zone)
    if (!change) return shaded
    const seen = overlapOf([change], [axis])
    return [
      ...shaded,
      ...seen.map((span) => ({ ...background(column, span, look[change.kind]), title: words[change.kind] })),
    ]
  })
}

function background(column: number, { from, to }: Span, className: string | undefined): EventInput {
  return {
    display: 'background',
    start: inventedTime(column, from),
    end: inventedTime(column, to),
    ...(className && { className }),
  }
}
