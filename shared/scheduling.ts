// More than 300 lines: an appointment, the rules of its time and what can be asked about it are one contract.
import { z } from 'zod'
import { ClinicId, Colour, Minutes, PractitionerId, ResourceId, ServiceId } from './clinics.ts'
import { PatientId } from './patients.ts'
import { command, query } from './platform/contract.ts'
import { idOf, knownId } from './platform/ids.ts'
import { lasting } from './platform/lasting.ts'
import { LocalDate, LocalDateTime, WallTime } from './platform/local-time.ts'
import { Amount } from './platform/money.ts'
import { longPageOf, PageRequest, pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'

export const AppointmentId = idOf('Appointment')
export type AppointmentId = z.infer<typeof AppointmentId>
export const SeriesId = idOf('Series')
export type SeriesId = z.infer<typeof SeriesId>

/** In the order of the day. The last three end it. */
export const appointmentStatuses = [
  'booked',
  'confirmed',
  'checked-in',
  'in-treatment',
  'finished',
  'no-show',
  'cancelled',
] as const
export const AppointmentStatus = z.enum(appointmentStatuses)
export type AppointmentStatus = z.infer<typeof AppointmentStatus>

const At = z.string().nullable()

/**
 * `startsAt` and `endsAt` are the clinic's wall clock: what the patient was promised. `startsAtUtc` and
 * `endsAtUtc` are the same moments for comparing. Times of the flow are UTC instants.
 */
export const Appointment = z.object({
  id: knownId('Appointment'),
  clinicId: knownId('Clinic'),
  practitionerId: knownId('Practitioner'),
  patientId: knownId('Patient'),
  serviceId: knownId('Service'),
  startsAt: z.string(),
  endsAt: z.string(),
  startsAtUtc: z.string(),
  endsAtUtc: z.string(),
  /** Minutes before and after in which practitioner and resources are taken too: the service's, when it was booked. */
  bufferBefore: z.int(),
  bufferAfter: z.int(),
  /** The rooms and machines it holds. None once it is cancelled. */
  resourceIds: z.array(knownId('Resource')),
  /** Why it overlaps on purpose. */
  overlapReason: z.string().nullable(),
  /** The series it belongs to, and when its rule put it, whatever day it has been moved to since. */
  seriesId: knownId('Series').nullable(),
  occursAt: z.string().nullable(),
  status: AppointmentStatus,
  remark: z.string().nullable(),
  cancelReason: z.string().nullable(),
  confirmedAt: At,
  checkedInAt: At,
  startedAt: At,
  finishedAt: At,
  noShowAt: At,
  cancelledAt: At,
  /** Agreed for not coming; minor units. */
  noShowFee: z.int().nullable(),
  version: z.int(),
})
export type Appointment = z.infer<typeof Appointment>

/** An appointment as calendars draw it, with the names a person reads. */
export const CalendarEntry = Appointment.extend({
  patientName: z.string(),
  patientPhone: z.string().nullable(),
  patientAlert: z.string().nullable(),
  practitionerName: z.string(),
  serviceName: z.string(),
  colour: Colour,
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

export const AppointmentRequest = z.object({
  clinicId: ClinicId,
  practitionerId: PractitionerId,
  patientId: PatientId,
  serviceId: ServiceId,
  startsAt: LocalDateTime,
  /** The service's own length unless said, here or by an end. */
  minutes: Minutes.optional(),
  endsAt: LocalDateTime.optional(),
  remark: optionalOf(line(300)),
  /** These rooms and machines; what the service needs beyond them is chosen by itself. */
  resourceIds: z.array(ResourceId).max(10).optional(),
})
export type AppointmentRequest = z.infer<typeof AppointmentRequest>

export const FreeSlot = z.object({ practitionerId: knownId('Practitioner'), startsAt: z.string(), endsAt: z.string() })
export type FreeSlot = z.infer<typeof FreeSlot>

/** The appointment as the caller last saw it. Other programs may leave the version out: the state machine still guards. */
const Seen = z.object({ id: AppointmentId, version: z.int().optional() })

/** The rules a time must keep, in the order in which they are asked. */
export const slotRefusals = [
  'time-does-not-exist',
  'in-the-past',
  'clinic-closed',
  'outside-hours',
  'practitioner-not-working',
  'practitioner-absent',
  'slot-taken',
  'slot-held',
  'resource-taken',
  'patient-busy',
] as const
export const SlotRefusal = z.enum(slotRefusals)
export type SlotRefusal = z.infer<typeof SlotRefusal>
/** What must be so before any time is looked at. */
export const partyRefusals = [
  'clinic-unknown',
  'practitioner-unknown',
  'service-unknown',
  'patient-unknown',
  'practitioner-not-at-clinic',
  'service-not-offered',
  'patient-inactive',
  'resource-unknown',
] as const
export const bookingRefusals = [...partyRefusals, ...slotRefusals] as const
const movingRefusals = [
  'practitioner-unknown',
  'resource-unknown',
  'practitioner-not-at-clinic',
  ...slotRefusals,
] as const
const Reason = line(300)
const Reschedule = z.object({
  id: AppointmentId,
  version: z.int(),
  startsAt: LocalDateTime,
  practitionerId: PractitionerId.optional(),
  minutes: Minutes.optional(),
  endsAt: LocalDateTime.optional(),
  resourceIds: z.array(ResourceId).max(10).optional(),
})
/** One, several, or none for everybody who works there. An address may repeat it or part it by commas. */
const Practitioners = z
  .union([z.string(), z.array(z.string()).max(100)])
  .transform((given) => (typeof given === 'string' ? given.split(',') : given))
  .pipe(z.array(PractitionerId).min(1).max(100))
/** 1 is Monday. In an address one of them stands alone. */
const Weekday = z.int().min(1).max(7)
const Weekdays = z
  .union([Weekday, z.array(Weekday).max(7)], { error: 'not weekdays from 1, Monday, to 7' })
  .transform((days) => [days].flat())
const Wanted = z.object({
  serviceId: ServiceId,
  practitionerId: Practitioners.optional(),
  clinicId: ClinicId.optional(),
  /** The service's own length unless said. */
  minutes: Minutes.optional(),
})
const findRefusals = ['service-unknown', 'practitioner-unknown', 'practitioner-not-at-clinic'] as const
const flowRefusals = ['appointment-unknown', 'changed-meanwhile', 'not-in-that-state'] as const

const flow = (path: `/${string}`) =>
  command({
    permission: 'scheduling.receive',
    input: Seen,
    output: Appointment,
    refusals: flowRefusals,
    route: { method: 'POST', path: `/appointments/{id}${path}` },
  })

/** Days are half open: `from` is the first, `to` the one after the last. */
const daysWithin = (most: number) =>
  z.object({ from: LocalDate, to: LocalDate }).refine(({ from, to }) => from < to && spansAtMost(from, to, most), {
    path: ['to'],
    error: `must be after the first day, and within ${most} days of it`,
  })
const After = z.string().max(500).optional().describe('The `next` of the page before')

export const scheduling = {
  /** Cancelled appointments are listed too; the screen decides how to show them. */
  listAppointments: query({
    permission: 'scheduling.read',
    input: daysWithin(62).and(
      z.object({
        clinicId: ClinicId,
        practitionerId: PractitionerId.optional(),
        after: After,
        limit: z.int().min(1).max(5000).default(5000),
      }),
    ),
    output: longPageOf(CalendarEntry),
    route: { method: 'GET', path: '/appointments' },
  }),
  getAppointment: query({
    permission: 'scheduling.read',
    input: z.object({ id: AppointmentId }),
    output: CalendarEntry,
    refusals: ['appointment-unknown'],
    route: { method: 'GET', path: '/appointments/{id}' },
  }),
  /** Newest first. */
  listPatientAppointments: query({
    permission: 'scheduling.read',
    input: PageRequest.extend({ patientId: PatientId }),
    output: pageOf(CalendarEntry),
    route: { method: 'GET', path: '/patients/{patientId}/appointments' },
  }),
  bookAppointment: command({
    permission: 'scheduling.book',
    input: lasting(AppointmentRequest),
    output: Appointment,
    refusals: bookingRefusals,
    route: { method: 'POST', path: '/appointments', successStatus: 201 },
  }),
  /** To another time, another practitioner, another length, or all at once. */
  rescheduleAppointment: command({
    permission: 'scheduling.book',
    input: lasting(Reschedule),
    output: Appointment,
    refusals: [...movingRefusals, ...flowRefusals],
    route: { method: 'POST', path: '/appointments/{id}/reschedule' },
  }),
  /** On purpose beside another visit of the practitioner or of a room. A patient still cannot be in two places. */
  bookOverlapping: command({
    permission: 'scheduling.overlap',
    input: lasting(AppointmentRequest.extend({ overlapReason: Reason })),
    output: Appointment,
    refusals: bookingRefusals,
    route: { method: 'POST', path: '/appointments/overlapping', successStatus: 201 },
  }),
  rescheduleOverlapping: command({
    permission: 'scheduling.overlap',
    input: lasting(Reschedule.extend({ overlapReason: Reason })),
    output: Appointment,
    refusals: [...movingRefusals, ...flowRefusals],
    route: { method: 'POST', path: '/appointments/{id}/reschedule-overlapping' },
  }),
  /** To another room or machine at the same time. */
  moveResources: command({
    permission: 'scheduling.book',
    input: z.object({ id: AppointmentId, version: z.int(), resourceIds: z.array(ResourceId).max(10) }),
    output: Appointment,
    refusals: [...flowRefusals, 'resource-unknown', 'resource-taken'],
    route: { method: 'POST', path: '/appointments/{id}/resources' },
  }),
  cancelAppointment: command({
    permission: 'scheduling.book',
    input: Seen.extend({ reason: optionalOf(line(300)) }),
    output: Appointment,
    refusals: flowRefusals,
    route: { method: 'POST', path: '/appointments/{id}/cancel' },
  }),
  /** Takes back a cancellation, a no-show or a step too far in the flow: the appointment is booked again. */
  /** Where another visit has its date of the series by now, it comes back as a visit of its own: `seriesId` is null. */
  reinstateAppointment: command({
    permission: 'scheduling.book',
    input: Seen,
    output: Appointment,
    refusals: [...flowRefusals, 'slot-taken', 'slot-held', 'resource-taken', 'patient-busy'],
    route: { method: 'POST', path: '/appointments/{id}/reinstate' },
  }),
  confirmAppointment: flow('/confirm'),
  checkIn: flow('/check-in'),
  startTreatment: flow('/start'),
  finishAppointment: flow('/finish'),
  markNoShow: command({
    permission: 'scheduling.receive',
    input: Seen.extend({ fee: Amount.min(0).optional() }),
    output: Appointment,
    refusals: [...flowRefusals, 'before-the-day'],
    route: { method: 'POST', path: '/appointments/{id}/no-show' },
  }),
  /** Takes back one's own last doing, whole, unless somebody has gone on from it meanwhile. */
  takeBack: command({
    permission: 'scheduling.book',
    input: z.object({ operationId: z.uuid() }),
    output: z.object({ restored: z.int() }),
    refusals: [
      'doing-unknown',
      'changed-since',
      'cannot-be-undone',
      'slot-taken',
      'slot-held',
      'resource-taken',
      'patient-busy',
    ],
    route: { method: 'POST', path: '/take-back' },
  }),
  /** In time order, at the clinic's grid of starting times. */
  freeSlots: query({
    permission: 'scheduling.read',
    input: daysWithin(366).and(Wanted.extend({ after: After, limit: z.int().min(1).max(20_000).default(5000) })),
    output: longPageOf(FreeSlot),
    refusals: findRefusals,
    route: { method: 'GET', path: '/free-slots' },
  }),
  /** The first free slots from a moment on, however far ahead within a year; `weekdays` and hours narrow it. */
  nextFree: query({
    permission: 'scheduling.read',
    input: Wanted.extend({
      from: LocalDateTime.optional(),
      weekdays: Weekdays.optional(),
      fromTime: WallTime.optional(),
      toTime: WallTime.optional(),
      limit: z.int().min(1).max(100).default(5),
    }).refine(({ fromTime = '', toTime = '24:01' }) => fromTime < toTime, {
      path: ['toTime'],
      error: 'must be later than the start',
    }),
    output: pageOf(FreeSlot),
    refusals: findRefusals,
    route: { method: 'GET', path: '/next-free' },
  }),
  /** Seven days of free slots, one row per practitioner, empty days included. */
  weekGrid: query({
    permission: 'scheduling.read',
    input: Wanted.extend({ from: LocalDate }),
    output: z.object({
      days: z.array(LocalDate),
      rows: z.array(
        z.object({
          practitionerId: knownId('Practitioner'),
          name: z.string(),
          /** One list per day, in the order of `days`; each start is a wall-clock time such as 2027-03-01T09:30. */
          starts: z.array(z.array(z.string())),
        }),
      ),
    }),
    refusals: findRefusals,
    route: { method: 'GET', path: '/week-grid' },
  }),
}

function spansAtMost(from: LocalDate, to: LocalDate, days: number): boolean {
  return Date.parse(to) - Date.parse(from) <= days * 86_400_000
}
