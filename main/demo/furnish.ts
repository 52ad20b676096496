import {
  type Clinic,
  ClinicId,
  type Practitioner,
  PractitionerId,
  type Service,
  ServiceId,
} from '../../shared/clinics.ts'
import { newClinic } from '../clinics/clinic.ts'
import { putClinic } from '../clinics/clinic-repository.ts'
import { newPractitioner } from '../clinics/practitioner.ts'
import { putPractitioner } from '../clinics/practitioner-repository.ts'
import { newService } from '../clinics/service.ts'
import { putService } from '../clinics/service-repository.ts'
import type { Working } from '../platform/work.ts'
import { practitioners, premises, services } from './premises.ts'

/** The empty rooms: a clinic with its practitioners and what they offer. */
export async function furnish(work: Working): Promise<Clinic> {
  const clinic = newClinic(ClinicId.parse(work.newId()), premises)
  await putClinic(work, clinic)
  for (const person of practitioners) await putPractitioner(work, practitionerOf(work, clinic.id, person))
  for (const offer of services) await putService(work, serviceOf(work, clinic.id, offer))
  return clinic
}

export function practitionerOf(
  work: Working,
  clinicId: ClinicId,
  person: (typeof practitioners)[number],
): Practitioner {
  return newPractitioner(PractitionerId.parse(work.newId()), { clinicId, ...person, registrationNumber: null })
}

function serviceOf(work: Working, clinicId: ClinicId, offer: (typeof services)[number]): Service {
  return newService(ServiceId.parse(work.newId()), { clinicId, ...offer })
}
