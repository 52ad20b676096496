import type { InputOf } from '../../shared/platform/contract.ts'
import { type Appointment, AppointmentId, type scheduling } from '../../shared/scheduling.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import { findPatient } from '../patients/patient-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { booked } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { isBookable } from './booking-checks.ts'
import { checkSlot } from './check-slot.ts'

type Book = typeof scheduling.bookAppointment

export async function bookAppointment(work: WorkOf<Book>, request: InputOf<Book>): Promise<Appointment> {
  const { clinicId, practitionerId, serviceId, patientId, startsAt } = request
  const clinic = (await findClinic(work.reads, clinicId)) ?? work.refuse('clinic-unknown')
  const practitioner = (await findPractitioner(work.reads, practitionerId)) ?? work.refuse('practitioner-unknown')
  const service = (await findService(work.reads, serviceId)) ?? work.refuse('service-unknown')
  const patient = (await findPatient(work.reads, patientId)) ?? work.refuse('patient-unknown')
  if (!isBookable({ clinic, practitioner, service, patient })) work.refuse('not-bookable')

  const minutes = request.minutes ?? service.minutes
  const times = await checkSlot(work, { clinic, practitioner, patientId, startsAt, minutes })
  const appointment = booked(AppointmentId.parse(work.newId()), request, times)
  await putAppointment(work, appointment)
  return appointment
}
