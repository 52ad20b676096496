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
  let date = from
  for (let midnight = minuteOf(`${from}T00:00`); midnight < end; midnight += aDay) {
    days.push({ date, weekday: weekdayAt(midnight), midnight })
    date = dayAfter(date, midnight)
  }
  return days
}

/** Only near the end of a month is the calendar asked. */
function dayAfter(date: LocalDate, midnight: number): LocalDate {
  const day = Number(date.slice(8))
  if (day > 27) return wallText(midnight + aDay).slice(0, 10)
  return `${date.slice(0, 8)}${String(day + 1).padStart(2, '0')}`
}

/** When somebody can be seen on those days, by the wall clock. Hours are laid out once as long as they are the same. */
export function workingTimes(days: readonly Day[], { opening, working, closed, absent }: Rota): Span[] {
  const hasPeriods = opening.periods.length + working.periods.length > 0
  let [opens, works] = [opening, working] as Hours[]
  let week = commonWeek(weekOf(opening), weekOf(working))
  const times: Span[] = []
  for (const { date, weekday, midnight } of days) {
    if (hasPeriods) {
      const [open, there] = [periodOn(date, opening) ?? opening, periodOn(date, working) ?? working]
      if (open !== opens || there !== works) week = commonWeek(weekOf(open), weekOf(there))
      opens = open
      works = there
    }
    for (const { from, to } of week[weekday] ?? []) times.push({ from: midnight + from, to: midnight + to })
  }
  const off = [...closed, ...absent]
  return off.length === 0 ? times : without(times, off)
}

/** Whether that can be seen at a glance: two people of one clinic, without periods, by the same hours. */
export function haveSameTimes(a: Rota, b: Rota): boolean {
  return (
    a.opening.hours === b.opening.hours &&
    a.opening.periods === b.opening.periods &&
    a.working.periods.length + b.working.periods.length === 0 &&
    areSame(
      a.working.hours,
      b.working.hours,
      (one, other) => one.weekday === other.weekday && isSameSpan(one, other),
    ) &&
    areSame(a.closed, b.closed, isSameSpan) &&
    areSame(a.absent, b.absent, isSameSpan)
  )
}

function areSame<T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return some.length === others.length && some.every((one, i) => isSame(one, others[i] as T))
}

function isSameSpan<T>(
  one: { readonly from: T; readonly to: T },
  other: { readonly from: T; readonly to: T },
): boolean {
  return one.from === other.from && one.to === other.to
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

function timesOn({ date, weekday, midnight }: Day, timetable: Timetable): Span[] {
  const own = weekOf(periodOn(date, timetable) ?? timetable)[weekday] ?? []
  return own.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }))
}

type Hours = Pick<Timetable, 'hours'>
/** By weekday, in minutes of the day. */
type Week = readonly (readonly Span[] | undefined)[]

function weekOf({ hours }: Hours): Week {
  const week: Span[][] = [[], [], [], [], [], [], [], []]
  for (const { weekday, from, to } of hours) week[weekday]?.push({ from: minutesOf(from), to: minutesOf(to) })
  return week.map(joined)
}

function commonWeek(some: Week, others: Week): Week {
  return some.map((spans, weekday) => common(spans ?? [], others[weekday] ?? []))
}

/** 1 is Monday; the first day of 1970 was a Thursday. */
function weekdayAt(midnight: number): number {
  return ((((midnight / aDay + 3) % 7) + 7) % 7) + 1
}
