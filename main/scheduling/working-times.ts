import type { WeeklyHours } from '../../shared/clinics.ts'
import { addDays, type LocalDate, minutesOf, weekdayOf } from '../../shared/platform/local-time.ts'
import { common, joined, type Span } from './span.ts'
import { minuteOf } from './wall-clock.ts'

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

function timesOn({ weekday, midnight }: Day, hours: readonly WeeklyHours[]): Span[] {
  const own = hours.filter((span) => span.weekday === weekday)
  return joined(own.map(({ from, to }) => ({ from: midnight + minutesOf(from), to: midnight + minutesOf(to) })))
}
