import { z } from 'zod'
import { InsurerId, PriceQuote, ServiceId } from './clinics.ts'
import { command, query } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { LocalDate } from './platform/local-time.ts'
import { PageRequest, pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'

export const PatientId = idOf('Patient')
export type PatientId = z.infer<typeof PatientId>

export const Patient = z.object({
  id: PatientId,
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  birthDate: LocalDate.nullable(),
  nationalId: z.string().nullable(),
  address: z.string().nullable(),
  /** What everybody at the desk must see before anything else. */
  alert: z.string().nullable(),
  /** Who pays for their visits, if not they themselves. */
  insurerId: InsurerId.nullable(),
  active: z.boolean(),
  version: z.int(),
})
export type Patient = z.infer<typeof Patient>

export const NewPatient = z.object({
  firstName: line(100),
  lastName: line(100),
  phone: optionalOf(line(40).refine((phone) => /\d/.test(phone), 'has no digits')),
  email: optionalOf(z.email().max(200)),
  birthDate: optionalOf(LocalDate),
  nationalId: optionalOf(line(30)),
  address: optionalOf(line(300)),
  alert: optionalOf(line(300)),
  insurerId: InsurerId.nullish(),
})
export type NewPatient = z.infer<typeof NewPatient>

/** A line of the search: enough to tell two people apart while the phone is still ringing. */
export const PatientHit = Patient.pick({
  id: true,
  firstName: true,
  lastName: true,
  phone: true,
  birthDate: true,
  nationalId: true,
  active: true,
})
export type PatientHit = z.infer<typeof PatientHit>

export const patients = {
  /** Without a query: everybody, by last name. With one: the best fits first, and no further pages. */
  findPatients: query({
    permission: 'patients.read',
    input: PageRequest.extend({ query: z.string().max(200).default('') }),
    output: pageOf(PatientHit),
    route: { method: 'GET', path: '/patients' },
  }),
  /** People already here who may be the one being typed in, each with the reason. */
  findNamesakes: query({
    permission: 'patients.read',
    input: NewPatient.pick({ firstName: true, lastName: true, phone: true, birthDate: true, nationalId: true }),
    output: pageOf(PatientHit.extend({ reason: z.enum(['same-name', 'same-phone', 'same-national-id']) })),
  }),
  registerPatient: command({
    permission: 'patients.register',
    input: NewPatient,
    output: Patient,
    refusals: ['insurer-unknown'],
    route: { method: 'POST', path: '/patients', successStatus: 201 },
  }),
  getPatient: query({
    permission: 'patients.read',
    clinical: true,
    input: z.object({ id: PatientId }),
    output: Patient,
    refusals: ['patient-unknown'],
    route: { method: 'GET', path: '/patients/{id}' },
  }),
  changePatient: command({
    permission: 'patients.change',
    input: NewPatient.extend({ id: PatientId, version: z.int(), active: z.boolean().default(true) }),
    output: Patient,
    refusals: ['patient-unknown', 'insurer-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/patients/{id}' },
  }),
  /** What does this service cost this patient on that day, and why. */
  quotePrice: query({
    permission: 'patients.read',
    input: z.object({ patientId: PatientId, serviceId: ServiceId, on: LocalDate.optional() }),
    output: PriceQuote,
    refusals: ['patient-unknown', 'service-unknown'],
    route: { method: 'GET', path: '/patients/{patientId}/price' },
  }),
}
