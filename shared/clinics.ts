// More than 300 lines: a clinic, its people, rooms and prices are one contract, and its words explain each other.
import { z } from 'zod'
import { command, everybody, query } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { LocalDate, LocalDateTime, TimeZone, WallTime } from './platform/local-time.ts'
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
export const ResourceKindId = idOf('ResourceKind')
export type ResourceKindId = z.infer<typeof ResourceKindId>
export const ResourceId = idOf('Resource')
export type ResourceId = z.infer<typeof ResourceId>
export const InsurerId = idOf('Insurer')
export type InsurerId = z.infer<typeof InsurerId>
export const PriceListId = idOf('PriceList')
export type PriceListId = z.infer<typeof PriceListId>
export const ClosureId = idOf('Closure')
export type ClosureId = z.infer<typeof ClosureId>
export const AbsenceId = idOf('Absence')
export type AbsenceId = z.infer<typeof AbsenceId>

/** Recurring hours of one weekday (1 is Monday). A lunch break is two of them. */
export const WeeklyHours = z
  .object({ weekday: z.int().min(1).max(7), from: WallTime, to: WallTime })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'must be later than the start' })
export type WeeklyHours = z.infer<typeof WeeklyHours>
const WeekOfHours = z.array(WeeklyHours).max(28).refine(withoutOverlap, 'two of these hours overlap')

/** Other hours from one day to another, both included: summer, a month away. No hours at all: nobody is there. */
export const HoursPeriod = z
  .object({ firstDay: LocalDate, lastDay: LocalDate, hours: WeekOfHours })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], error: 'is before the first day' })
export type HoursPeriod = z.infer<typeof HoursPeriod>
const HoursPeriods = z
  .array(HoursPeriod)
  .max(60)
  .refine((periods) => periods.every((a, i) => periods.every((b, j) => i >= j || apart(a, b))), 'two periods overlap')

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
  periods: z.array(HoursPeriod),
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

/** Where else somebody works, and when. */
export const Workplace = z.object({ clinicId: ClinicId, hours: WeekOfHours, periods: HoursPeriods })
export type Workplace = z.infer<typeof Workplace>
const Workplaces = z
  .array(Workplace)
  .max(50)
  .refine((places) => new Set(places.map(({ clinicId }) => clinicId)).size === places.length, 'a clinic is named twice')

/** `clinicId`, `hours` and `periods` are those of the home clinic. */
export const Practitioner = z.object({
  id: PractitionerId,
  clinicId: ClinicId,
  name: z.string(),
  profession: z.string().nullable(),
  specialities: z.array(z.string()),
  /** Tenths of a star, 0 to 50. */
  rating: z.int().nullable(),
  registrationNumber: z.string().nullable(),
  colour: Colour,
  active: z.boolean(),
  hours: z.array(WeeklyHours),
  periods: z.array(HoursPeriod),
  elsewhere: z.array(Workplace),
  version: z.int(),
})
export type Practitioner = z.infer<typeof Practitioner>

const practitionerWords = {
  name: line(120),
  profession: optionalOf(line(120)),
  registrationNumber: optionalOf(line(60)),
  colour: Colour,
}
/** What an older program does not send stays as it was; of somebody new it is empty. */
const practitionerDetails = {
  specialities: z.array(line(60)).max(20).optional(),
  rating: z.int().min(0).max(50).nullish(),
  periods: HoursPeriods.optional(),
  elsewhere: Workplaces.optional(),
}

/** The longest visit; overlap look-ups rely on it. */
export const longestMinutes = 720
export const shortestMinutes = 5
export const Minutes = z.int().min(shortestMinutes).max(longestMinutes)
/** Before or after a visit: to prepare the room, to write the note. */
export const longestBuffer = 120
const BufferMinutes = z.int().min(0).max(longestBuffer)

/** What every visit of a service is booked with. */
export const ServiceTerms = {
  minutes: Minutes,
  bufferBefore: BufferMinutes,
  bufferAfter: BufferMinutes,
  /** One piece of each of these kinds; a kind named twice needs two. */
  requires: z.array(ResourceKindId).max(10),
}
export type ServiceTerms = z.infer<z.ZodObject<typeof ServiceTerms>>

export const Service = z.object({
  id: ServiceId,
  clinicId: ClinicId,
  name: z.string(),
  minutes: Minutes,
  /** Minor units of the clinic's currency. */
  price: Amount,
  colour: Colour,
  bufferBefore: z.int(),
  bufferAfter: z.int(),
  requires: z.array(ResourceKindId),
  /** Basis points: 2100 is 21 %. */
  taxRate: z.int(),
  /** Why no tax is due, as the law names it. */
  exemptionGround: z.string().nullable(),
  active: z.boolean(),
  version: z.int(),
})
export type Service = z.infer<typeof Service>
const serviceWords = { name: line(120), minutes: ServiceTerms.minutes, price: Amount.min(0), colour: Colour }
const serviceDetails = {
  bufferBefore: ServiceTerms.bufferBefore.optional(),
  bufferAfter: ServiceTerms.bufferAfter.optional(),
  requires: ServiceTerms.requires.optional(),
  taxRate: z.int().min(0).max(10_000).optional(),
  exemptionGround: line(200).nullish(),
}

/** Treatment room, ultrasound machine: what a service asks for. Shared by all clinics. */
export const resourceFamilies = ['room', 'equipment'] as const
export const ResourceKind = z.object({
  id: ResourceKindId,
  name: z.string(),
  family: z.enum(resourceFamilies),
  active: z.boolean(),
  version: z.int(),
})
export type ResourceKind = z.infer<typeof ResourceKind>

/** One room or one machine of a clinic: what is booked. */
export const Resource = z.object({
  id: ResourceId,
  clinicId: ClinicId,
  kindId: ResourceKindId,
  name: z.string(),
  active: z.boolean(),
  version: z.int(),
})
export type Resource = z.infer<typeof Resource>

/** Nobody is seen then, by the clinic's wall clock; `endsAt` is the first minute it is open again. */
export const Closure = z.object({
  id: ClosureId,
  clinicId: ClinicId,
  name: z.string(),
  kind: z.enum(['holiday', 'closure']),
  startsAt: LocalDateTime,
  endsAt: LocalDateTime,
  version: z.int(),
})
export type Closure = z.infer<typeof Closure>

/** By the wall clock of whichever clinic somebody would have been in; `endsAt` is the first minute they are back. */
export const Absence = z.object({
  id: AbsenceId,
  practitionerId: PractitionerId,
  startsAt: LocalDateTime,
  endsAt: LocalDateTime,
  reason: z.string().nullable(),
  version: z.int(),
})
export type Absence = z.infer<typeof Absence>

export const Insurer = z.object({ id: InsurerId, name: z.string(), active: z.boolean(), version: z.int() })
export type Insurer = z.infer<typeof Insurer>

/** Prices that count instead of the services' own: in a clinic, for an insurer, for a time. Null is any. */
export const PriceList = z.object({
  id: PriceListId,
  name: z.string(),
  clinicId: ClinicId.nullable(),
  insurerId: InsurerId.nullable(),
  firstDay: LocalDate.nullable(),
  lastDay: LocalDate.nullable(),
  prices: z.array(z.object({ serviceId: ServiceId, price: Amount })),
  active: z.boolean(),
  version: z.int(),
})
export type PriceList = z.infer<typeof PriceList>
/** For whom, where and when a list counts, and what it says. */
export const PriceListTerms = {
  clinicId: ClinicId.nullable().default(null),
  insurerId: InsurerId.nullable().default(null),
  firstDay: LocalDate.nullable().default(null),
  lastDay: LocalDate.nullable().default(null),
  prices: z
    .array(z.object({ serviceId: ServiceId, price: Amount.min(0) }))
    .max(2_000)
    .refine((prices) => new Set(prices.map(({ serviceId }) => serviceId)).size === prices.length, 'a service twice'),
}
const priceListWords = { name: line(120), ...PriceListTerms }
export const daysInOrder = {
  when: ({ firstDay, lastDay }: { firstDay: string | null; lastDay: string | null }) =>
    firstDay === null || lastDay === null || firstDay <= lastDay,
  otherwise: { path: ['lastDay'], error: 'is before the first day' },
}

/** What a service costs on a day, and why: every price that could have counted, the one that does first. */
export const PriceQuote = z.object({
  serviceId: ServiceId,
  on: LocalDate,
  price: Amount,
  currency: Currency,
  /** Null when it is the service's own price. */
  priceListId: PriceListId.nullable(),
  considered: z.array(
    z.object({
      priceListId: PriceListId.nullable(),
      name: z.string(),
      price: Amount,
      /** Most particular first: an insurer's list, then a clinic's, then one for a time, then the service's own. */
      because: z.array(z.enum(['insurer', 'clinic', 'period', 'everywhere', 'own-price'])),
    }),
  ),
})
export type PriceQuote = z.infer<typeof PriceQuote>

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
  addClinic: command({
    permission: 'clinics.manage',
    input: NewClinic.extend({ hours: WeekOfHours.optional(), periods: HoursPeriods.optional() }),
    output: Clinic,
    refusals: [],
    route: { method: 'POST', path: '/clinics', successStatus: 201 },
  }),
  changeClinic: command({
    permission: 'clinics.manage',
    input: z.object({
      id: ClinicId,
      version: z.int(),
      ...clinicWords,
      hours: WeekOfHours,
      periods: HoursPeriods.optional(),
    }),
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
    input: z.object({ clinicId: ClinicId, ...practitionerWords, ...practitionerDetails, hours: WeekOfHours }),
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
      ...practitionerDetails,
      active: z.boolean(),
      hours: WeekOfHours,
    }),
    output: Practitioner,
    refusals: ['practitioner-unknown', 'clinic-unknown', 'changed-meanwhile'],
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
    input: z.object({ clinicId: ClinicId, ...serviceWords, ...serviceDetails }),
    output: Service,
    refusals: ['clinic-unknown', 'resource-kind-unknown'],
    route: { method: 'POST', path: '/services', successStatus: 201 },
  }),
  changeService: command({
    permission: 'clinics.manage',
    input: z.object({ id: ServiceId, version: z.int(), ...serviceWords, ...serviceDetails, active: z.boolean() }),
    output: Service,
    refusals: ['service-unknown', 'resource-kind-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/services/{id}' },
  }),
  listResourceKinds: query({
    permission: 'clinics.read',
    input: z.object({}),
    output: pageOf(ResourceKind),
    route: { method: 'GET', path: '/resource-kinds' },
  }),
  addResourceKind: command({
    permission: 'clinics.manage',
    input: z.object({ name: line(80), family: z.enum(resourceFamilies) }),
    output: ResourceKind,
    refusals: [],
    route: { method: 'POST', path: '/resource-kinds', successStatus: 201 },
  }),
  changeResourceKind: command({
    permission: 'clinics.manage',
    input: z.object({ id: ResourceKindId, version: z.int(), name: line(80), active: z.boolean() }),
    output: ResourceKind,
    refusals: ['resource-kind-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/resource-kinds/{id}' },
  }),
  listResources: query({
    permission: 'clinics.read',
    input: z.object({ clinicId: ClinicId.optional() }),
    output: pageOf(Resource),
    route: { method: 'GET', path: '/resources' },
  }),
  addResource: command({
    permission: 'clinics.manage',
    input: z.object({ clinicId: ClinicId, kindId: ResourceKindId, name: line(80) }),
    output: Resource,
    refusals: ['clinic-unknown', 'resource-kind-unknown'],
    route: { method: 'POST', path: '/resources', successStatus: 201 },
  }),
  changeResource: command({
    permission: 'clinics.manage',
    input: z.object({ id: ResourceId, version: z.int(), name: line(80), active: z.boolean() }),
    output: Resource,
    refusals: ['resource-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/resources/{id}' },
  }),
  listInsurers: query({
    permission: 'clinics.read',
    input: z.object({}),
    output: pageOf(Insurer),
    route: { method: 'GET', path: '/insurers' },
  }),
  addInsurer: command({
    permission: 'clinics.manage',
    input: z.object({ name: line(120) }),
    output: Insurer,
    refusals: [],
    route: { method: 'POST', path: '/insurers', successStatus: 201 },
  }),
  changeInsurer: command({
    permission: 'clinics.manage',
    input: z.object({ id: InsurerId, version: z.int(), name: line(120), active: z.boolean() }),
    output: Insurer,
    refusals: ['insurer-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/insurers/{id}' },
  }),
  listPriceLists: query({
    permission: 'clinics.read',
    input: z.object({}),
    output: pageOf(PriceList),
    route: { method: 'GET', path: '/price-lists' },
  }),
  addPriceList: command({
    permission: 'clinics.manage',
    input: z.object(priceListWords).refine(daysInOrder.when, daysInOrder.otherwise),
    output: PriceList,
    refusals: ['clinic-unknown', 'insurer-unknown', 'service-unknown'],
    route: { method: 'POST', path: '/price-lists', successStatus: 201 },
  }),
  changePriceList: command({
    permission: 'clinics.manage',
    input: z
      .object({ id: PriceListId, version: z.int(), ...priceListWords, active: z.boolean() })
      .refine(daysInOrder.when, daysInOrder.otherwise),
    output: PriceList,
    refusals: ['price-list-unknown', 'clinic-unknown', 'insurer-unknown', 'service-unknown', 'changed-meanwhile'],
    route: { method: 'PUT', path: '/price-lists/{id}' },
  }),
  /** Takes back what one has just added or changed here, whole, unless somebody has gone on from it meanwhile. */
  takeBack: command({
    permission: 'clinics.manage',
    input: z.object({ operationId: z.uuid() }),
    output: z.object({ restored: z.int() }),
    refusals: ['doing-unknown', 'changed-since', 'cannot-be-undone'],
    route: { method: 'POST', path: '/clinics/take-back' },
  }),
  /** For somebody insured there, or for anybody. What one patient pays is asked of `patients.quotePrice`. */
  quotePrice: query({
    permission: 'clinics.read',
    input: z.object({ serviceId: ServiceId, on: LocalDate.optional(), insurerId: InsurerId.optional() }),
    output: PriceQuote,
    refusals: ['service-unknown', 'insurer-unknown'],
    route: { method: 'GET', path: '/services/{serviceId}/price' },
  }),
}

function withoutOverlap(hours: readonly WeeklyHours[]): boolean {
  return hours.every((a, i) =>
    hours.every((b, j) => i >= j || a.weekday !== b.weekday || a.to <= b.from || b.to <= a.from),
  )
}

/** The hours of most weeks, and those of some periods instead. */
export type Timetable = { readonly hours: readonly WeeklyHours[]; readonly periods: readonly HoursPeriod[] }

/** The period whose hours count on that date; without one, those of most weeks do. */
export function periodOn(date: LocalDate, { periods }: Pick<Timetable, 'periods'>): HoursPeriod | undefined {
  return periods.find(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
}

function apart(a: { firstDay: string; lastDay: string }, b: { firstDay: string; lastDay: string }): boolean {
  return a.lastDay < b.firstDay || b.lastDay < a.firstDay
}
