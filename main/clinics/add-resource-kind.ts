import { type clinics, type ResourceKind, ResourceKindId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { putResourceKind } from './resource-kind-repository.ts'

type Add = typeof clinics.addResourceKind

export async function addResourceKind(work: WorkOf<Add>, { name, family }: InputOf<Add>): Promise<ResourceKind> {
  const kind = { id: ResourceKindId.parse(work.newId()), name, family, active: true, version: 1 }
  await putResourceKind(work, kind)
  return kind
}
