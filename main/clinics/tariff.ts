import type { Insurer, PriceList, Service } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { type ListedPrice, quoteOf } from './price.ts'

/** Everything that says what a visit costs. */
export type Tariff = {
  readonly services: readonly Service[]
  readonly lists: readonly PriceList[]
  readonly insurers: readonly Insurer[]
}
type Asked = { readonly serviceId: string; readonly insurerId: string | null; readonly on: LocalDate }

/** Asked once for everything that is alike: many visits have few prices. */
export function pricesIn({ services, lists, insurers }: Tariff): (asked: Asked) => number {
  const service = new Map<string, Service>(services.map((each) => [each.id, each]))
  const insuring = new Set<string>(insurers.filter(({ active }) => active).map(({ id }) => id))
  const listed = Map.groupBy(lists.filter(({ active }) => active).flatMap(pricesOf), ({ serviceId }) => serviceId)
  const known = new Map<string, number>()
  return ({ serviceId, insurerId: insured, on }) => {
    const insurerId = insured !== null && insuring.has(insured) ? insured : null
    const key = `${serviceId} ${insurerId} ${on}`
    const quoted = () =>
      quoteOf(service.get(serviceId) as Service, listed.get(serviceId) ?? [], { on, insurerId, currency: '' })
    const price = known.get(key) ?? quoted().price
    known.set(key, price)
    return price
  }
}

function pricesOf({ prices, ...list }: PriceList): (ListedPrice & { readonly serviceId: string })[] {
  return prices.map(({ serviceId, price }) => ({ ...list, serviceId, price }))
}
