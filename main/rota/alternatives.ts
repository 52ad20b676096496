import type { Service } from '../../shared/clinics.ts'
import type { Appointment, FreeSlot } from '../../shared/scheduling.ts'
import { holds, type Span } from '../scheduling/span.ts'
import { minuteOf, wallAt, wallText } from '../scheduling/wall-clock.ts'
import { type Agenda, type Diary, overlap } from './agenda.ts'

/** Days looked at on each side of a visit: with its own practitioner, and with others. */
export const reach = 14
const reachOfOthers = 7
const most = 3

export type Leaving = Pick<
  Appointment,
  'practitionerId' | 'patientId' | 'resourceIds' | 'startsAtUtc' | 'endsAtUtc' | 'bufferBefore' | 'bufferAfter'
> & { readonly requires: Service['requires'] }

/** A time for a visit: for the patient without its buffers, for practitioner, rooms and machines with them. */
type Place = { readonly visit: Leaving; readonly present: Span; readonly busy: Span }
export type Found = {
  readonly practitionerId: Diary['practitionerId']
  readonly place: Place
  readonly distance: number
}

/**
 * For each visit the times nearest to it: with its practitioner while there are any, then with others of the clinic.
 * What is proposed first to one visit is added to `promised` and proposed to no other: all of them can be moved.
 */
export function alternativesFor(visits: readonly Leaving[], agenda: Agenda, promised: Found[] = []): FreeSlot[][] {
  return visits.map((visit) => {
    const isOwn = ({ practitionerId }: Diary) => practitionerId === visit.practitionerId
    const [own, others] = [agenda.diaries.filter(isOwn), agenda.diaries.filter((diary) => !isOwn(diary))]
    const found = nearest(visit, own, { agenda, promised, days: reach, most })
    if (found.length < most)
      found.push(...nearest(visit, others, { agenda, promised, days: reachOfOthers, most: most - found.length }))
    promised.push(...found.slice(0, 1))
    return found.map(({ practitionerId, place }) => {
      const [startsAt, endsAt] = [place.present.from, place.present.to].map((at) => wallText(wallAt(agenda.clock, at)))
      return { practitionerId, startsAt: startsAt as string, endsAt: endsAt as string }
    })
  })
}

type Search = {
  readonly agenda: Agenda
  readonly promised: readonly Found[]
  readonly days: number
  readonly most: number
}

function nearest(visit: Leaving, diaries: readonly Diary[], search: Search): Found[] {
  const found = diaries.flatMap((diary) => nearestIn(visit, diary, search))
  return found.sort((a, b) => a.distance - b.distance).slice(0, search.most)
}

/** Outwards from where the visit is now, so the nearest come first and the rest is not looked at. */
function nearestIn(visit: Leaving, diary: Diary, { agenda, promised, days, most }: Search): Found[] {
  const now = placeAt(visit, minuteOf(visit.startsAtUtc))
  const found: Found[] = []
  for (const moment of outwards(diary.starts, now.present.from)) {
    const distance = Math.abs(moment - now.present.from)
    if (found.length === most || distance > days * 1440) break
    const to = { practitionerId: diary.practitionerId, place: placeAt(visit, moment), distance }
    if (isPossible(to, diary, agenda) && isFree(to, now, agenda, promised)) found.push(to)
  }
  return found
}

function* outwards(starts: readonly number[], wanted: number): Generator<number> {
  let after = firstFrom(starts, wanted)
  let before = after - 1
  for (;;) {
    const [next, last] = [starts[after] ?? Number.POSITIVE_INFINITY, starts[before] ?? Number.NEGATIVE_INFINITY]
    if (next === Number.POSITIVE_INFINITY && last === Number.NEGATIVE_INFINITY) return
    if (next - wanted < wanted - last) after++
    else before--
    yield next - wanted < wanted - last ? next : last
  }
}

function firstFrom(starts: readonly number[], wanted: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function isPossible({ place }: Found, { working }: Diary, { earliest }: Agenda): boolean {
  return place.present.from >= earliest && holds(working, place.present)
}

function isFree({ practitionerId, place }: Found, now: Place, agenda: Agenda, promised: readonly Found[]): boolean {
  const { visit, present, busy } = place
  const leaving = (id: string, holder: boolean) => agenda.isFree(id, busy, holder ? now.busy : undefined)
  if (!leaving(practitionerId, practitionerId === visit.practitionerId)) return false
  if (!agenda.isFree(visit.patientId, present, now.present)) return false
  const others = promised.filter((other) => overlap(other.place.busy, busy))
  const meets = (other: Found) =>
    other.practitionerId === practitionerId || other.place.visit.patientId === visit.patientId
  if (others.some(meets)) return false
  return [...new Set(visit.requires)].every((kind) => {
    const pieces = agenda.pieces.filter((piece) => piece.kindId === kind)
    const free = pieces.filter(({ id }) => leaving(id, visit.resourceIds.includes(id))).length
    const gone = others.reduce((sum, other) => sum + countOf(other.place.visit.requires, kind), 0)
    return free - gone >= countOf(visit.requires, kind)
  })
}

/** How long practitioner, rooms and machines are taken by it. */
export function busyOf(visit: Leaving): Span {
  return placeAt(visit, minuteOf(visit.startsAtUtc)).busy
}

function placeAt(visit: Leaving, from: number): Place {
  const to = from + minuteOf(visit.endsAtUtc) - minuteOf(visit.startsAtUtc)
  return { visit, present: { from, to }, busy: { from: from - visit.bufferBefore, to: to + visit.bufferAfter } }
}

function countOf<T>(list: readonly T[], item: T): number {
  return list.filter((other) => other === item).length
}
