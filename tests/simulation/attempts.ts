import { uuid } from '../test-clinic.ts'
import {
  type Attempt,
  anyVisit,
  nearby,
  one,
  type Surroundings,
  seenAs,
  somebodyAt,
  somePieces,
  someTime,
} from './around.ts'
import { textOf } from './calendar.ts'
import { doneBy, judgeMove, judgePlace, judgeStep, judgeTakeBack, steps } from './judge.ts'
import { type Hold, type ModelService, mayMove, type Visit } from './nouns.ts'
import { rotaAttempt } from './rota-attempts.ts'
import { seriesAttempt } from './series-attempts.ts'
import { waitingAttempt } from './waiting-attempts.ts'

export function randomAttempt(around: Surroundings, desk: number): Attempt {
  const { random, model } = around
  const n = random.below(100)
  const visit = anyVisit(around, random.happens(90))
  if (!visit || n < 32) return booking(around, n < 4)
  if (n < 47) return moving(around, visit, n < 34)
  if (n < 51) return otherRooms(around, visit)
  if (n < 57) return takingBack(around, desk)
  if (n < 64) return waitingAttempt(around)
  if (n < 73) return seriesAttempt(around)
  if (n < 77) return rotaAttempt(around)
  const isBack = n >= 84 && n < 90
  const other = isBack ? (somebodyBack(around) ?? visit) : visit
  const step = n < 84 ? 'cancelAppointment' : n < 90 ? 'reinstateAppointment' : random.pick(steps)
  const input = random.happens(20) ? { id: other.id } : seenAs(random, other)
  return { operation: `scheduling.${step}`, input, judge: () => judgeStep(model, step, input) }
}

/** Now and then whose date of a series has another visit by now. */
function somebodyBack(around: Surroundings): Visit | undefined {
  const { random, model } = around
  const seconds = random.happens(60)
    ? [...model.visits.values()].filter((visit) => !mayMove(visit) && model.isDateTaken(visit))
    : []
  return seconds[random.below(seconds.length)] ?? anyVisit(around, random.happens(15))
}

function booking(around: Surroundings, onPurpose: boolean): Attempt {
  const { random, model, slot } = around
  const services = [...model.services.values()]
  const service = services[random.below(services.length)]
  const clinicId = random.happens(97) ? (service?.clinicId ?? '') : one(random, model.clinics)
  const beside = random.happens(40) ? anybody(around) : undefined
  const edge = edgeOf(around, service)
  const request = {
    clinicId: random.happens(99) ? clinicId : uuid(1),
    serviceId: random.happens(99) ? (service?.id ?? '') : uuid(1),
    patientId: random.happens(99) ? (inTheWay(around, beside)?.patientId ?? one(random, model.patients)) : uuid(1),
    practitionerId:
      slot?.practitionerId ?? (inTheWay(around, beside) ?? edge).practitionerId ?? somebodyAt(around, clinicId),
    startsAt: slot?.startsAt ?? (beside ? nearby(around, beside) : edge.startsAt),
    ...(random.happens(20) && { minutes: random.pick([5, 10, 25, 40, 120]) }),
    ...(random.happens(12) && { resourceIds: somePieces(around, clinicId) }),
  }
  const judge = () => judgePlace(model, { ...request, onPurpose })
  if (!onPurpose) return { operation: 'scheduling.bookAppointment', input: request, judge }
  return { operation: 'scheduling.bookOverlapping', input: { ...request, overlapReason: 'Urgent' }, judge }
}

type Edge = { readonly startsAt: string; readonly practitionerId?: string }

/** Now and then where somebody leaves or comes back: touching that, or reaching a minute into it. */
function edgeOf(around: Surroundings, service: ModelService | undefined): Edge {
  const { minutes = 0 } = service ?? {}
  const { random, model } = around
  const spans = random.happens(12) ? [...model.absences.values(), ...model.closures.values()] : []
  const span = spans[random.below(spans.length)]
  if (!span) return { startsAt: someTime(around) }
  const into = random.below(2)
  const startsAt = textOf(random.happens(50) ? span.to - into : span.from - minutes + into, model.weeks)
  return model.practitioners.has(span.of) ? { startsAt, practitionerId: span.of } : { startsAt }
}

/** A visit that a new one would meet in its practitioner, or in its patient, or not. */
function inTheWay({ random }: Surroundings, visit: Taker | undefined): Partial<Taker> | undefined {
  return random.happens(40) ? visit : undefined
}

function moving(around: Surroundings, visit: Visit, onPurpose: boolean): Attempt {
  const { random, model, slot } = around
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

/** Mostly what one has just done oneself. */
function takingBack({ random, model, doings }: Surroundings, desk: number): Attempt {
  const own = [...doings].filter(([, doing]) => doing.desk === desk)
  const all = random.happens(85) && own.length > 0 ? own : [...doings]
  const recent = all.slice(-8)
  const operationId = recent[random.below(recent.length)]?.[0] ?? uuid(1)
  const judge = () => judgeTakeBack(model, doneBy(doings, operationId, desk))
  return { operation: 'scheduling.takeBack', input: { operationId }, judge }
}

type Taker = Pick<Visit, 'practitionerId' | 'startsAt'> & { readonly patientId?: string }

function anybody(around: Surroundings): Taker | undefined {
  const { random, model } = around
  const held: readonly Hold[] = random.happens(25) ? [...model.holds.values()] : [] // those that ran out as well
  return held[random.below(held.length)] ?? anyVisit(around, true)
}
