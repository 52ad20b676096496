import { periodOn, type Timetable } from '../../shared/clinics.ts'
import { addDays, type LocalDate, minutesOf, weekdayOf } from '../../shared/platform/local-time.ts'
import { minutesOfDay, type Span } from './board-time.ts'

export function hoursOn(date: LocalDate, timetable: Timetable): Span[] {
  const weekday = weekdayOf(date)
  const { hours } = periodOn(date, timetable) ?? timetable
  return hours
    .filter((hour) => hour.weekday === weekday)
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from)
}

/** What of a stretch of the wall clock, days long perhaps, lies on that day. */
export function partOfDay(date: LocalDate, during: { readonly startsAt: string; readonly endsAt: string }): Span[] {
  const next = addDays(date, 1)
  const from = during.startsAt.slice(0, 10) < date ? 0 : minuteOn(date, next, during.startsAt)
  const to = minuteOn(date, next, during.endsAt)
  return from < to ? [{ from, to }] : []
}

function minuteOn(date: LocalDate, next: LocalDate, at: string): number {
  if (at.slice(0, 10) < date) return 0
  return at.slice(0, 10) >= next ? minutesOfDay : minutesOf(at.slice(11))
}

export function overlapOf(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((a) =>
    others
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  )
}

/** What is left of some spans when others are taken out. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap((span) => closedBetween(taken, span))
}

/** What is left of the axis when the open hours are taken out. */
export function closedBetween(open: readonly Span[], axis: Span): Span[] {
  const closed: Span[] = []
  let from = axis.from
  for (const span of [...open].sort((a, b) => a.from - b.from)) {
    if (span.from > from) closed.push({ from, to: Math.min(span.from, axis.to) })
    from = Math.max(from, span.to)
  }
  if (from < axis.to) closed.push({ from, to: axis.to })
  return closed.filter((span) => span.from < span.to)
}

const usualDay: Span = { from: 8 * 60, to: 20 * 60 }

/** Whole hours around everything that must be seen. */
export function axisAround(spans: readonly Span[]): Span {
  if (spans.length === 0) return usualDay
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  return { from: Math.floor(from / 60) * 60, to: Math.min(Math.ceil(to / 60) * 60, minutesOfDay) }
}
