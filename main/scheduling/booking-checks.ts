import type { Clinic, Practitioner, Service } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { Instant } from '../../shared/platform/local-time.ts'
import { hasPlaceAt } from '../clinics/workplace.ts'
import { hasEnded } from './appointment.ts'
import type { VisitTimes } from './visit-times.ts'
import type { WallClock } from './wall-clock.ts'
import { isInside, type Rota, touches } from './working-times.ts'

/** Whether anybody or anything is taken then. `held` is kept for the waiting list. */
export type Taken = {
  readonly practitioner: 'free' | 'held' | 'taken'
  readonly resourcesAreFree: boolean
  readonly patientIsFree: boolean
}

/** A visit as it would be. */
export type Visit = Taken & {
  readonly times: VisitTimes
  readonly clock: WallClock
  readonly rota: Rota
  readonly now: Instant
}

type Check<R extends string, V> = { readonly refusal: R; readonly passes: (visit: V) => boolean }

/** Asked in this order: the practitioner's time is what is being sold, so it comes before the room and the patient. */
export const exclusiveChecks = [
  { refusal: 'slot-taken', passes: ({ practitioner }) => practitioner !== 'taken' },
  { refusal: 'slot-held', passes: ({ practitioner }) => practitioner !== 'held' },
  { refusal: 'resource-taken', passes: ({ resourcesAreFree }) => resourcesAreFree },
  { refusal: 'patient-busy', passes: ({ patientIsFree }) => patientIsFree },
] as const satisfies readonly Check<string, Taken>[]

const timeChecks = [
  // Somebody who has just walked in can still be written down, as long as the visit is not over.
  { refusal: 'in-the-past', passes: ({ times, now }) => !hasEnded(times, now) },
  { refusal: 'clinic-closed', passes: ({ times, clock, rota }) => !touches(times, rota.closed, clock) },
  { refusal: 'outside-hours', passes: ({ times, clock, rota }) => isInside(times, rota.opening, clock) },
  { refusal: 'practitioner-not-working', passes: ({ times, clock, rota }) => isInside(times, rota.working, clock) },
  { refusal: 'practitioner-absent', passes: ({ times, clock, rota }) => !touches(times, rota.absent, clock) },
] as const satisfies readonly Check<string, Visit>[]

/** One check per rule. */
export const slotChecks = [...timeChecks, ...exclusiveChecks] as const

/** Beside others on purpose: everything else still counts, and nobody can be in two places. */
export const overlapChecks = [...timeChecks, exclusiveChecks[3]] as const

/** The first rule a visit breaks. */
export function refusalOf<R extends string, V>(checks: readonly Check<R, V>[], visit: V): R | undefined {
  return checks.find(({ passes }) => !passes(visit))?.refusal
}

type Parties = {
  readonly clinic: Clinic
  readonly practitioner: Practitioner
  readonly service: Service
  readonly patient: Patient
}

/** What must be so before any time is looked at. */
export const partyChecks = [
  { refusal: 'practitioner-not-at-clinic', passes: ({ practitioner, clinic }) => worksAt(practitioner, clinic) },
  { refusal: 'service-not-offered', passes: ({ service, clinic }) => service.active && service.clinicId === clinic.id },
  { refusal: 'patient-inactive', passes: ({ patient }) => patient.active },
] as const satisfies readonly Check<string, Parties>[]

export function worksAt(practitioner: Practitioner, clinic: Pick<Clinic, 'id'>): boolean {
  return practitioner.active && hasPlaceAt(practitioner, clinic.id)
}
