import type { Clinic } from '../../shared/clinics.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findClinics } from './clinic-repository.ts'

export async function listClinics({ reads }: Reading): Promise<Page<Clinic>> {
  return wholeList(await findClinics(reads))
}
