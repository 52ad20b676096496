import type { WeeklyHours } from '../../shared/clinics.ts'
import { type LocalDate, minutesOf, weekdayOf } from '../../shared/platform/local-time.ts'
import { minutesOfDay, type Span } from './board-time.ts'

export function hoursOn(date: LocalDate, hours: readonly WeeklyHours[]): Span[] {
  const weekday = weekdayOf(date)
  return hours
    .filter((hour) => hour.weekday === weekday)
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from)
}

export function overlapOf(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((a) =>
    others
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  )
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
