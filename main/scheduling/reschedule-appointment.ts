import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { mayMove, minutesOfVisit, moved } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { worksAt } from './booking-checks.ts'
import { checkSlot } from './check-slot.ts'
import { requireAppointment } from './require-appointment.ts'

type Reschedule = typeof scheduling.rescheduleAppointment

/** Patient and service were agreed when it was booked, so only where it goes is checked again. */
export async function rescheduleAppointment(
  work: WorkOf<Reschedule>,
  { startsAt, practitionerId, minutes, ...seen }: InputOf<Reschedule>,
): Promise<Appointment> {
  const appointment = await requireAppointment(work, seen)
  if (!mayMove(appointment)) work.refuse('not-in-that-state')
  const { id, clinicId, patientId } = appointment

  const practitioner =
    (await findPractitioner(work.reads, practitionerId ?? appointment.practitionerId)) ??
    work.refuse('practitioner-unknown')
  const clinic = (await findClinic(work.reads, clinicId)) ?? work.refuse('not-bookable')
  if (!worksAt(practitioner, clinic)) work.refuse('not-bookable')

  const length = minutes ?? minutesOfVisit(appointment)
  const times = await checkSlot(work, { clinic, practitioner, patientId, startsAt, minutes: length, moving: id })
  const changed = moved(appointment, practitioner.id, times)
  await putAppointment(work, changed)
  return changed
}
