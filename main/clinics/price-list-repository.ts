import type { PriceList } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import type { ListedPrice } from './price.ts'

export interface PriceListTable {
  id: string
  name: string
  clinic_id: string | null
  insurer_id: string | null
  first_day: string | null
  last_day: string | null
  active: number
  version: number
}

export interface PriceListItemTable {
  id: string
  price_list_id: string
  service_id: string
  price: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    price_list: PriceListTable
    price_list_item: PriceListItemTable
  }
}

/** What the lists in use say of one service. */
export const pricesOfService = (db: Reads, input: { serviceId: string }) =>
  db
    .selectFrom('price_list_item as item')
    .innerJoin('price_list as list', 'list.id', 'item.price_list_id')
    .selectAll('list')
    .select('item.price')
    .where('item.service_id', '=', input.serviceId)
    .where('list.active', '=', 1)

const listedPrices = prepared(pricesOfService)

export async function findListedPrices(reads: Reads, serviceId: string): Promise<ListedPrice[]> {
  const rows = await listedPrices(reads, { serviceId })
  return rows.map(({ price, ...row }) => ({ ...wordsOf(row), price }))
}

const itemsOfList = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('price_list_item').selectAll().where('price_list_id', '=', input.id).orderBy('service_id'),
)

export async function findPriceList(reads: Reads, id: string): Promise<PriceList | undefined> {
  const row = await reads.selectFrom('price_list').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row, await itemsOfList(reads, { id }))
}

/** With all their prices, in two statements. */
export async function findPriceLists(reads: Reads): Promise<PriceList[]> {
  const rows = await reads.selectFrom('price_list').selectAll().orderBy('id').execute()
  const items = await reads
    .selectFrom('price_list_item')
    .selectAll()
    .orderBy('price_list_id')
    .orderBy('service_id')
    .execute()
  const itemsOf = Map.groupBy(items, (item) => item.price_list_id)
  return rows.map((row) => fromRow(row, itemsOf.get(row.id) ?? []))
}

/** Prices that stay the same keep their row, so the journal shows only what really changed. */
export async function putPriceList(work: Working, list: PriceList): Promise<void> {
  await work.put('price_list', toRow(list))
  const items = await itemsOfList(work.reads, { id: list.id })
  for (const item of items)
    if (!list.prices.some(({ serviceId }) => serviceId === item.service_id))
      await work.remove('price_list_item', item.id)
  for (const { serviceId, price } of list.prices) {
    const kept = items.find((item) => item.service_id === serviceId)
    if (kept?.price === price) continue
    const id = kept?.id ?? work.newId()
    await work.put('price_list_item', { id, price_list_id: list.id, service_id: serviceId, price })
  }
}

function fromRow(row: PriceListTable, items: readonly PriceListItemTable[]): PriceList {
  const prices = items.map(({ service_id, price }) => {
    return { serviceId: service_id as PriceList['prices'][number]['serviceId'], price }
  })
  return { ...wordsOf(row), prices, active: row.active === 1, version: row.version }
}

function wordsOf(row: PriceListTable) {
  return {
    id: row.id as PriceList['id'],
    name: row.name,
    clinicId: row.clinic_id as PriceList['clinicId'],
    insurerId: row.insurer_id as PriceList['insurerId'],
    firstDay: row.first_day,
    lastDay: row.last_day,
  }
}

function toRow(list: PriceList): PriceListTable {
  return {
    id: list.id,
    name: list.name,
    clinic_id: list.clinicId,
    insurer_id: list.insurerId,
    first_day: list.firstDay,
    last_day: list.lastDay,
    active: list.active ? 1 : 0,
    version: list.version,
  }
}
