import type { clinics, Practitioner } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findPractitioners } from './practitioner-repository.ts'

export async function listPractitioners(
  { reads }: Reading,
  { clinicId }: InputOf<typeof clinics.listPractitioners>,
): Promise<Page<Practitioner>> {
  return wholeList(await findPractitioners(reads, clinicId))
}
