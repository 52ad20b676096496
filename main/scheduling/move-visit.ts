import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, SlotRefusal, scheduling } from '../../shared/scheduling.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { Working } from '../platform/work.ts'
import { mayMove, minutesOfVisit, moved } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { worksAt } from './booking-checks.ts'
import { checkSlot } from './check-slot.ts'
import { lengthOf } from './length-of.ts'
import { requireAppointment } from './require-appointment.ts'

type Refusals =
  | 'appointment-unknown'
  | 'changed-meanwhile'
  | 'not-in-that-state'
  | 'practitioner-unknown'
  | 'resource-unknown'
  | 'practitioner-not-at-clinic'
  | SlotRefusal

/** Patient and service were agreed when it was booked, so only where it goes is checked again. */
export async function moveVisit(
  work: Working<Refusals>,
  {
    startsAt,
    endsAt,
    practitionerId,
    minutes,
    resourceIds: named,
    ...seen
  }: InputOf<typeof scheduling.rescheduleAppointment>,
  overlapReason?: string,
): Promise<Appointment> {
  const appointment = await requireAppointment(work, seen)
  if (!mayMove(appointment)) work.refuse('not-in-that-state', { status: appointment.status })
  const { clinicId, patientId, bufferBefore, bufferAfter } = appointment

  const practitioner =
    (await findPractitioner(work.reads, practitionerId ?? appointment.practitionerId)) ??
    work.refuse('practitioner-unknown')
  const clinic = (await findClinic(work.reads, clinicId)) ?? work.refuse('practitioner-not-at-clinic')
  if (!worksAt(practitioner, clinic)) work.refuse('practitioner-not-at-clinic')
  const service = (await findService(work.reads, appointment.serviceId)) ?? { id: appointment.serviceId, requires: [] }

  const { times, resourceIds } = await checkSlot(work, {
    ...{ clinic, practitioner, service, patientId, startsAt, bufferBefore, bufferAfter, named },
    minutes: lengthOf({ startsAt, endsAt, minutes }, clinic.zone) ?? minutesOfVisit(appointment),
    moving: appointment,
    overlapping: overlapReason !== undefined,
  })
  const to = { practitionerId: practitioner.id, times, resourceIds, overlapReason: overlapReason ?? null }
  const changed = moved(appointment, to)
  await putAppointment(work, changed)
  return changed
}
