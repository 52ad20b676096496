import type { WeeklyHours } from '../../shared/clinics.ts'
import { addDays, type LocalDate, minutesOf, weekdayOf } from '../../shared/platform/local-time.ts'
import { common, holds, joined, type Span } from './span.ts'
import type { VisitTimes } from './visit-times.ts'
import { minuteOf, momentsOf, type WallClock } from './wall-clock.ts'

/** Whose hours count: the clinic must be open and the practitioner there. */
export type Hours = { readonly opening: readonly WeeklyHours[]; readonly working: readonly WeeklyHours[] }

/** A date, and its midnight in minutes of the wall clock since 1970. */
export type Day = { readonly date: LocalDate; readonly weekday: number; readonly midnight: number }

/** The days from one date up to, not including, another. */
export function daysBetween(from: LocalDate, to: LocalDate): Day[] {
  const days: Day[] = []
  for (let date = from; date < to; date = addDays(date, 1))
    days.push({ date, weekday: weekdayOf(date), midnight: minuteOf(`${date}T00:00`) })
  return days
}

/** When somebody can be seen on that day, by the wall clock. */
export function workingTimes(day: Day, { opening, working }: Hours): Span[] {
  return common(timesOn(day, opening), timesOn(day, working))
}

/** Hours that touch at midnight or over a clock change are one: a visit may go through. */
export function isInsideHours(visit: VisitTimes, hours: Hours, clock: WallClock): boolean {
  const days = daysBetween(visit.startsAt.slice(0, 10), addDays(visit.endsAt.slice(0, 10), 1))
  const times = days.flatMap((day) => workingTimes(day, hours))
  return holds(momentsOf(clock, times), { from: minuteOf(visit.startsAtUtc), to: minuteOf(visit.endsAtUtc) })
}

function timesOn({ weekday, midnight }: Day, hours: readonly WeeklyHours[]): Span[] {
  const own = hours.filter((span) => span.weekday === weekday)
  return joined(own.map(({ from, to }) => ({ from: midnight + minutesOf(from), to: midnight + minutesOf(to) })))
}
