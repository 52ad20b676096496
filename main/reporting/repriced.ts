import { type PriceList, PriceListId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { reporting } from '../../shared/reporting.ts'
import { requirePriced } from '../clinics/require-priced.ts'
import type { Tariff } from '../clinics/tariff.ts'
import type { ReadingOf } from '../platform/routes.ts'

type Preview = typeof reporting.previewPrices
type Asking = ReadingOf<Preview>
type Change = InputOf<Preview>
/** What costs what afterwards, and the services for which that may differ. */
type Repriced = { readonly after: Tariff; readonly serviceIds: readonly string[] }

export async function repriced(asking: Asking, before: Tariff, change: Change): Promise<Repriced> {
  if (change.priceList) return listed(asking, before, change.priceList)
  if (change.service) return priced(asking, before, change.service)
  return insured(asking, before, change.insurer)
}

/** Of two lists alike the newer one counts, and none is newer than the one that is not there yet. */
const newest = PriceListId.parse('ffffffff-ffff-7fff-bfff-ffffffffffff')

async function listed(
  asking: Asking,
  before: Tariff,
  { id = newest, ...terms }: NonNullable<Change['priceList']>,
): Promise<Repriced> {
  const current = before.lists.find((list) => list.id === id)
  if (id !== newest && !current) asking.refuse('price-list-unknown')
  await requirePriced(asking, terms)
  const list: PriceList = { id, name: '', version: 0, ...terms }
  const lists = [...before.lists.filter((other) => other !== current), list]
  return { after: { ...before, lists }, serviceIds: servicesOf(current ? [current, list] : [list]) }
}

function priced({ refuse }: Asking, before: Tariff, { id, price }: NonNullable<Change['service']>): Repriced {
  if (!before.services.some((service) => service.id === id)) refuse('service-unknown')
  const services = before.services.map((service) => (service.id === id ? { ...service, price } : service))
  return { after: { ...before, services }, serviceIds: [id] }
}

function insured({ refuse }: Asking, before: Tariff, insurer: Change['insurer']): Repriced {
  if (!before.insurers.some(({ id }) => id === insurer?.id)) refuse('insurer-unknown')
  const insurers = before.insurers.map((each) => (each.id === insurer?.id ? { ...each, ...insurer } : each))
  return {
    after: { ...before, insurers },
    serviceIds: servicesOf(before.lists.filter(({ insurerId }) => insurerId === insurer?.id)),
  }
}

function servicesOf(lists: readonly PriceList[]): string[] {
  return [...new Set(lists.flatMap(({ prices }) => prices.map(({ serviceId }) => serviceId)))]
}
