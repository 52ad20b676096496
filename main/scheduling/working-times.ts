import type { HoursPeriod, WeeklyHours } from '../../shared/clinics.ts'
import { addDays, type LocalDate, minutesOf, weekdayOf } from '../../shared/platform/local-time.ts'
import { common, holds, joined, type Span, without } from './span.ts'
import type { VisitTimes } from './visit-times.ts'
import { minuteOf, momentsOf, type WallClock } from './wall-clock.ts'

/** The hours of most weeks, and those of some periods instead. */
export type Timetable = { readonly hours: readonly WeeklyHours[]; readonly periods: readonly HoursPeriod[] }

/** Whose hours count: the clinic must be open and the practitioner there. Closures and absences are wall-clock spans. */
export type Rota = {
  readonly opening: Timetable
  readonly working: Timetable
  readonly closed: readonly Span[]
  readonly absent: readonly Span[]
}

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
export function workingTimes(day: Day, { opening, working, closed, absent }: Rota): Span[] {
  const times = common(timesOn(day, opening), timesOn(day, working))
  return closed.length + absent.length === 0 ? times : without(times, [...closed, ...absent])
}

/** Hours that touch at midnight or over a clock change are one: a visit may go through. */
export function isInside(visit: VisitTimes, timetable: Timetable, clock: WallClock): boolean {
  const times = daysOf(visit).flatMap((day) => timesOn(day, timetable))
  return holds(momentsOf(clock, joined(times)), momentsOfVisit(visit))
}

/** Whether any minute of it falls into spans of the wall clock. */
export function touches(visit: VisitTimes, wallSpans: readonly Span[], clock: WallClock): boolean {
  if (wallSpans.length === 0) return false
  return common(momentsOf(clock, wallSpans), [momentsOfVisit(visit)]).length > 0
}

export function wallSpanOf({ startsAt, endsAt }: Pick<VisitTimes, 'startsAt' | 'endsAt'>): Span {
  return { from: minuteOf(startsAt), to: minuteOf(endsAt) }
}

function daysOf({ startsAt, endsAt }: VisitTimes): Day[] {
  return daysBetween(startsAt.slice(0, 10), addDays(endsAt.slice(0, 10), 1))
}

function momentsOfVisit({ startsAtUtc, endsAtUtc }: VisitTimes): Span {
  return { from: minuteOf(startsAtUtc), to: minuteOf(endsAtUtc) }
}

function timesOn({ date, weekday, midnight }: Day, { hours, periods }: Timetable): Span[] {
  const period = periods.find(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
  const own = (period?.hours ?? hours).filter((span) => span.weekday === weekday)
  return joined(own.map(({ from, to }) => ({ from: midnight + minutesOf(from), to: midnight + minutesOf(to) })))
}
