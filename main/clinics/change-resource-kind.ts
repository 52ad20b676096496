import type { clinics, ResourceKind } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findResourceKind, putResourceKind } from './resource-kind-repository.ts'

type Change = typeof clinics.changeResourceKind

/** A room stays a room: services already ask for it. */
export async function changeResourceKind(work: WorkOf<Change>, change: InputOf<Change>): Promise<ResourceKind> {
  const current = (await findResourceKind(work.reads, change.id)) ?? work.refuse('resource-kind-unknown')
  requireVersion(work, change, current)
  const kind = { ...current, name: change.name, active: change.active, version: current.version + 1 }
  await putResourceKind(work, kind)
  return kind
}
