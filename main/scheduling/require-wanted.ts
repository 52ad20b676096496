import type { Practitioner, PractitionerId } from '../../shared/clinics.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner, findPractitioners } from '../clinics/practitioner-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import { hasPlaceAt } from '../clinics/workplace.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from './booking-checks.ts'
import type { Search } from './find-free.ts'

type Asked = {
  readonly serviceId: string
  readonly practitionerId?: readonly PractitionerId[] | undefined
  readonly clinicId?: string | undefined
  readonly minutes?: number | undefined
}
type Wanted = Omit<Search, 'from' | 'to' | 'limit' | 'except'>

/** What is looked for: the service with its length and buffers, and who of those asked for offers it there. */
export async function requireWanted(
  { reads, refuse }: Reading<'service-unknown' | 'practitioner-unknown' | 'practitioner-not-at-clinic'>,
  asked: Asked,
): Promise<Wanted> {
  const service = (await findService(reads, asked.serviceId)) ?? refuse('service-unknown')
  const elsewhere = asked.clinicId !== undefined && asked.clinicId !== service.clinicId
  const clinic = (elsewhere ? undefined : await findClinic(reads, service.clinicId)) ?? refuse('service-unknown')
  const { bufferBefore, bufferAfter } = service
  const found = asked.practitionerId
    ? await named(asked.practitionerId)
    : await findPractitioners(reads, service.clinicId)
  // Of several, those who are there; of none who is, nobody could find out why there are no times.
  if (asked.practitionerId && !found.some((practitioner) => hasPlaceAt(practitioner, clinic.id)))
    refuse('practitioner-not-at-clinic')
  const practitioners = service.active ? found.filter((practitioner) => worksAt(practitioner, clinic)) : []
  return { clinic, service, practitioners, minutes: asked.minutes ?? service.minutes, bufferBefore, bufferAfter }

  /** As many statements for twenty as for two. */
  async function named(ids: readonly PractitionerId[]): Promise<Practitioner[]> {
    const [first, ...others] = new Set(ids)
    const all = others.length > 0 ? await findPractitioners(reads) : [await findPractitioner(reads, first ?? '')]
    const byId = new Map(all.map((practitioner) => [practitioner?.id, practitioner]))
    return [...new Set(ids)].map((id) => byId.get(id) ?? refuse('practitioner-unknown'))
  }
}
