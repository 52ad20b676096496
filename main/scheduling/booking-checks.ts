import type { Clinic, Practitioner, Service } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { Instant } from '../../shared/platform/local-time.ts'
import { hasEnded } from './appointment.ts'
import type { VisitTimes } from './visit-times.ts'
import type { WallClock } from './wall-clock.ts'
import { isInsideHours } from './working-times.ts'

/** A visit as it would be, and whether anybody is busy then. */
export type Visit = {
  readonly clinic: Clinic
  readonly practitioner: Practitioner
  readonly times: VisitTimes
  readonly clock: WallClock
  readonly now: Instant
  readonly practitionerIsFree: boolean
  readonly patientIsFree: boolean
}

type Check<R extends string, V> = { readonly refusal: R; readonly passes: (visit: V) => boolean }

/** One check per rule, asked in this order: the practitioner's time is what is being sold, so it comes before the patient's. */
export const exclusiveChecks = [
  { refusal: 'slot-taken', passes: ({ practitionerIsFree }) => practitionerIsFree },
  { refusal: 'patient-busy', passes: ({ patientIsFree }) => patientIsFree },
] as const satisfies readonly Check<string, Pick<Visit, 'practitionerIsFree' | 'patientIsFree'>>[]

export const slotChecks = [
  // Somebody who has just walked in can still be written down, as long as the visit is not over.
  { refusal: 'in-the-past', passes: ({ times, now }) => !hasEnded(times, now) },
  { refusal: 'outside-hours', passes: isInsideOfficeHours },
  ...exclusiveChecks,
] as const satisfies readonly Check<string, Visit>[]

/** The first rule a visit breaks. */
export function refusalOf<R extends string, V>(checks: readonly Check<R, V>[], visit: V): R | undefined {
  return checks.find(({ passes }) => !passes(visit))?.refusal
}

type Parties = Pick<Visit, 'clinic' | 'practitioner'> & { readonly service: Service; readonly patient: Patient }

export function isBookable({ clinic, practitioner, service, patient }: Parties): boolean {
  return worksAt(practitioner, clinic) && service.active && service.clinicId === clinic.id && patient.active
}

export function worksAt(practitioner: Practitioner, clinic: Clinic): boolean {
  return practitioner.active && practitioner.clinicId === clinic.id
}

function isInsideOfficeHours({ clinic, practitioner, times, clock }: Visit): boolean {
  return isInsideHours(times, { opening: clinic.hours, working: practitioner.hours }, clock)
}
