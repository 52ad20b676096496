import type { clinics, Resource } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findAllResources, findResources } from './resource-repository.ts'

export async function listResources(
  { reads }: Reading,
  { clinicId }: InputOf<typeof clinics.listResources>,
): Promise<Page<Resource>> {
  return wholeList(clinicId === undefined ? await findAllResources(reads) : await findResources(reads, clinicId))
}
