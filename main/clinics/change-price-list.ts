import type { clinics, PriceList } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changedPriceList } from './price-list.ts'
import { findPriceList, putPriceList } from './price-list-repository.ts'
import { requirePriced } from './require-priced.ts'

type Change = typeof clinics.changePriceList

export async function changePriceList(work: WorkOf<Change>, change: InputOf<Change>): Promise<PriceList> {
  const current = (await findPriceList(work.reads, change.id)) ?? work.refuse('price-list-unknown')
  requireVersion(work, change, current)
  await requirePriced(work, change)
  const list = changedPriceList(current, change)
  await putPriceList(work, list)
  return list
}
