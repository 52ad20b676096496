import { addDays } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from './booking-checks.ts'
import { findTaken } from './busy-repository.ts'
import { findFree } from './find-free.ts'
import type { Place } from './find-slot.ts'
import type { Span } from './span.ts'
import { clockAround, minuteOf, momentOf, startOfDay, wallClock } from './wall-clock.ts'

/** Days looked at on each side of what was asked for. */
const reach = 7
const most = 3

/** Where it could be instead: the times nearest to it with the same practitioner, then with others on that day. */
export async function nearestFree(reading: Pick<Reading, 'reads' | 'now'>, place: Place): Promise<FreeSlot[]> {
  const { clinic, practitioner, service, minutes, bufferBefore, bufferAfter } = place
  const date = place.startsAt.slice(0, 10)
  const search = { clinic, service, minutes, bufferBefore, bufferAfter, except: place.moving?.id, limit: 2_000 }
  const asked = { from: addDays(date, -reach), to: addDays(date, reach + 1) }
  const isOutOfReach = asked.from < '1900-01-02' || asked.to > '2199-12-29'
  if (isOutOfReach || clockAround(place.startsAt, clinic.zone).length === 0) return []
  const same = await findFree(reading, { ...search, ...asked, practitioners: [practitioner] })
  const others = (await findPractitioners(reading.reads, clinic.id)).filter(
    (other) => other.id !== practitioner.id && worksAt(other, clinic),
  )
  const today = { from: date, to: addDays(date, 1) }
  const elsewhere = await findFree(reading, { ...search, ...today, practitioners: others })
  const suits = await suiting(reading, place, asked)
  return [...nearest(same, place.startsAt, suits, most), ...nearest(elsewhere, place.startsAt, suits, 2)]
}

type Suits = (slot: FreeSlot) => boolean

/** The patient must be free too, and what was asked for by name. */
async function suiting(
  { reads, now }: Pick<Reading, 'reads' | 'now'>,
  { clinic, patientId, named = [], moving, minutes, bufferBefore, bufferAfter }: Place,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Suits> {
  const days = { from: startOfDay(addDays(from, -1), clinic.zone), to: startOfDay(addDays(to, 1), clinic.zone) }
  const taken = await findTaken(reads, [patientId, ...named], days, { except: moving?.id, now })
  const clock = wallClock(clinic.zone, from, addDays(to, 1))
  const visits = taken.get(patientId) ?? []
  const pieces = named.flatMap((id) => taken.get(id) ?? [])
  return ({ startsAt }) => {
    const at = momentOf(clock, minuteOf(startsAt)) ?? 0
    const during = { from: at, to: at + minutes }
    const withBuffers = { from: at - bufferBefore, to: at + minutes + bufferAfter }
    return !visits.some((visit) => meet(visit, during)) && !pieces.some((piece) => meet(piece, withBuffers))
  }
}

function nearest(slots: readonly FreeSlot[], startsAt: string, suits: Suits, count: number): FreeSlot[] {
  const wanted = minuteOf(startsAt)
  const distance = (slot: FreeSlot) => Math.abs(minuteOf(slot.startsAt) - wanted)
  const found: FreeSlot[] = []
  for (const slot of slots.toSorted((a, b) => distance(a) - distance(b))) {
    if (found.length === count) break
    if (suits(slot)) found.push(slot)
  }
  return found
}

function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
