import { type clinics, type Service, ServiceId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findZone } from './clinic-repository.ts'
import { requireKinds } from './require-kinds.ts'
import { newService } from './service.ts'
import { putService } from './service-repository.ts'

type Add = typeof clinics.addService

export async function addService(work: WorkOf<Add>, asked: InputOf<Add>): Promise<Service> {
  if (!(await findZone(work.reads, asked.clinicId))) work.refuse('clinic-unknown')
  await requireKinds(work, asked.requires)
  const service = newService(ServiceId.parse(work.newId()), asked)
  await putService(work, service)
  return service
}
