import type { ServiceTerms } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findResources } from '../clinics/resource-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { keepsOthers } from './terms.ts'
import { findEntriesOf, findVisitsAhead } from './visit-repository.ts'

type Preview = typeof rota.previewTerms

export async function previewTerms(
  { reads, now, refuse }: ReadingOf<Preview>,
  { serviceId, ...terms }: InputOf<Preview>,
): Promise<OutputOf<Preview>> {
  const service = (await findService(reads, serviceId)) ?? refuse('service-unknown')
  const { clinicId } = service
  const change = { before: service as ServiceTerms, after: terms, pieces: await findResources(reads, clinicId) }
  const visits = await findVisitsAhead(reads, { clinicId, serviceId }, { now })
  const entries = await findEntriesOf(
    reads,
    visits.map(({ id }) => id),
  )
  const hits = entries.filter((entry) => keepsOthers(entry, change))
  return { hits: hits.map((entry) => ({ ...entry, alternatives: [] })) }
}
