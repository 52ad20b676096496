import type { Clinic, Practitioner, Resource, Service } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import { type Appointment, AppointmentId, type SlotRefusal } from '../../shared/scheduling.ts'
import type { Decision, Series } from '../../shared/series.ts'
import type { Working } from '../platform/work.ts'
import { booked, minutesOfVisit, moved } from '../scheduling/appointment.ts'
import { putAppointment } from '../scheduling/appointment-repository.ts'
import { afterStep } from '../scheduling/day-flow.ts'
import { findSlot, type Place } from '../scheduling/find-slot.ts'
import { findAlternatives } from './find-alternatives.ts'
import { requireColleague } from './require-colleague.ts'
import { leaveOut } from './series-exception-repository.ts'
import { endOf, type Trouble } from './whole-series.ts'

/** One date, and where its visit is to be. Without a visit, one is booked. */
export type Entry = {
  readonly occursAt: LocalDateTime
  readonly startsAt: LocalDateTime
  readonly practitioner: Practitioner
  readonly minutes: number
  readonly remark: string | null
  readonly visit?: Appointment | undefined
}

export type Planning = {
  readonly onConflict: 'refuse' | 'skip'
  readonly decisions?: readonly Decision[] | undefined
}

type Terms = Planning & {
  /** The series the visits belong to from now on. Saved already. */
  readonly series: Series
  readonly clinic: Clinic
  readonly service: Pick<Service, 'id' | 'requires' | 'bufferBefore' | 'bufferAfter'>
  readonly named?: readonly Resource['id'][] | undefined
  readonly entries: readonly Entry[]
}
type Refusals = 'occurrence-unknown' | 'practitioner-unknown' | 'practitioner-not-at-clinic' | 'resource-unknown'
type Decided = Entry & { readonly skip: boolean; readonly stays: boolean }
type Tried = { readonly place: Place; readonly conflict: SlotRefusal; readonly skipped: boolean }

/**
 * Puts every visit where it is to be, in the order of the rule, each beside those before it. Answers by date what
 * stands in the way, and how many visits there are.
 */
export async function placeDates(work: Working<Refusals>, terms: Terms) {
  const entries = await decide(work, terms)
  // All of them leave their old places first, or a daily series could not move by a day: each stands in the next one's way.
  for (const entry of entries) if (!entry.stays) await lift(work, terms.series, entry)
  const tried: [Decided, Tried][] = []
  for (const entry of entries) {
    const place = placeOf(terms, entry)
    const conflict = await settle(work, terms, entry, place)
    if (conflict) tried.push([entry, { place, conflict, skipped: terms.onConflict === 'skip' }])
  }
  const left = entries.filter(({ skip }) => skip).length + tried.filter(([, { skipped }]) => skipped).length
  return { troubles: await troublesOf(work, tried), placed: entries.length - left }
}

/** Puts one visit in its place, or answers what stands in the way. */
async function settle(work: Working<Refusals>, terms: Terms, entry: Decided, place: Place) {
  if (entry.skip) return skip(work, terms.series, entry)
  if (entry.stays) return keep(work, terms.series, entry)
  const { slot, refusal } = await findSlot(work, place)
  if (refusal === 'resource-unknown') work.refuse(refusal)
  if (slot) return put(work, terms, entry, slot)
  if (terms.onConflict === 'skip') await skip(work, terms.series, entry)
  return refusal
}

/** Other times are looked for once everything else has its place: what is offered must still be free then. */
async function troublesOf(work: Working<Refusals>, tried: readonly [Decided, Tried][]): Promise<Map<string, Trouble>> {
  const alternatives = await findAlternatives(
    work,
    tried.map(([, { place }]) => place),
  )
  const troubles = tried.map(([entry, { conflict, skipped }], i): [string, Trouble] => {
    const { occursAt, startsAt, minutes, practitioner, visit } = entry
    const there = { startsAt, endsAt: endOf(startsAt, minutes), practitionerId: practitioner.id }
    return [occursAt, { ...there, conflict, skipped, visit, alternatives: alternatives[i] ?? [] }]
  })
  return new Map(troubles)
}

async function decide(work: Working<Refusals>, { entries, clinic, decisions = [] }: Terms): Promise<Decided[]> {
  const open = new Map(decisions.map((decision) => [decision.occursAt, decision]))
  const decided: Decided[] = []
  for (const entry of entries) {
    const decision = open.get(entry.occursAt)
    open.delete(entry.occursAt)
    const other = decision?.practitionerId
    const practitioner = other ? await requireColleague(work, other, clinic) : entry.practitioner
    const startsAt = decision?.startsAt ?? entry.startsAt
    const skip = decision?.skip === true
    const asWanted = { ...entry, startsAt, practitioner, skip }
    decided.push({ ...asWanted, stays: !skip && isThere(asWanted) })
  }
  const [unknown] = open.keys()
  if (unknown !== undefined) work.refuse('occurrence-unknown', { occursAt: unknown })
  return decided
}

function isThere({ visit, startsAt, practitioner, minutes }: Entry): boolean {
  const same = visit?.startsAt === startsAt && visit.practitionerId === practitioner.id
  return same && minutesOfVisit(visit) === minutes
}

/** Takes up no time and no room. Only while the others are being placed: the next row of the visit replaces this one. */
async function lift(work: Working, { id: seriesId }: Series, { visit, occursAt }: Entry): Promise<void> {
  if (visit) await putAppointment(work, { ...visit, seriesId, occursAt, status: 'cancelled', resourceIds: [] })
}

function placeOf({ series, clinic, service, named }: Terms, entry: Entry): Place {
  const { startsAt, practitioner, minutes, visit } = entry
  const { bufferBefore, bufferAfter } = visit ?? service
  const who = { clinic, practitioner, service, patientId: series.patientId }
  // Beside another visit on purpose: that was agreed for this time, and for no other.
  const overlapping = visit !== undefined && visit.overlapReason !== null && visit.startsAt === startsAt
  return { ...who, startsAt, minutes, bufferBefore, bufferAfter, named, moving: visit, overlapping }
}

type Slot = NonNullable<Awaited<ReturnType<typeof findSlot>>['slot']>

function put(work: Working, { series, service }: Terms, entry: Decided, { times, resourceIds }: Slot): Promise<void> {
  const { visit, practitioner, occursAt, remark, startsAt } = entry
  const of = { seriesId: series.id, occursAt }
  if (visit) {
    const overlapReason = visit.startsAt === startsAt ? visit.overlapReason : null
    const there = moved(visit, { practitionerId: practitioner.id, resourceIds, overlapReason, times })
    return putAppointment(work, { ...there, ...of, remark })
  }
  const { bufferBefore, bufferAfter } = service
  const request = { ...series, practitionerId: practitioner.id, remark }
  const id = AppointmentId.parse(work.newId())
  return putAppointment(work, booked(id, request, { times, resourceIds, bufferBefore, bufferAfter, series: of }))
}

/** Its time stays; what it belongs to or says may not. */
async function keep(work: Working, { id: seriesId }: Series, { visit, occursAt, remark }: Decided): Promise<void> {
  if (!visit || (visit.seriesId === seriesId && visit.occursAt === occursAt && visit.remark === remark)) return
  await putAppointment(work, { ...visit, seriesId, occursAt, remark, version: visit.version + 1 })
}

/** A visit that was there is called off, so that the patient can be told; a new one is not made. */
async function skip(work: Working, { id: seriesId }: Series, { visit, occursAt }: Decided): Promise<void> {
  if (visit) await putAppointment(work, { ...afterStep('cancel', visit, work.now), seriesId, occursAt })
  else await leaveOut(work, seriesId, occursAt)
}
