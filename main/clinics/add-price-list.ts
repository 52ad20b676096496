import { type clinics, type PriceList, PriceListId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { newPriceList } from './price-list.ts'
import { putPriceList } from './price-list-repository.ts'
import { requirePriced } from './require-priced.ts'

type Add = typeof clinics.addPriceList

export async function addPriceList(work: WorkOf<Add>, asked: InputOf<Add>): Promise<PriceList> {
  await requirePriced(work, asked)
  const list = newPriceList(PriceListId.parse(work.newId()), asked)
  await putPriceList(work, list)
  return list
}
