import { z } from 'zod'
import { ClinicId, PractitionerId, ServiceId } from './clinics.ts'
import { PatientId } from './patients.ts'
import { command, query } from './platform/contract.ts'
import { idOf, knownId } from './platform/ids.ts'
import { addDays, LocalDate, LocalDateTime, WallTime } from './platform/local-time.ts'
import { pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'
import { Appointment, partyRefusals, slotRefusals } from './scheduling.ts'

export const WishId = idOf('Wish')
export type WishId = z.infer<typeof WishId>

export const urgencies = ['low', 'normal', 'high'] as const
export const Urgency = z.enum(urgencies)
export type Urgency = z.infer<typeof Urgency>

/** An `offered` wish whose hold has run out is `waiting` again by itself. */
export const wishStatuses = ['waiting', 'offered', 'booked', 'withdrawn', 'expired'] as const
export const WishStatus = z.enum(wishStatuses)
export type WishStatus = z.infer<typeof WishStatus>

/** A slot kept for somebody while they are asked. Nobody else can book it until `expiresAt` (UTC). */
export const Offer = z.object({
  practitionerId: knownId('Practitioner'),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Minutes before and after it in which nobody else can be there either. */
  bufferBefore: z.int(),
  bufferAfter: z.int(),
  /** The rooms and machines that are kept with it. */
  resourceIds: z.array(knownId('Resource')),
  expiresAt: z.string(),
})
export type Offer = z.infer<typeof Offer>

/** Who would come sooner, and when they could. Empty lists and nulls mean any. */
export const Wish = z.object({
  id: WishId,
  clinicId: ClinicId,
  patientId: PatientId,
  patientName: z.string(),
  patientPhone: z.string().nullable(),
  serviceId: ServiceId,
  serviceName: z.string(),
  practitionerIds: z.array(PractitionerId),
  weekdays: z.array(z.int()),
  fromTime: z.string().nullable(),
  toTime: z.string().nullable(),
  urgency: Urgency,
  /** The last day that would still help. */
  until: LocalDate.nullable(),
  remark: z.string().nullable(),
  status: WishStatus,
  offer: Offer.nullable(),
  /** How many offers were declined or ran out. */
  declined: z.int(),
  createdAt: z.string(),
  version: z.int(),
})
export type Wish = z.infer<typeof Wish>

/** 0 to 100, and what it is made of, so that a person can see why somebody comes first. */
export const Score = z.object({
  total: z.int(),
  /** How well the gap fits the wish: service length, practitioner, day and hours. Up to 40. */
  fit: z.int(),
  /** Up to 30. */
  urgency: z.int(),
  /** Days on the list, up to 20. */
  waiting: z.int(),
  /** Up to 10, less for every visit missed in the last year. */
  reliability: z.int(),
})
export type Score = z.infer<typeof Score>

export const Match = z.object({
  wish: Wish,
  score: Score,
  practitionerId: knownId('Practitioner'),
  startsAt: z.string(),
  endsAt: z.string(),
})
export type Match = z.infer<typeof Match>

const wishWords = {
  practitionerIds: z.array(PractitionerId).max(50).default([]),
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  fromTime: WallTime.nullable().default(null),
  toTime: WallTime.nullable().default(null),
  urgency: Urgency.default('normal'),
  until: LocalDate.nullable().default(null),
  remark: optionalOf(line(300)),
}
const hoursInOrder = {
  when: ({ fromTime, toTime }: { fromTime: string | null; toTime: string | null }) =>
    fromTime === null || toTime === null || fromTime < toTime,
  otherwise: { path: ['toTime'], error: 'must be later than the start' },
}
const Moment = z.union([LocalDateTime, LocalDate], {
  error: 'not a time like 2027-03-01T09:30, nor a date like 2027-03-01',
})
const Seen = z.object({ id: WishId, version: z.int().optional() })
const seenRefusals = ['wish-unknown', 'changed-meanwhile', 'not-in-that-state'] as const

export const waitingList = {
  /** Those who still wait and those with an offer first, the most urgent and longest waiting at the top. */
  listWishes: query({
    permission: 'scheduling.read',
    input: z.object({ clinicId: ClinicId.optional(), status: WishStatus.optional() }),
    output: pageOf(Wish),
    route: { method: 'GET', path: '/waiting-list' },
  }),
  addWish: command({
    permission: 'scheduling.book',
    input: z
      .object({ clinicId: ClinicId.optional(), patientId: PatientId, serviceId: ServiceId, ...wishWords })
      .refine(hoursInOrder.when, hoursInOrder.otherwise),
    output: Wish,
    refusals: ['clinic-unknown', 'patient-unknown', 'service-unknown', 'practitioner-unknown', 'patient-inactive'],
    route: { method: 'POST', path: '/waiting-list', successStatus: 201 },
  }),
  changeWish: command({
    permission: 'scheduling.book',
    input: z
      .object({ id: WishId, version: z.int(), serviceId: ServiceId.optional(), ...wishWords })
      .refine(hoursInOrder.when, hoursInOrder.otherwise),
    output: Wish,
    refusals: [...seenRefusals, 'service-unknown', 'practitioner-unknown'],
    route: { method: 'PUT', path: '/waiting-list/{id}' },
  }),
  withdrawWish: command({
    permission: 'scheduling.book',
    input: Seen,
    output: Wish,
    refusals: seenRefusals,
    route: { method: 'POST', path: '/waiting-list/{id}/withdraw' },
  }),
  /**
   * Who fits into this gap, best first, each at the first time that suits them. By the clinic's wall clock; a date alone
   * is the whole of that day, the last one too. Without a practitioner: any of theirs.
   */
  matches: query({
    permission: 'scheduling.read',
    input: z
      .object({ from: Moment, to: Moment, practitionerId: PractitionerId.optional(), clinicId: ClinicId.optional() })
      .refine(({ from, to }) => startOf(from) < endOf(to), { path: ['to'], error: 'must be later than the start' })
      .refine(({ from, to }) => addDays(from.slice(0, 10), 62) >= to.slice(0, 10), {
        path: ['to'],
        error: 'must be within 62 days of the start',
      }),
    output: pageOf(Match),
    refusals: ['practitioner-unknown', 'clinic-unknown'],
    route: { method: 'GET', path: '/waiting-list/matches' },
  }),
  /** Holds the slot while the patient is asked. The hold ends by itself. */
  offer: command({
    permission: 'scheduling.book',
    input: Seen.extend({
      practitionerId: PractitionerId,
      startsAt: LocalDateTime,
      holdMinutes: z.int().min(1).max(1_440).default(30),
    }),
    output: Wish,
    refusals: [...seenRefusals, ...partyRefusals, ...slotRefusals],
    route: { method: 'POST', path: '/waiting-list/{id}/offer' },
  }),
  /** Books what was offered, even a moment after the hold, if nobody took it. */
  accept: command({
    permission: 'scheduling.book',
    input: Seen,
    output: z.object({ wish: Wish, appointment: Appointment }),
    refusals: [...seenRefusals, ...partyRefusals, ...slotRefusals],
    route: { method: 'POST', path: '/waiting-list/{id}/accept' },
  }),
  /** Lets the slot go; who fits next is in `matches`. */
  decline: command({
    permission: 'scheduling.book',
    input: Seen,
    output: z.object({ wish: Wish, next: Match.nullable() }),
    refusals: seenRefusals,
    route: { method: 'POST', path: '/waiting-list/{id}/decline' },
  }),
}

export function startOf(from: LocalDate | LocalDateTime): string {
  return from.length > 10 ? from : `${from}T00:00`
}

/** The first moment after a gap that ends then. */
export function endOf(to: LocalDate | LocalDateTime): string {
  return to.length > 10 ? to : `${addDays(to, 1)}T00:00`
}
