import { z } from 'zod'
import { command, everybody, query } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { TimeZone, WallTime } from './platform/local-time.ts'
import { Amount, Currency } from './platform/money.ts'
import { pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'
import { NewStaffMember, SignedIn } from './staff.ts'

export const ClinicId = idOf('Clinic')
export type ClinicId = z.infer<typeof ClinicId>
export const PractitionerId = idOf('Practitioner')
export type PractitionerId = z.infer<typeof PractitionerId>
export const ServiceId = idOf('Service')
export type ServiceId = z.infer<typeof ServiceId>

/** Recurring hours of one weekday (1 is Monday). A lunch break is two of them. */
export const WeeklyHours = z
  .object({ weekday: z.int().min(1).max(7), from: WallTime, to: WallTime })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'must be later than the start' })
export type WeeklyHours = z.infer<typeof WeeklyHours>
const WeekOfHours = z.array(WeeklyHours).max(28).refine(withoutOverlap, 'two of these hours overlap')

/** A colour of the service palette, not any hex: every one of them passes 4.5:1 with its text. */
export const palette = ['teal', 'blue', 'indigo', 'violet', 'pink', 'orange', 'green', 'gray'] as const
export const Colour = z.enum(palette)
export type Colour = z.infer<typeof Colour>

export const Clinic = z.object({
  id: ClinicId,
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  taxId: z.string().nullable(),
  country: z.string(),
  currency: Currency,
  language: z.string(),
  zone: z.string(),
  hours: z.array(WeeklyHours),
  version: z.int(),
})
export type Clinic = z.infer<typeof Clinic>

const clinicWords = {
  name: line(120),
  address: optionalOf(line(300)),
  phone: optionalOf(line(40)),
  email: optionalOf(z.email().max(200)),
  taxId: optionalOf(line(30)),
}
/** Where a new clinic is; its hours start as Monday to Friday, 08:00 to 20:00. */
export const NewClinic = z.object({
  ...clinicWords,
  country: z.string().regex(/^[A-Z]{2}$/, 'not a country code'),
  currency: Currency,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'not a language like es or es-ES'),
  zone: TimeZone,
})
export type NewClinic = z.infer<typeof NewClinic>

export const Practitioner = z.object({
  id: PractitionerId,
  clinicId: ClinicId,
  name: z.string(),
  profession: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  colour: Colour,
  active: z.boolean(),
  hours: z.array(WeeklyHours),
  version: z.int(),
})
export type Practitioner = z.infer<typeof Practitioner>

const practitionerWords = {
  name: line(120),
  profession: optionalOf(line(120)),
  registrationNumber: optionalOf(line(60)),
  colour: Colour,
}

/** The longest visit; overlap look-ups rely on it. */
export const longestMinutes = 720
export const Minutes = z.int().min(5).max(longestMinutes)

export const Service = z.object({
  id: ServiceId,
  clinicId: ClinicId,
  name: z.string(),
  minutes: Minutes,
  /** Minor units of the clinic's currency. */
  price: Amount,
  colour: Colour,
  active: z.boolean(),
  version: z.int(),
})
export type Service = z.infer<typeof Service>
const serviceWords = { name: line(120), minutes: Minutes, price: Amount.min(0), colour: Colour }

export const SetUpState = z.object({ needsSetUp: z.boolean(), demo: z.boolean(), clinicName: z.string().nullable() })
export type SetUpState = z.infer<typeof SetUpState>

export const clinics = {
  setUpState: query({
    permission: everybody,
    input: z.object({}),
    output: SetUpState,
    route: { method: 'GET', path: '/set-up' },
  }),
  /** The first start: the clinic and its first administrator, who is signed in at once. */
  setUp: command({
    permission: everybody,
    session: 'starts',
    input: z.object({ clinic: NewClinic, administrator: NewStaffMember.omit({ role: true }) }),
    output: SignedIn,
    refusals: ['already-set-up'],
    route: { method: 'POST', path: '/set-up', successStatus: 201 },
  }),
  listClinics: query({
    permission: 'clinics.read',
    input: z.object({}),
    output: pageOf(Clinic),
    route: { method: 'GET', path: '/clinics' },
  }),
  changeClinic: command({
    permission: 'clinics.manage',
    input: z.object({ id: ClinicId, version: z.int(), ...clinicWords, hours: WeekOfHours }),
    output: Clinic,
    refusals: ['clinic-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/clinics/{id}' },
  }),
  listPractitioners: query({
    permission: 'clinics.read',
    input: z.object({ clinicId: ClinicId.optional() }),
    output: pageOf(Practitioner),
    route: { method: 'GET', path: '/practitioners' },
  }),
  addPractitioner: command({
    permission: 'clinics.manage',
    input: z.object({ clinicId: ClinicId, ...practitionerWords, hours: WeekOfHours }),
    output: Practitioner,
    refusals: ['clinic-unknown'],
    route: { method: 'POST', path: '/practitioners', successStatus: 201 },
  }),
  changePractitioner: command({
    permission: 'clinics.manage',
    input: z.object({
      id: PractitionerId,
      version: z.int(),
      ...practitionerWords,
      active: z.boolean(),
      hours: WeekOfHours,
    }),
    output: Practitioner,
    refusals: ['practitioner-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/practitioners/{id}' },
  }),
  listServices: query({
    permission: 'clinics.read',
    input: z.object({ clinicId: ClinicId.optional() }),
    output: pageOf(Service),
    route: { method: 'GET', path: '/services' },
  }),
  addService: command({
    permission: 'clinics.manage',
    input: z.object({ clinicId: ClinicId, ...serviceWords }),
    output: Service,
    refusals: ['clinic-unknown'],
    route: { method: 'POST', path: '/services', successStatus: 201 },
  }),
  changeService: command({
    permission: 'clinics.manage',
    input: z.object({ id: ServiceId, version: z.int(), ...serviceWords, active: z.boolean() }),
    output: Service,
    refusals: ['service-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/services/{id}' },
  }),
}

function withoutOverlap(hours: readonly WeeklyHours[]): boolean {
  return hours.every((a, i) =>
    hours.every((b, j) => i >= j || a.weekday !== b.weekday || a.to <= b.from || b.to <= a.from),
  )
}
