import type { clinics, Service } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { requireKinds } from './require-kinds.ts'
import { changedService } from './service.ts'
import { findService, putService } from './service-repository.ts'

type Change = typeof clinics.changeService

export async function changeService(work: WorkOf<Change>, change: InputOf<Change>): Promise<Service> {
  const current = (await findService(work.reads, change.id)) ?? work.refuse('service-unknown')
  requireVersion(work, change, current)
  await requireKinds(work, change.requires)
  const service = changedService(current, change)
  await putService(work, service)
  return service
}
