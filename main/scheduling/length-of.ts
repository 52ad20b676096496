import { longestMinutes, shortestMinutes } from '../../shared/clinics.ts'
import type { Lasting } from '../../shared/platform/lasting.ts'
import { instantOf, minutesBetween } from '../../shared/platform/local-time.ts'
import { refuse } from '../platform/refusal.ts'

/** The real minutes of a visit whose length or end was said. Nothing when neither was, or when it starts at no time at all. */
export function lengthOf({ startsAt, endsAt, minutes }: Lasting, zone: string): number | undefined {
  if (endsAt === undefined) return minutes
  const [start, end] = [instantOf(startsAt, zone), instantOf(endsAt, zone)]
  if (start === undefined) return undefined
  if (end === undefined) return refuseEnd('is in the hour that the clocks jump over')
  const length = minutesBetween(start, end)
  if (length >= shortestMinutes && length <= longestMinutes) return length
  return refuseEnd(`must be ${shortestMinutes} to ${longestMinutes} minutes after the start`)
}

function refuseEnd(message: string): never {
  return refuse('invalid-input', { issues: [{ path: 'endsAt', message }] })
}
