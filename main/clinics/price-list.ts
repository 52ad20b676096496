import type { PriceList, PriceListId } from '../../shared/clinics.ts'

type Words = Pick<PriceList, 'name' | 'clinicId' | 'insurerId' | 'firstDay' | 'lastDay' | 'prices'>

export function newPriceList(id: PriceListId, asked: Words): PriceList {
  return { id, ...wordsOf(asked), active: true, version: 1 }
}

/** Issued invoices keep their prices: a change counts from the next one on. */
export function changedPriceList({ id, version }: PriceList, change: Words & { readonly active: boolean }): PriceList {
  return { id, ...wordsOf(change), active: change.active, version: version + 1 }
}

function wordsOf({ name, clinicId, insurerId, firstDay, lastDay, prices }: Words): Words {
  const inOrder = prices.toSorted((a, b) => (a.serviceId < b.serviceId ? -1 : 1))
  return { name, clinicId, insurerId, firstDay, lastDay, prices: inOrder }
}
