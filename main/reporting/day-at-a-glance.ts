import { type Closure, periodOn, type Service, type Timetable } from '../../shared/clinics.ts'
import { addDays, type LocalDate, weekdayOf } from '../../shared/platform/local-time.ts'
import type { Today } from '../../shared/reporting.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'

type Glance = Pick<Today, 'visits' | 'byStatus' | 'waiting' | 'next'>

/** What a day's calendar says at one moment. A cancelled visit is no visit, but counted as what it is. */
export function dayAtAGlance(entries: readonly CalendarEntry[], now: string): Glance {
  const byStatus: Glance['byStatus'] = {}
  for (const { status } of entries) byStatus[status] = (byStatus[status] ?? 0) + 1
  const expected = entries.find(({ status, startsAtUtc }) => isExpected(status) && startsAtUtc >= now.slice(0, 16))
  const waiting = entries.filter(({ status }) => status === 'checked-in').sort(byArrival)
  return { visits: entries.length - (byStatus.cancelled ?? 0), byStatus, waiting, next: expected ?? null }
}

function isExpected(status: CalendarEntry['status']): boolean {
  return status === 'booked' || status === 'confirmed'
}

function byArrival(a: CalendarEntry, b: CalendarEntry): number {
  const [first, second] = [a.checkedInAt ?? '', b.checkedInAt ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/** How far ahead the next open day is looked for: over Christmas, not over August. */
export const daysToNextOpen = 14

/** The next day after this one on which the clinic opens at all. Closed on a part of it is open. */
export function nextOpenDay(
  date: LocalDate,
  clinic: Timetable,
  closures: readonly Pick<Closure, 'startsAt' | 'endsAt'>[],
): LocalDate | undefined {
  const ahead = Array.from({ length: daysToNextOpen }, (_, i) => addDays(date, i + 1))
  return ahead.find((day) => {
    const { hours } = periodOn(day, clinic) ?? clinic
    const opens = hours.some(({ weekday }) => weekday === weekdayOf(day))
    const [start, end] = [`${day}T00:00`, `${addDays(day, 1)}T00:00`]
    return opens && !closures.some(({ startsAt, endsAt }) => startsAt <= start && endsAt >= end)
  })
}

/** What fits into the smallest gap; of equally short services the first by name. */
export function shortestService(services: readonly Service[]): Service | undefined {
  return services.filter(({ active }) => active).reduce<Service | undefined>(shorter, undefined)
}

function shorter(a: Service | undefined, b: Service): Service {
  return a && a.minutes <= b.minutes ? a : b
}
