import type { Chance } from '../../main/demo/chance.ts'
import { uuid } from '../test-clinic.ts'
import { textOf } from './calendar.ts'
import { type Doing, doneBy, type Expected, judgeMove, judgePlace, judgeStep, judgeTakeBack, steps } from './judge.ts'
import type { Hold, Model, Visit } from './model.ts'
import { judgeAccept, judgeAddWish, judgeCancelSeries, judgeLetGo, judgeOffer, judgeSeries } from './plans.ts'
import { firstDay } from './world.ts'

/** What somebody at a desk asks for, and what the model will say of it once it is its turn. */
export type Attempt = {
  readonly operation: string
  readonly input: object
  readonly judge: () => Expected
}

type Surroundings = { readonly random: Chance; readonly model: Model; readonly doings: Map<string, Doing> }
/** Everybody of a burst wants the same. */
export type Slot = { readonly practitionerId: string; readonly startsAt: string }

export function randomAttempt(around: Surroundings, desk: number, slot?: Slot): Attempt {
  const { random, model } = around
  const n = random.below(100)
  const visit = anyVisit(around, random.happens(90))
  if (!visit || n < 34) return booking(around, n < 4, slot)
  if (n < 52) return moving(around, visit, n < 36, slot)
  if (n < 57) return otherRooms(around, visit)
  if (n < 62) return takingBack(around, desk)
  if (n < 69) return waiting(around, n, slot)
  if (n < 72) return plan(around, n, slot)
  const isBack = n >= 82 && n < 90
  const other = isBack ? (anyVisit(around, random.happens(15)) ?? visit) : visit
  const step = n < 82 ? 'cancelAppointment' : n < 90 ? 'reinstateAppointment' : random.pick(steps)
  const input = random.happens(20) ? { id: other.id } : seenAs(random, other)
  return { operation: `scheduling.${step}`, input, judge: () => judgeStep(model, step, input) }
}

function booking(around: Surroundings, onPurpose: boolean, slot?: Slot): Attempt {
  const { random, model } = around
  const services = [...model.services.values()]
  const service = services[random.below(services.length)]
  const clinicId = random.happens(97) ? (service?.clinicId ?? '') : one(random, model.clinics)
  const beside = random.happens(40) ? anybody(around) : undefined
  const request = {
    clinicId: random.happens(99) ? clinicId : uuid(1),
    serviceId: random.happens(99) ? (service?.id ?? '') : uuid(1),
    patientId: random.happens(99) ? (inTheWay(around, beside)?.patientId ?? one(random, model.patients)) : uuid(1),
    practitionerId: slot?.practitionerId ?? inTheWay(around, beside)?.practitionerId ?? somebodyAt(around, clinicId),
    startsAt: slot?.startsAt ?? (beside ? nearby(around, beside) : someTime(around)),
    ...(random.happens(20) && { minutes: random.pick([5, 10, 25, 40, 120]) }),
    ...(random.happens(12) && { resourceIds: somePieces(around, clinicId) }),
  }
  const judge = () => judgePlace(model, { ...request, onPurpose })
  if (!onPurpose) return { operation: 'scheduling.bookAppointment', input: request, judge }
  return { operation: 'scheduling.bookOverlapping', input: { ...request, overlapReason: 'Urgent' }, judge }
}

/** A visit that a new one would meet in its practitioner, or in its patient, or not. */
function inTheWay({ random }: Surroundings, visit: Taker | undefined): Partial<Taker> | undefined {
  return random.happens(40) ? visit : undefined
}

function moving(around: Surroundings, visit: Visit, onPurpose: boolean, slot?: Slot): Attempt {
  const { random, model } = around
  const to = {
    ...seenAs(random, visit),
    startsAt: slot?.startsAt ?? (random.happens(40) ? nearby(around, visit) : someTime(around)),
    ...(random.happens(40) && { practitionerId: slot?.practitionerId ?? somebodyAt(around, visit.clinicId) }),
    ...(random.happens(15) && { minutes: random.pick([15, 30, 50]) }),
    ...(random.happens(10) && { resourceIds: somePieces(around, visit.clinicId) }),
  }
  const judge = () => judgeMove(model, { ...to, onPurpose })
  if (!onPurpose) return { operation: 'scheduling.rescheduleAppointment', input: to, judge }
  return { operation: 'scheduling.rescheduleOverlapping', input: { ...to, overlapReason: 'Urgent' }, judge }
}

function otherRooms(around: Surroundings, visit: Visit): Attempt {
  const { random, model } = around
  const input = { ...seenAs(random, visit), resourceIds: somePieces(around, visit.clinicId) }
  return { operation: 'scheduling.moveResources', input, judge: () => judgeStep(model, 'moveResources', input) }
}

function waiting(around: Surroundings, n: number, slot?: Slot): Attempt {
  const { random, model } = around
  const open = [...model.wishes.values()].filter(({ status }) => status === 'waiting' || random.happens(5))
  const wish = open[random.below(open.length)]
  if (n === 62 || !wish) {
    const offered = [...model.services.values()].filter(({ active }) => active)
    const present = [...model.patients.values()].filter(({ active }) => active)
    const serviceId = offered[random.below(offered.length)]?.id ?? ''
    const input = { patientId: present[random.below(present.length)]?.id ?? '', serviceId }
    return { operation: 'waitingList.addWish', input, judge: () => judgeAddWish(model, input) }
  }
  const { id } = wish
  if (n < 66) {
    const practitionerId = slot?.practitionerId ?? somebodyAt(around, wish.clinicId)
    const input = {
      id,
      practitionerId,
      startsAt: slot?.startsAt ?? someTime(around),
      holdMinutes: 5 + random.below(300),
    }
    return { operation: 'waitingList.offer', input, judge: () => judgeOffer(model, input) }
  }
  const held = [...model.holds.keys()]
  const one = { id: held[random.below(held.length)] ?? id }
  if (n < 68) return { operation: 'waitingList.accept', input: one, judge: () => judgeAccept(model, one.id) }
  const step = random.happens(70) ? 'decline' : 'withdrawWish'
  return { operation: `waitingList.${step}`, input: one, judge: () => judgeLetGo(model, one.id, step) }
}

function plan(around: Surroundings, n: number, slot?: Slot): Attempt {
  const { random, model } = around
  if (n === 69) {
    const id = random.happens(95) && model.series.size > 0 ? one(random, model.series) : uuid(1)
    const input = { id, scope: 'all', reason: null }
    return { operation: 'series.cancelSeries', input, judge: () => judgeCancelSeries(model, id) }
  }
  const services = [...model.services.values()]
  const service = services[random.below(services.length)]
  const clinicId = service?.clinicId ?? ''
  const request = {
    ...{ clinicId, serviceId: service?.id ?? '', patientId: one(random, model.patients) },
    practitionerId: slot?.practitionerId ?? somebodyAt(around, clinicId),
    startsAt: slot?.startsAt ?? someTime(around),
    count: 2 + random.below(5),
    onConflict: random.happens(60) ? ('skip' as const) : ('refuse' as const),
  }
  const input = { ...request, rule: 'FREQ=DAILY' }
  return { operation: 'series.createSeries', input, judge: () => judgeSeries(model, request) }
}

/** Mostly what one has just done oneself. */
function takingBack({ random, model, doings }: Surroundings, desk: number): Attempt {
  const own = [...doings].filter(([, doing]) => doing.desk === desk)
  const all = random.happens(85) && own.length > 0 ? own : [...doings]
  const recent = all.slice(-8)
  const operationId = recent[random.below(recent.length)]?.[0] ?? uuid(1)
  const judge = () => judgeTakeBack(model, doneBy(doings, operationId, desk))
  return { operation: 'scheduling.takeBack', input: { operationId }, judge }
}

function anyVisit({ random, model }: Surroundings, isAhead: boolean): Visit | undefined {
  const all = [...model.visits.values()].filter(({ status }) => isAhead === ahead.has(status))
  return all[random.below(all.length)]
}

type Taker = Pick<Visit, 'practitionerId' | 'startsAt'> & { readonly patientId?: string }

function anybody(around: Surroundings): Taker | undefined {
  const { random, model } = around
  const living: readonly Hold[] = random.happens(25) ? model.living() : []
  return living[random.below(living.length)] ?? anyVisit(around, true)
}

const ahead = new Set(['booked', 'confirmed', 'checked-in'])

/** Now and then as somebody saw it before it changed. */
function seenAs(random: Chance, { id, version }: Visit): { readonly id: string; readonly version: number } {
  return { id: random.happens(99) ? id : uuid(1), version: random.happens(96) ? version : version - 1 }
}

function one(random: Chance, of: ReadonlyMap<string, unknown>): string {
  return [...of.keys()][random.below(of.size)] ?? ''
}

function somebodyAt({ random, model }: Surroundings, clinicId: string): string {
  if (random.happens(1)) return uuid(1)
  if (random.happens(4)) return one(random, model.practitioners)
  const there = [...model.practitioners.values()].filter(({ places, active }) => active && places.has(clinicId))
  return there[random.below(there.length)]?.id ?? one(random, model.practitioners)
}

/** Nearly always on a quarter of an hour of the day; sometimes at night, when clocks change. */
export function someTime({ random, model }: Pick<Surroundings, 'random' | 'model'>): string {
  const day = (firstDay + random.below(7)) * 1440
  const minute = random.happens(4)
    ? random.below(1440)
    : random.happens(6)
      ? 60 + random.below(16) * 15
      : 420 + random.below(54) * 15
  return textOf(day + minute, model.weeks)
}

function nearby({ random, model }: Surroundings, { startsAt }: Pick<Visit, 'startsAt'>): string {
  const wall = (Date.parse(`${startsAt}Z`) - Date.parse(model.weeks.firstDay)) / 60_000
  return textOf(wall + (random.below(9) - 4) * 15, model.weeks)
}

function somePieces({ random, model }: Surroundings, clinicId: string): string[] {
  const pieces = [...model.pieces.values()].filter((piece) => piece.clinicId === clinicId && piece.active)
  const all = random.happens(92) && pieces.length > 0 ? pieces : [...model.pieces.values()]
  return Array.from({ length: random.below(3) }, () => all[random.below(all.length)]?.id ?? '')
}
