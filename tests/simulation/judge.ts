import { strict as assert } from 'node:assert'
import type { Appointment } from '../../shared/scheduling.ts'
import { textOf } from './calendar.ts'
import { backTo, type Change, changesSince, type Doing, pictureOf, restore } from './history.ts'
import type { Model } from './model.ts'
import {
  busy,
  type Hold,
  holdsSlot,
  mayMove,
  noTimes,
  type Placed,
  type Times,
  timesOf,
  type Visit,
  type Wanted,
} from './nouns.ts'

/** A refusal with what alternatives would be tried with, or how to take over what was answered. */
export type Expected = (
  | {
      readonly refusal: string | readonly string[]
      readonly wanted?: Wanted | undefined
      readonly said?: (detail: unknown) => void
    }
  | { readonly settle: (answer: unknown) => readonly Change[] }
) & {
  /** Puts back what was only tried. */
  readonly forget?: () => void
}

export type Request = {
  readonly clinicId: string
  readonly practitionerId: string
  readonly patientId: string
  readonly serviceId: string
  readonly startsAt: string
  readonly minutes?: number
  readonly resourceIds?: readonly string[]
  readonly onPurpose: boolean
}
type Seen = { readonly id: string; readonly version?: number | undefined }

export function judgePlace(model: Model, request: Request): Expected {
  const { clinicId, practitionerId, patientId, serviceId, startsAt, onPurpose } = request
  const refusal = partyRefusal(model, request)
  if (refusal) return { refusal }
  const service = model.services.get(serviceId)
  assert(service)
  const { requires, before, after } = service
  const minutes = request.minutes ?? service.minutes
  const named = request.resourceIds
  const wanted = { clinicId, practitionerId, patientId, startsAt, requires, before, after, minutes, named, onPurpose }
  const verdict = model.judge(wanted)
  if ('refusal' in verdict) return { refusal: verdict.refusal, wanted }
  return {
    settle: (answer) => {
      const { id } = answer as Appointment
      const who = { id, clinicId, practitionerId, patientId, serviceId, startsAt, before, after }
      return take(model, bookedVisit(who, { ...verdict.placed, onPurpose }), answer)
    },
  }
}

export function partyRefusal(model: Model, request: Omit<Request, 'startsAt' | 'onPurpose'>): string | undefined {
  const practitioner = model.practitioners.get(request.practitionerId)
  const service = model.services.get(request.serviceId)
  const patient = model.patients.get(request.patientId)
  if (!model.clinics.has(request.clinicId)) return 'clinic-unknown'
  if (!practitioner) return 'practitioner-unknown'
  if (!service) return 'service-unknown'
  if (!patient) return 'patient-unknown'
  if (!practitioner.active || !practitioner.places.has(request.clinicId)) return 'practitioner-not-at-clinic'
  if (!service.active || service.clinicId !== request.clinicId) return 'service-not-offered'
  return patient.active ? undefined : 'patient-inactive'
}

type Move = Seen & {
  readonly startsAt: string
  readonly practitionerId?: string
  readonly minutes?: number
  readonly resourceIds?: readonly string[]
  readonly onPurpose: boolean
}

export function judgeMove(model: Model, to: Move): Expected {
  const visit = model.visits.get(to.id)
  if (!visit) return { refusal: 'appointment-unknown' }
  if (to.version !== visit.version) return { refusal: 'changed-meanwhile' }
  if (!mayMove(visit)) return { refusal: 'not-in-that-state' }
  const { startsAt, practitionerId = visit.practitionerId, onPurpose } = to
  const practitioner = model.practitioners.get(practitionerId)
  if (!practitioner) return { refusal: 'practitioner-unknown' }
  if (!practitioner.active || !practitioner.places.has(visit.clinicId)) return { refusal: 'practitioner-not-at-clinic' }
  const { clinicId, patientId, before, after } = visit
  const wanted = {
    ...{ clinicId, patientId, before, after, practitionerId, startsAt, onPurpose, except: visit.id },
    requires: model.services.get(visit.serviceId)?.requires ?? [],
    minutes: to.minutes ?? visit.to - visit.from,
    named: to.resourceIds,
    kept: visit.resources,
  }
  const verdict = model.judge(wanted)
  if ('refusal' in verdict) return { refusal: verdict.refusal, wanted }
  const sameDay = startsAt.slice(0, 10) === visit.startsAt.slice(0, 10)
  const status = visit.status === 'checked-in' && !sameDay ? 'booked' : visit.status
  const times = status === visit.status ? visit.times : { ...visit.times, checkedInAt: null }
  const moved = { ...visit, practitionerId, startsAt, ...placedIn(verdict.placed), onPurpose, status, times }
  return { settle: (answer) => take(model, { ...moved, version: visit.version + 1 }, answer) }
}

type Rule = { readonly from: readonly string[]; readonly to: string; readonly at?: keyof Times }
const flow: { readonly [step: string]: Rule } = {
  confirmAppointment: { from: ['booked'], to: 'confirmed', at: 'confirmedAt' },
  checkIn: { from: ['booked', 'confirmed'], to: 'checked-in', at: 'checkedInAt' },
  startTreatment: { from: ['checked-in'], to: 'in-treatment', at: 'startedAt' },
  finishAppointment: { from: ['checked-in', 'in-treatment'], to: 'finished', at: 'finishedAt' },
  markNoShow: { from: ['booked', 'confirmed'], to: 'no-show', at: 'noShowAt' },
  cancelAppointment: { from: ['booked', 'confirmed', 'checked-in'], to: 'cancelled', at: 'cancelledAt' },
  reinstateAppointment: { from: ['cancelled', 'no-show', 'checked-in', 'in-treatment', 'finished'], to: 'booked' },
}
export const steps = ['confirmAppointment', 'checkIn', 'startTreatment', 'finishAppointment', 'markNoShow'] as [
  string,
  ...string[],
]

export function judgeStep(model: Model, step: string, input: Seen & { readonly resourceIds?: string[] }): Expected {
  const visit = model.visits.get(input.id)
  if (!visit) return { refusal: 'appointment-unknown' }
  if (input.version !== undefined && input.version !== visit.version) return { refusal: 'changed-meanwhile' }
  const version = visit.version + 1
  if (step === 'moveResources') return judgeRooms(model, visit, input.resourceIds ?? [])
  const rule = flow[step]
  if (!rule?.from.includes(visit.status)) return { refusal: 'not-in-that-state' }
  if (step === 'reinstateAppointment') return judgeReinstate(model, visit)
  const today = endOf(model, visit.clinicId, { to: minuteOf(new Date(model.now).toISOString(), model) }).slice(0, 10)
  if (step === 'markNoShow' && visit.startsAt.slice(0, 10) > today) return { refusal: 'before-the-day' }
  const resources = holdsSlot({ status: rule.to }) ? visit.resources : []
  const times = rule.at ? { ...visit.times, [rule.at]: new Date(model.now).toISOString() } : visit.times
  return { settle: (answer) => take(model, { ...visit, resources, status: rule.to, times, version }, answer) }
}

function judgeReinstate(model: Model, visit: Visit): Expected {
  const requires = model.services.get(visit.serviceId)?.requires ?? []
  const back = holdsSlot(visit) ? { resources: visit.resources } : model.comesBack(visit, requires)
  if ('refusal' in back) return back
  const of = model.isDateTaken(visit) ? { seriesId: null, occursAt: null } : {}
  const after = { ...visit, ...back, ...of, status: 'booked', times: noTimes, version: visit.version + 1 }
  return { settle: (answer) => take(model, after, answer) }
}

function judgeRooms(model: Model, visit: Visit, named: readonly string[]): Expected {
  if (!['booked', 'confirmed', 'checked-in', 'in-treatment'].includes(visit.status))
    return { refusal: 'not-in-that-state' }
  if (!named.every((id) => model.isUsable(id, visit.clinicId))) return { refusal: 'resource-unknown' }
  if (!named.every((id) => model.isFree(id, busy(visit), visit.id))) return { refusal: 'resource-taken' }
  const moved = { ...visit, resources: [...new Set(named)], version: visit.version + 1 }
  return { settle: (answer) => take(model, moved, answer) }
}

export function doneBy(doings: ReadonlyMap<string, Doing>, operationId: string, desk: number): Doing | undefined {
  const doing = doings.get(operationId)
  return doing?.desk === desk && doing.mayBeTakenBack ? doing : undefined
}

export function judgeTakeBack(model: Model, doing: Doing | undefined): Expected {
  if (!doing) return { refusal: 'doing-unknown' }
  const before = pictureOf(model)
  const forget = () => backTo(model, before)
  if (!restore(model, doing.changes)) return { refusal: 'changed-since', forget }
  const refusal = doing.changes.flatMap(({ table, id, before: row }) => {
    const visit = table === 'visits' ? model.visits.get(id) : undefined
    if (table === 'holds' && row) return model.cannotBeKept(row as Hold) ?? []
    const isGivenAway = visit !== undefined && mayMove(visit) && model.isDateTaken(visit)
    return isGivenAway ? ['changed-since'] : ((visit && model.cannotStay(visit)) ?? [])
  })
  if (refusal.length > 0) return { refusal, forget }
  return {
    settle: (answer) => {
      assert.deepEqual(answer, { restored: doing.changes.length })
      return changesSince(model, before)
    },
  }
}

type Who = Pick<
  Visit,
  'id' | 'clinicId' | 'practitionerId' | 'patientId' | 'serviceId' | 'startsAt' | 'before' | 'after'
>

export function bookedVisit(who: Who, there: Placed & Pick<Visit, 'onPurpose'>): Visit {
  const state = { status: 'booked', times: noTimes, seriesId: null, occursAt: null, version: 1 }
  return { ...who, ...there, ...state }
}

/** What the host answered must be what the model expects, to the last room. */
export function take(model: Model, visit: Visit, answer: unknown): Change[] {
  assert.deepEqual(seenIn(answer as Appointment, model), shown(visit))
  const before = model.visits.get(visit.id) ?? null
  model.visits.set(visit.id, visit)
  return [{ table: 'visits', id: visit.id, before, after: visit }]
}

export function shown(visit: Visit) {
  return { ...visit, resources: visit.resources.toSorted() }
}

export function seenIn(visit: Appointment, model: Model) {
  const { id, clinicId, practitionerId, patientId, serviceId, startsAt, status, seriesId, occursAt, version } = visit
  return {
    ...{ id, clinicId, practitionerId, patientId, serviceId, startsAt },
    ...{ before: visit.bufferBefore, after: visit.bufferAfter },
    ...{
      from: minuteOf(visit.startsAtUtc, model),
      to: minuteOf(visit.endsAtUtc, model),
      resources: visit.resourceIds.toSorted(),
    },
    ...{ onPurpose: visit.overlapReason !== null, status, seriesId, occursAt, version },
    times: timesOf(visit),
  }
}

function minuteOf(instant: string, { weeks }: Pick<Model, 'weeks'>): number {
  return Math.floor((Date.parse(instant) - Date.parse(weeks.firstDay)) / 60_000)
}

export function endOf(model: Model, clinicId: string, { to }: Pick<Placed, 'to'>): string {
  return textOf(model.clinics.get(clinicId)?.clock.wallAt[to] ?? 0, model.weeks)
}

function placedIn({ from, to, resources }: Placed) {
  return { from, to, resources }
}
