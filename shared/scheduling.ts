import { z } from 'zod'
import { ClinicId, Colour, Minutes, PractitionerId, ServiceId } from './clinics.ts'
import { PatientId } from './patients.ts'
import { command, query } from './platform/contract.ts'
import { idOf, knownId } from './platform/ids.ts'
import { LocalDate, LocalDateTime } from './platform/local-time.ts'
import { PageRequest, pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'

export const AppointmentId = idOf('Appointment')
export type AppointmentId = z.infer<typeof AppointmentId>

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
  status: AppointmentStatus,
  remark: z.string().nullable(),
  cancelReason: z.string().nullable(),
  confirmedAt: At,
  checkedInAt: At,
  startedAt: At,
  finishedAt: At,
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
  /** The service's own length unless said. */
  minutes: Minutes.optional(),
  remark: optionalOf(line(300)),
})
export type AppointmentRequest = z.infer<typeof AppointmentRequest>

export const FreeSlot = z.object({ practitionerId: knownId('Practitioner'), startsAt: z.string(), endsAt: z.string() })
export type FreeSlot = z.infer<typeof FreeSlot>

/** The appointment as the caller last saw it. Other programs may leave the version out: the state machine still guards. */
const Seen = z.object({ id: AppointmentId, version: z.int().optional() })

const slotRefusals = ['time-does-not-exist', 'in-the-past', 'outside-hours', 'slot-taken', 'patient-busy'] as const
const bookingRefusals = [
  'clinic-unknown',
  'practitioner-unknown',
  'service-unknown',
  'patient-unknown',
  'not-bookable',
  ...slotRefusals,
] as const
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
const Days = z
  .object({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from < to && spansAtMost(from, to, 62), {
    path: ['to'],
    error: 'must be after the first day, and within 62 days of it',
  })

export const scheduling = {
  /** Cancelled appointments are listed too; the screen decides how to show them. */
  listAppointments: query({
    permission: 'scheduling.read',
    input: Days.and(
      z.object({
        clinicId: ClinicId,
        practitionerId: PractitionerId.optional(),
        after: z.string().max(500).optional(),
        limit: z.int().min(1).max(5000).default(5000),
      }),
    ),
    output: pageOf(CalendarEntry),
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
    input: AppointmentRequest,
    output: Appointment,
    refusals: bookingRefusals,
    route: { method: 'POST', path: '/appointments', successStatus: 201 },
  }),
  /** To another time, another practitioner, another length, or all at once. */
  rescheduleAppointment: command({
    permission: 'scheduling.book',
    input: z.object({
      id: AppointmentId,
      version: z.int(),
      startsAt: LocalDateTime,
      practitionerId: PractitionerId.optional(),
      minutes: Minutes.optional(),
    }),
    output: Appointment,
    refusals: ['practitioner-unknown', 'not-bookable', ...flowRefusals, ...slotRefusals],
    route: { method: 'POST', path: '/appointments/{id}/reschedule' },
  }),
  cancelAppointment: command({
    permission: 'scheduling.book',
    input: Seen.extend({ reason: optionalOf(line(300)) }),
    output: Appointment,
    refusals: flowRefusals,
    route: { method: 'POST', path: '/appointments/{id}/cancel' },
  }),
  /** Takes back a cancellation, a no-show or a step too far in the flow: the appointment is booked again. */
  reinstateAppointment: command({
    permission: 'scheduling.book',
    input: Seen,
    output: Appointment,
    refusals: [...flowRefusals, 'slot-taken', 'patient-busy'],
    route: { method: 'POST', path: '/appointments/{id}/reinstate' },
  }),
  confirmAppointment: flow('/confirm'),
  checkIn: flow('/check-in'),
  startTreatment: flow('/start'),
  finishAppointment: flow('/finish'),
  markNoShow: flow('/no-show'),
  /** In time order, at the clinic's grid of starting times. */
  freeSlots: query({
    permission: 'scheduling.read',
    input: Days.and(
      z.object({
        serviceId: ServiceId,
        practitionerId: PractitionerId.optional(),
        limit: z.int().min(1).max(5000).default(5000),
      }),
    ),
    output: pageOf(FreeSlot),
    refusals: ['service-unknown', 'practitioner-unknown'],
    route: { method: 'GET', path: '/free-slots' },
  }),
}

function spansAtMost(from: LocalDate, to: LocalDate, days: number): boolean {
  return Date.parse(to) - Date.parse(from) <= days * 86_400_000
}
