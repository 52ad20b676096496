import { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { instantAt, minuteOf, momentOf, type WallClock, wallAt, wallText } from './wall-clock.ts'

export type VisitTimes = Pick<Appointment, 'startsAt' | 'endsAt' | 'startsAtUtc' | 'endsAtUtc'>

/**
 * A visit lasts minutes of real time, whatever the clock does meanwhile. Nothing where its start or end is on no
 * clock: in the hour that is skipped, or past the end of the calendar.
 */
export function visitTimes(startsAt: LocalDateTime, minutes: number, clock: WallClock): VisitTimes | undefined {
  const from = momentOf(clock, minuteOf(startsAt))
  if (from === undefined) return undefined
  const endsAt = wallText(wallAt(clock, from + minutes))
  if (!LocalDateTime.safeParse(endsAt).success) return undefined
  return { startsAt, endsAt, startsAtUtc: instantAt(from), endsAtUtc: instantAt(from + minutes) }
}
