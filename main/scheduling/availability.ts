import { addDays } from '../../shared/platform/local-time.ts'
import { holds, joined, type Span } from './span.ts'
import type { VisitTimes } from './visit-times.ts'
import { minuteOf, momentsOf, type WallClock, wallClock } from './wall-clock.ts'
import { type Day, daysBetween, type Hours, workingTimes } from './working-times.ts'

/** When somebody can be seen, as moments: hours that touch at midnight or over a clock change are one. */
export function workingMoments(days: readonly Day[], hours: Hours, clock: WallClock): Span[] {
  return momentsOf(clock, joined(days.flatMap((day) => workingTimes(day, hours))))
}

export function isInsideHours(visit: VisitTimes, hours: Hours, zone: string): boolean {
  const from = visit.startsAt.slice(0, 10)
  const to = addDays(visit.endsAt.slice(0, 10), 1)
  const open = workingMoments(daysBetween(from, to), hours, wallClock(zone, from, to))
  return holds(open, { from: minuteOf(visit.startsAtUtc), to: minuteOf(visit.endsAtUtc) })
}
