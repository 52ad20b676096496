import { type Now, nowIn } from './board-time.ts'
import { useMinute } from './minute.ts'

/** The clinic's day and minute, on its own clock. */
export function useNow(zone: string): Now {
  return nowIn(zone, Temporal.Instant.fromEpochMilliseconds(useMinute()))
}
