import { addMinutes, instantOf, LocalDateTime, localOf } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'

export type VisitTimes = Pick<Appointment, 'startsAt' | 'endsAt' | 'startsAtUtc' | 'endsAtUtc'>

/**
 * A visit lasts minutes of real time, whatever the clocks do meanwhile. Nothing where its start or end is on no
 * clock: in the hour that is skipped, past the end of the calendar, in a zone this computer does not know.
 */
export function visitTimes(startsAt: LocalDateTime, minutes: number, zone: string): VisitTimes | undefined {
  try {
    const startsAtUtc = instantOf(startsAt, zone)
    if (startsAtUtc === undefined) return undefined
    const endsAtUtc = addMinutes(startsAtUtc, minutes)
    const endsAt = localOf(endsAtUtc, zone)
    return LocalDateTime.safeParse(endsAt).success ? { startsAt, endsAt, startsAtUtc, endsAtUtc } : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
