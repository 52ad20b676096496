import type { PractitionerId, Service } from '../../shared/clinics.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from '../scheduling/booking-checks.ts'

type Wished = {
  readonly clinicId?: string | undefined
  readonly serviceId: string
  readonly practitionerIds: readonly PractitionerId[]
}

/** What is wished for must be on offer: a service of that clinic, with people who work there. Answers the service. */
export async function requireWished(
  { reads, refuse }: Reading<'service-unknown' | 'practitioner-unknown'>,
  { clinicId, serviceId, practitionerIds }: Wished,
): Promise<Service> {
  const service = (await findService(reads, serviceId)) ?? refuse('service-unknown')
  if (!service.active || (clinicId ?? service.clinicId) !== service.clinicId) refuse('service-unknown')
  if (practitionerIds.length === 0) return service
  const there = (await findPractitioners(reads, service.clinicId)).filter((one) =>
    worksAt(one, { id: service.clinicId }),
  )
  if (!practitionerIds.every((id) => there.some((one) => one.id === id))) refuse('practitioner-unknown')
  return service
}
