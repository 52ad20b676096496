import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { HitVisit, rota } from '../../shared/rota.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import { findResource } from '../clinics/resource-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findHits } from './find-hits.ts'
import type { Plan } from './plan.ts'
import { findEntriesOf, findVisitsAhead } from './visit-repository.ts'

type Preview = typeof rota.previewOutOfUse
type Asking = ReadingOf<Preview>

export async function previewOutOfUse(reading: Asking, of: InputOf<Preview>): Promise<OutputOf<Preview>> {
  if (of.practitionerId !== undefined) return { hits: await visitsWith(reading, of.practitionerId) }
  if (of.resourceId !== undefined) return { hits: await visitsIn(reading, of.resourceId) }
  return { hits: await visitsOf(reading, of.serviceId ?? '') }
}

/** In every clinic; only others are proposed. */
async function visitsWith(reading: Asking, practitionerId: string): Promise<HitVisit[]> {
  const { reads, now, refuse } = reading
  if (!(await findPractitioner(reads, practitionerId))) refuse('practitioner-unknown')
  const visits = await findVisitsAhead(reads, { practitionerId }, { now })
  const change = (plan: Plan): Plan => ({
    ...plan,
    practitioners: plan.practitioners.map((each) => (each.id === practitionerId ? { ...each, active: false } : each)),
  })
  return findHits(reading, visits, { change, all: true })
}

/** A room or a machine. */
async function visitsIn(reading: Asking, resourceId: string): Promise<HitVisit[]> {
  const { reads, now, refuse } = reading
  const gone = (await findResource(reads, resourceId)) ?? refuse('resource-unknown')
  const visits = await findVisitsAhead(reads, { clinicId: gone.clinicId, resourceId }, { now })
  return findHits(reading, visits, { gone, all: true })
}

/** They take place all the same, so none is moved. */
async function visitsOf({ reads, now, refuse }: Asking, serviceId: string): Promise<HitVisit[]> {
  const { clinicId } = (await findService(reads, serviceId)) ?? refuse('service-unknown')
  const visits = await findVisitsAhead(reads, { clinicId, serviceId }, { now })
  const entries = await findEntriesOf(
    reads,
    visits.map(({ id }) => id),
  )
  return entries.map((entry) => ({ ...entry, alternatives: [] }))
}
