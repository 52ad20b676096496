import { addDays } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useToday } from './day-figures.tsx'

/** The days the clinic looks back for visits without an invoice. */
const lookedBack = 30

/** A finished visit that no longer waits for its invoice has one. */
export function useBilled({ id, status, startsAt }: CalendarEntry): boolean {
  const today = useToday()
  if (!today || status !== 'finished' || startsAt.slice(0, 10) <= addDays(today.date, -lookedBack)) return false
  return !today.toBill.some((visit) => visit.id === id)
}
