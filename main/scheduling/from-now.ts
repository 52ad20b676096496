import { localOf } from '../../shared/platform/local-time.ts'
import type { Place } from './find-slot.ts'

/** Where to look for free times near a place: of what is over, near now. */
export function fromNow(place: Place, now: string): Place {
  const earliest = localOf(now, place.clinic.zone)
  return place.startsAt < earliest ? { ...place, startsAt: earliest } : place
}
