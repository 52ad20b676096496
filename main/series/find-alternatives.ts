import type { Practitioner } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { daysFrom } from '../../shared/platform/recurrence.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { findAbsencesOf } from '../clinics/absence-repository.ts'
import { findClosures } from '../clinics/closure-repository.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import { findResources } from '../clinics/resource-repository.ts'
import type { Reading } from '../platform/work.ts'
import { freeSlotsIn, type Need } from '../scheduling/availability.ts'
import { worksAt } from '../scheduling/booking-checks.ts'
import { findTaken } from '../scheduling/busy-repository.ts'
import type { Place } from '../scheduling/find-slot.ts'
import { fromNow } from '../scheduling/from-now.ts'
import { rotaOf } from '../scheduling/rota-of.ts'
import type { Span } from '../scheduling/span.ts'
import { clockAround, minuteOf, momentOf } from '../scheduling/wall-clock.ts'

/** Days looked at on each side: first those beside it, and a week only where they are full. */
const reaches = [1, 7]
const most = 3
const dayMinutes = 1440

type Asking = Pick<Reading, 'reads' | 'now'>
type Taken = (subject: string, from: LocalDate, to: LocalDate) => Promise<Span[]>

/**
 * For each of these places, the free times nearest to it with the same practitioner, then with others on that day. All
 * of them are of one patient, one service and the same rooms; who is there and who is busy is read once for all.
 */
export async function findAlternatives(asking: Asking, asked: readonly Place[]): Promise<FreeSlot[][]> {
  const places = asked.map((place) => fromNow(place, asking.now))
  const dates = places.map(dateOf).filter(isInReach).sort()
  const [first] = places
  const [earliest, last] = [dates[0], dates.at(-1)]
  if (!first || !earliest || !last) return places.map(() => [])
  const { clinic, service, patientId } = first
  const days = { from: `${addDays(earliest, -9)}T00:00`, to: `${addDays(last, 10)}T00:00` }
  const colleagues = (await findPractitioners(asking.reads, clinic.id)).filter((other) => worksAt(other, clinic))
  const ids = colleagues.map(({ id }) => id)
  const closures = await findClosures(asking.reads, clinic.id, days)
  const absences = await findAbsencesOf(asking.reads, ids, days)
  const pieces = service.requires.length === 0 ? [] : await findResources(asking.reads, clinic.id)
  const usable = pieces.filter(({ active, kindId }) => active && service.requires.includes(kindId))
  const named = first.named ?? []
  const taken = weekByWeek(asking, [...ids, ...usable.map(({ id }) => id), ...named, patientId])
  // The nearest of each date is offered to no other: whoever takes them all has a series without conflicts.
  const promised: Span[] = []

  const free = async (place: Place, who: readonly Practitioner[], from: LocalDate, to: LocalDate) => {
    const spansOf = (subject: string) => taken(subject, from, to)
    const diaries = []
    for (const practitioner of who)
      diaries.push({
        practitionerId: practitioner.id,
        rota: rotaOf(clinic, practitioner, closures, absences),
        taken: await spansOf(practitioner.id),
      })
    // The patient is needed like the rooms asked for by name are: what is offered must suit everybody.
    const needs: Need[] = [{ count: 1, pieces: [[...(await spansOf(patientId)), ...promised]] }]
    for (const id of named) needs.push({ count: 1, pieces: [await spansOf(id)] })
    for (const kind of new Set(service.requires)) {
      const ofKind: Span[][] = []
      for (const piece of usable) if (piece.kindId === kind) ofKind.push(await spansOf(piece.id))
      needs.push({ count: service.requires.filter((required) => required === kind).length, pieces: ofKind })
    }
    const { minutes, bufferBefore, bufferAfter, startsAt } = place
    const wish = { zone: clinic.zone, from, to, minutes, bufferBefore, bufferAfter, needs, limit: 2_000 }
    return nearest(freeSlotsIn(diaries, { ...wish, earliest: Math.floor(minuteOf(asking.now)) }), startsAt)
  }

  const found: FreeSlot[][] = []
  for (const place of places) {
    const slots = isInReach(dateOf(place)) ? await around(place, colleagues, free) : []
    found.push(slots)
    if (slots[0]) promised.push(spanOf(slots[0], place))
  }
  return found
}

type Free = (place: Place, who: readonly Practitioner[], from: LocalDate, to: LocalDate) => Promise<FreeSlot[]>

async function around(place: Place, colleagues: readonly Practitioner[], free: Free): Promise<FreeSlot[]> {
  const date = dateOf(place)
  let same: FreeSlot[] = []
  for (const reach of reaches) {
    same = await free(place, [place.practitioner], addDays(date, -reach), addDays(date, reach + 1))
    const last = same[most - 1]
    if (last && distance(last, place.startsAt) <= reach * dayMinutes) break // nothing farther away is nearer
  }
  const others = colleagues.filter(({ id }) => id !== place.practitioner.id)
  const elsewhere = await free(place, others, date, addDays(date, 1))
  return [...same, ...elsewhere.slice(0, 2)]
}

/** Whole weeks are read when the first of their days is asked for: the dates of a series lie close together. */
function weekByWeek({ reads, now }: Asking, subjects: readonly string[]): Taken {
  const weeks = new Map<number, ReadonlyMap<string, Span[]>>()
  const read = async (week: number) => {
    const monday = (n: number) => `${addDays('1970-01-05', n * 7)}T00:00Z`
    const spans = await findTaken(reads, subjects, { from: monday(week), to: monday(week + 1) }, { now })
    weeks.set(week, spans)
    return spans
  }
  return async (subject, from, to) => {
    // A day more on each side: those are days of the clinic, in whatever zone, and buffers reach over midnight.
    const [first, last] = [addDays(from, -2), addDays(to, 2)].map((day) => Math.floor(daysFrom('1970-01-05', day) / 7))
    const found: Span[] = []
    for (let week = first ?? 0; week <= (last ?? 0); week++)
      found.push(...((weeks.get(week) ?? (await read(week))).get(subject) ?? []))
    return found
  }
}

function nearest(slots: readonly FreeSlot[], startsAt: string): FreeSlot[] {
  const byDistance = slots.map((slot) => ({ slot, away: distance(slot, startsAt) }))
  return byDistance
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ slot }) => slot)
}

function distance(slot: FreeSlot, startsAt: string): number {
  return Math.abs(minuteOf(slot.startsAt) - minuteOf(startsAt))
}

function spanOf({ startsAt }: FreeSlot, { clinic, minutes, bufferBefore, bufferAfter }: Place): Span {
  const from = momentOf(clockAround(startsAt, clinic.zone), minuteOf(startsAt)) ?? 0
  return { from: from - bufferBefore, to: from + minutes + bufferAfter }
}

function dateOf({ startsAt }: Place): LocalDate {
  return startsAt.slice(0, 10)
}

/** Far enough from both ends of the calendar to look around. */
function isInReach(date: LocalDate): boolean {
  return date > '1900-01-15' && date < '2199-12-15'
}
