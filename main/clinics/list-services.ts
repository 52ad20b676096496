import type { clinics, Service } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findServices } from './service-repository.ts'

export async function listServices(
  { reads }: Reading,
  { clinicId }: InputOf<typeof clinics.listServices>,
): Promise<Page<Service>> {
  return wholeList(await findServices(reads, clinicId))
}
