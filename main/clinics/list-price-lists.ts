import type { PriceList } from '../../shared/clinics.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findPriceLists } from './price-list-repository.ts'

export async function listPriceLists({ reads }: Reading): Promise<Page<PriceList>> {
  return wholeList(await findPriceLists(reads))
}
