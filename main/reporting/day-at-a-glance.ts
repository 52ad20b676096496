import type { Service } from '../../shared/clinics.ts'
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

/** What fits into the smallest gap; of equally short services the first by name. */
export function shortestService(services: readonly Service[]): Service | undefined {
  return services.filter(({ active }) => active).reduce<Service | undefined>(shorter, undefined)
}

function shorter(a: Service | undefined, b: Service): Service {
  return a && a.minutes <= b.minutes ? a : b
}
