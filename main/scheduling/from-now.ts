import { localOf } from '../../shared/platform/local-time.ts'
import type { Place } from './find-slot.ts'
import { clockAround } from './wall-clock.ts'

/** Where to look for free times near a place: of what is over, near now. */
export function fromNow(place: Place, now: string): Place {
  if (clockAround(place.startsAt, place.clinic.zone).length === 0) return place // nobody here knows the zone
  const earliest = localOf(now, place.clinic.zone)
  return place.startsAt < earliest ? { ...place, startsAt: earliest } : place
}
