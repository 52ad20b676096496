import { type Instant, minutesBetween } from '../../shared/platform/local-time.ts'
import type { Appointment, AppointmentId, AppointmentRequest } from '../../shared/scheduling.ts'
import type { VisitTimes } from './visit-times.ts'

/** An appointment before anything has come of it. */
export const nothingYet = {
  confirmedAt: null,
  checkedInAt: null,
  startedAt: null,
  finishedAt: null,
  noShowAt: null,
  cancelledAt: null,
  cancelReason: null,
  noShowFee: null,
} as const

type Request = Pick<AppointmentRequest, 'clinicId' | 'practitionerId' | 'patientId' | 'serviceId' | 'remark'>
type Terms = {
  readonly times: VisitTimes
  readonly resourceIds: Appointment['resourceIds']
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly overlapReason?: string | undefined
  readonly series?: { readonly seriesId: Appointment['seriesId']; readonly occursAt: string } | undefined
}

export function booked(id: AppointmentId, request: Request, terms: Terms): Appointment {
  const { clinicId, practitionerId, patientId, serviceId, remark } = request
  const { times, resourceIds, bufferBefore, bufferAfter, overlapReason = null, series } = terms
  const who = { clinicId, practitionerId, patientId, serviceId }
  const { seriesId, occursAt } = series ?? { seriesId: null, occursAt: null }
  const slot = { ...times, bufferBefore, bufferAfter, resourceIds, overlapReason, seriesId, occursAt }
  return { id, ...who, ...slot, remark, status: 'booked', ...nothingYet, version: 1 }
}

/** Who called it off or did not come leaves the time to others. */
export function holdsItsSlot({ status }: Pick<Appointment, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'no-show'
}

/** Until the treatment begins. */
export function mayMove({ status }: Pick<Appointment, 'status'>): boolean {
  return status === 'booked' || status === 'confirmed' || status === 'checked-in'
}

type Move = Pick<Appointment, 'practitionerId' | 'resourceIds' | 'overlapReason'> & { readonly times: VisitTimes }

export function moved(
  appointment: Appointment,
  { practitionerId, resourceIds, overlapReason, times }: Move,
): Appointment {
  const version = appointment.version + 1
  const slot = { ...times, practitionerId, resourceIds, overlapReason }
  return { ...appointment, ...arrivalFor(times, appointment), ...slot, version }
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
