import type { clinics, Resource } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findResource, putResource } from './resource-repository.ts'

type Change = typeof clinics.changeResource

/** A machine that is broken is not booked from now on; visits that hold it keep it until somebody moves them. */
export async function changeResource(work: WorkOf<Change>, change: InputOf<Change>): Promise<Resource> {
  const current = (await findResource(work.reads, change.id)) ?? work.refuse('resource-unknown')
  requireVersion(work, change, current)
  const resource = { ...current, name: change.name, active: change.active, version: current.version + 1 }
  await putResource(work, resource)
  return resource
}
