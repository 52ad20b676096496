import { type clinics, type Resource, ResourceId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findZone } from './clinic-repository.ts'
import { findResourceKind } from './resource-kind-repository.ts'
import { putResource } from './resource-repository.ts'

type Add = typeof clinics.addResource

export async function addResource(work: WorkOf<Add>, { clinicId, kindId, name }: InputOf<Add>): Promise<Resource> {
  if (!(await findZone(work.reads, clinicId))) work.refuse('clinic-unknown')
  if (!(await findResourceKind(work.reads, kindId))) work.refuse('resource-kind-unknown')
  const resource = { id: ResourceId.parse(work.newId()), clinicId, kindId, name, active: true, version: 1 }
  await putResource(work, resource)
  return resource
}
