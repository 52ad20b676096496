import { type Instant, minutesBetween } from '../../shared/platform/local-time.ts'
import type { Appointment, AppointmentId, AppointmentRequest, AppointmentStatus } from '../../shared/scheduling.ts'
import type { VisitTimes } from './visit-times.ts'

/** Who called it off or did not come leaves the time to others. */
export const statusesWithoutSlot: readonly AppointmentStatus[] = ['cancelled', 'no-show']

/** An appointment before anything has come of it. */
export const nothingYet = {
  confirmedAt: null,
  checkedInAt: null,
  startedAt: null,
  finishedAt: null,
  cancelReason: null,
} as const

export function booked(id: AppointmentId, request: AppointmentRequest, times: VisitTimes): Appointment {
  const { clinicId, practitionerId, patientId, serviceId, remark } = request
  const who = { clinicId, practitionerId, patientId, serviceId }
  return { id, ...who, ...times, remark, status: 'booked', ...nothingYet, version: 1 }
}

export function holdsItsSlot({ status }: Appointment): boolean {
  return !statusesWithoutSlot.includes(status)
}

/** Until the treatment begins. */
export function mayMove({ status }: Appointment): boolean {
  return status === 'booked' || status === 'confirmed' || status === 'checked-in'
}

export function moved(
  appointment: Appointment,
  practitionerId: Appointment['practitionerId'],
  times: VisitTimes,
): Appointment {
  const version = appointment.version + 1
  return { ...appointment, ...arrivalFor(times, appointment), practitionerId, ...times, version }
}

/** Who is moved to another day has not arrived for that one. */
function arrivalFor(times: VisitTimes, { startsAt, status, checkedInAt }: Appointment) {
  const sameDay = times.startsAt.slice(0, 10) === startsAt.slice(0, 10)
  return status !== 'checked-in' || sameDay ? { status, checkedInAt } : { status: 'booked' as const, checkedInAt: null }
}

export function minutesOfVisit({ startsAtUtc, endsAtUtc }: VisitTimes): number {
  return minutesBetween(startsAtUtc, endsAtUtc)
}

export function hasEnded({ endsAtUtc }: VisitTimes, now: Instant): boolean {
  return endsAtUtc <= now
}
