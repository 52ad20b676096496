import { addDays } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from './booking-checks.ts'
import { findFree } from './find-free.ts'
import type { Place } from './find-slot.ts'
import { minuteOf } from './wall-clock.ts'

/** Days looked at on each side of what was asked for. */
const reach = 7
const most = 3

/** Where it could be instead: the times nearest to it with the same practitioner, then with others on that day. */
export async function nearestFree(reading: Pick<Reading, 'reads' | 'now'>, place: Place): Promise<FreeSlot[]> {
  const { clinic, practitioner, service, minutes, bufferBefore, bufferAfter } = place
  const date = place.startsAt.slice(0, 10)
  const search = { clinic, service, minutes, bufferBefore, bufferAfter, except: place.moving?.id, limit: 2_000 }
  const asked = { from: addDays(date, -reach), to: addDays(date, reach + 1) }
  if (asked.from < '1900-01-02' || asked.to > '2199-12-29') return []
  const same = await findFree(reading, { ...search, ...asked, practitioners: [practitioner] })
  const others = (await findPractitioners(reading.reads, clinic.id)).filter(
    (other) => other.id !== practitioner.id && worksAt(other, clinic),
  )
  const today = { from: date, to: addDays(date, 1) }
  const elsewhere = await findFree(reading, { ...search, ...today, practitioners: others })
  return [...nearest(same, place.startsAt), ...nearest(elsewhere, place.startsAt).slice(0, 2)]
}

function nearest(slots: readonly FreeSlot[], startsAt: string): FreeSlot[] {
  const wanted = minuteOf(startsAt)
  const distance = (slot: FreeSlot) => Math.abs(minuteOf(slot.startsAt) - wanted)
  return slots.toSorted((a, b) => distance(a) - distance(b)).slice(0, most)
}
