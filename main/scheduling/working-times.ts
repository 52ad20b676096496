import { periodOn, type Timetable } from '../../shared/clinics.ts'
import { addDays, type LocalDate, minutesOf } from '../../shared/platform/local-time.ts'
import { common, holds, joined, type Span, without } from './span.ts'
import type { VisitTimes } from './visit-times.ts'
import { minuteOf, momentsOf, type WallClock, wallText } from './wall-clock.ts'

const aDay = 1440

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
  const end = minuteOf(`${to}T00:00`)
  for (let midnight = minuteOf(`${from}T00:00`); midnight < end; midnight += aDay)
    days.push({ date: wallText(midnight).slice(0, 10), weekday: weekdayAt(midnight), midnight })
  return days
}

/** When somebody can be seen on that day, by the wall clock. */
export function workingTimes(day: Day, rota: Rota): Span[] {
  return timesBy(rota)(day)
}

/** The same for many days: the hours of most weeks are laid out once, and moved to each day. */
export function timesBy({ opening, working, closed, absent }: Rota): (day: Day) => Span[] {
  const usual: Span[][] = []
  const off = [...closed, ...absent]
  return (day) => {
    const { date, weekday, midnight } = day
    const [open, there] = [periodOn(date, opening), periodOn(date, working)]
    const times =
      open || there
        ? common(spansOf(weekday, open ?? opening), spansOf(weekday, there ?? working))
        : (usual[weekday] ??= common(spansOf(weekday, opening), spansOf(weekday, working)))
    const own = movedTo(midnight, times)
    return off.length === 0 ? own : without(own, off)
  }
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

function timesOn(day: Day, timetable: Timetable): Span[] {
  return movedTo(day.midnight, spansOf(day.weekday, periodOn(day.date, timetable) ?? timetable))
}

/** In minutes of the day. */
function spansOf(weekday: number, { hours }: Pick<Timetable, 'hours'>): Span[] {
  const own = hours.filter((span) => span.weekday === weekday)
  return joined(own.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })))
}

function movedTo(midnight: number, spans: readonly Span[]): Span[] {
  return spans.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }))
}

/** 1 is Monday; the first day of 1970 was a Thursday. */
function weekdayAt(midnight: number): number {
  return ((((midnight / aDay + 3) % 7) + 7) % 7) + 1
}
