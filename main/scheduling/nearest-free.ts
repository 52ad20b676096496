import type { Practitioner } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from './booking-checks.ts'
import { findTaken } from './busy-repository.ts'
import { findFree } from './find-free.ts'
import type { Place } from './find-slot.ts'
import { fromNow } from './from-now.ts'
import type { Span } from './span.ts'
import { clockAround, minuteOf, momentOf, startOfDay, wallClock } from './wall-clock.ts'

/** Days looked at on each side of what was asked for: farther only when there is not enough near, or nothing at all. */
const [near, far, farthest] = [1, 7, 60]
const most = 3

/** Where it could be instead: the times nearest to it with the same practitioner, then with others on that day. */
export async function nearestFree(reading: Pick<Reading, 'reads' | 'now'>, asked: Place): Promise<FreeSlot[]> {
  const place = fromNow(asked, reading.now)
  const { clinic, practitioner, startsAt } = place
  const date = startsAt.slice(0, 10)
  if (date < '1900-01-15' || date > '2199-10-15' || clockAround(startsAt, clinic.zone).length === 0) return []
  const close = await findSuiting(reading, place, [practitioner], daysAround(date, near))
  const same = nearest(close, startsAt, most)
  // Whatever lies beyond the days looked at is further away than they reach.
  const isEnough = same.length === most && same.every((slot) => distanceOf(slot, startsAt) <= near * 1440)
  const within = async (reach: number) =>
    nearest(await findSuiting(reading, place, [practitioner], daysAround(date, reach)), startsAt, most)
  const wide = isEnough ? same : await within(far)
  const others = (await findPractitioners(reading.reads, clinic.id)).filter(
    (other) => other.id !== practitioner.id && worksAt(other, clinic),
  )
  const elsewhere = await findSuiting(reading, place, others, daysAround(date, 0))
  const found = [...wide, ...nearest(elsewhere, startsAt, 2)]
  return found.length > 0 ? found : within(farthest)
}

type Days = { readonly from: LocalDate; readonly to: LocalDate }

function daysAround(date: LocalDate, reach: number): Days {
  return { from: addDays(date, -reach), to: addDays(date, reach + 1) }
}

async function findSuiting(
  reading: Pick<Reading, 'reads' | 'now'>,
  place: Place,
  practitioners: readonly Practitioner[],
  days: Days,
): Promise<FreeSlot[]> {
  const { clinic, service, minutes, bufferBefore, bufferAfter, moving } = place
  const search = { clinic, practitioners, service, minutes, bufferBefore, bufferAfter, except: moving?.id }
  const slots = await findFree(reading, { ...search, ...days, limit: Number.POSITIVE_INFINITY })
  return slots.length === 0 ? [] : slots.filter(await suiting(reading, place, days))
}

type Suits = (slot: FreeSlot) => boolean

/** The patient must be free too, and what was asked for by name. */
async function suiting(
  { reads, now }: Pick<Reading, 'reads' | 'now'>,
  { clinic, patientId, named = [], moving, minutes, bufferBefore, bufferAfter }: Place,
  { from, to }: Days,
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

function nearest(slots: readonly FreeSlot[], startsAt: string, count: number): FreeSlot[] {
  return slots.toSorted((a, b) => distanceOf(a, startsAt) - distanceOf(b, startsAt)).slice(0, count)
}

function distanceOf(slot: FreeSlot, startsAt: string): number {
  return Math.abs(minuteOf(slot.startsAt) - minuteOf(startsAt))
}

function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
