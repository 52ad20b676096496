import type { Insurer } from '../../shared/clinics.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findInsurers } from './insurer-repository.ts'

export async function listInsurers({ reads }: Reading): Promise<Page<Insurer>> {
  return wholeList(await findInsurers(reads))
}
