import type { Clinic, Practitioner, Service } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { AppointmentRequest, partyRefusals } from '../../shared/scheduling.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import { findPatient } from '../patients/patient-repository.ts'
import type { Reading } from '../platform/work.ts'
import { partyChecks, refusalOf } from './booking-checks.ts'

export type PartyRefusal = Exclude<(typeof partyRefusals)[number], 'resource-unknown'>
type Named = Pick<AppointmentRequest, 'clinicId' | 'practitionerId' | 'serviceId' | 'patientId'>
type Parties = {
  readonly clinic: Clinic
  readonly practitioner: Practitioner
  readonly service: Service
  readonly patient: Patient
}

/** Everybody a visit needs, if they are there and may be booked with each other. */
export async function requireParties(work: Reading<PartyRefusal>, named: Named): Promise<Parties> {
  const clinic = (await findClinic(work.reads, named.clinicId)) ?? work.refuse('clinic-unknown')
  const practitioner = (await findPractitioner(work.reads, named.practitionerId)) ?? work.refuse('practitioner-unknown')
  const service = (await findService(work.reads, named.serviceId)) ?? work.refuse('service-unknown')
  const patient = (await findPatient(work.reads, named.patientId)) ?? work.refuse('patient-unknown')
  const parties = { clinic, practitioner, service, patient }
  const refusal = refusalOf(partyChecks, parties)
  if (refusal) work.refuse(refusal)
  return parties
}
