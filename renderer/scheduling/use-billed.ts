import { addDays } from '../../shared/platform/local-time.ts'
import type { Today } from '../../shared/reporting.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useTodayQuery } from './day-figures.tsx'

/** The days the clinic looks back for visits without an invoice. */
const lookedBack = 30

type Visit = Pick<CalendarEntry, 'id' | 'status' | 'startsAt' | 'finishedAt'>
type Known = { readonly today: Pick<Today, 'date' | 'toBill'> | undefined; readonly at: number }

export function useBilled(visit: CalendarEntry): boolean {
  const { data: today, dataUpdatedAt: at } = useTodayQuery()
  return isBilled(visit, { today, at })
}

/** A finished visit that no longer waits for its invoice has one, if what waits was asked for after it was finished. */
export function isBilled({ id, status, startsAt, finishedAt }: Visit, { today, at }: Known): boolean {
  if (!today || status !== 'finished' || startsAt.slice(0, 10) <= addDays(today.date, -lookedBack)) return false
  if (!finishedAt || at < Date.parse(finishedAt)) return false
  return !today.toBill.some((visit) => visit.id === id)
}
