import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { SeriesDate } from '../../shared/series.ts'

/** Has a visit, or would get one, that nobody has come for yet. */
export function isToCome({ status, exception, conflict, startsAt }: SeriesDate, now: LocalDateTime): boolean {
  if (conflict) return true
  if (exception === 'skipped' || startsAt <= now) return false
  return status === null || status === 'booked' || status === 'confirmed'
}
