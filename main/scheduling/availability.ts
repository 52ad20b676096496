import { addDays } from '../../shared/platform/local-time.ts'
import { holds, joined, type Span } from './span.ts'
import type { VisitTimes } from './visit-times.ts'
import { minuteOf, momentsOf, type WallClock } from './wall-clock.ts'
import { daysBetween, type Hours, workingTimes } from './working-times.ts'

/** The moments of working times: those that touch at midnight or over a clock change are one. */
export function workingMoments(times: readonly (readonly Span[])[], clock: WallClock): Span[] {
  return momentsOf(clock, joined(times.flat()))
}

export function isInsideHours(visit: VisitTimes, hours: Hours, clock: WallClock): boolean {
  const days = daysBetween(visit.startsAt.slice(0, 10), addDays(visit.endsAt.slice(0, 10), 1))
  const open = workingMoments(
    days.map((day) => workingTimes(day, hours)),
    clock,
  )
  return holds(open, { from: minuteOf(visit.startsAtUtc), to: minuteOf(visit.endsAtUtc) })
}
