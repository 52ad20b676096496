import type { Clinic } from '../../shared/clinics.ts'
import { localOf } from '../../shared/platform/local-time.ts'
import { clockAround } from './wall-clock.ts'

type Placed = { readonly clinic: Pick<Clinic, 'zone'>; readonly startsAt: string }

/** Where to look for free times near a place: of what is over, near now. */
export function fromNow<P extends Placed>(place: P, now: string): P {
  if (clockAround(place.startsAt, place.clinic.zone).length === 0) return place // nobody here knows the zone
  const earliest = localOf(now, place.clinic.zone)
  return place.startsAt < earliest ? { ...place, startsAt: earliest } : place
}
