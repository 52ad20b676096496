import { instantOf, minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { clockText, type Span, wallClock } from './board-time.ts'

/** Where on the board the repeated hour stands the second time. Everything after it stands that much lower. */
export type Again = Span

/** Hours of the wall clock as they stand on a board that shows one hour twice. */
export function stretched(span: Span, again: Again | undefined): Span {
  if (!again) return span
  const more = again.to - again.from
  return {
    from: span.from >= again.from ? span.from + more : span.from,
    to: span.to >= again.from ? span.to + more : span.to,
  }
}

/** What a clock on the wall says at that height of the board. */
export function clockOn(minute: number, again: Again | undefined): string {
  return clockText(wallMinute(minute, again))
}

/** The wall clock's minute at that height: in the second of two equal hours, the same as in the first. */
export function wallMinute(minute: number, again: Again | undefined): number {
  return again && minute >= again.from ? minute - (again.to - again.from) : minute
}

/** Minutes since midnight as they really went by, which tells the first 02:30 from the second. */
export function elapsedSpan(visit: Pick<CalendarEntry, 'startsAt' | 'startsAtUtc' | 'endsAtUtc'>, zone: string): Span {
  const midnight = instantOf(wallClock(visit.startsAt.slice(0, 10), 0), zone) ?? visit.startsAtUtc
  return { from: minutesBetween(midnight, visit.startsAtUtc), to: minutesBetween(midnight, visit.endsAtUtc) }
}
