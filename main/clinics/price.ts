import type { PriceList, PriceQuote, Service } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'

/** What one list says of one service. */
export type ListedPrice = Pick<PriceList, 'id' | 'name' | 'clinicId' | 'insurerId' | 'firstDay' | 'lastDay'> & {
  readonly price: number
}
type Asked = { readonly on: LocalDate; readonly insurerId: string | null; readonly currency: string }
type Because = PriceQuote['considered'][number]['because']

/**
 * The most particular list counts: an insurer's before a clinic's before one for a time before one for everybody,
 * and any of them before the service's own price. Of two alike, the one that began later, then the newer one.
 */
export function quoteOf(service: Service, lists: readonly ListedPrice[], asked: Asked): PriceQuote {
  const { on, currency } = asked
  const counting = lists.filter((list) => counts(list, service, asked)).toSorted(moreParticularFirst)
  const listed = counting.map((list) => {
    return { priceListId: list.id, name: list.name, price: list.price, because: reasonsOf(list) }
  })
  const own = { priceListId: null, name: service.name, price: service.price, because: ['own-price'] as Because }
  const [first = own] = listed
  const { price, priceListId } = first
  return { serviceId: service.id, on, price, currency, priceListId, considered: [...listed, own] }
}

function counts(list: ListedPrice, { clinicId }: Service, { on, insurerId }: Asked): boolean {
  return (
    (list.clinicId === null || list.clinicId === clinicId) &&
    (list.insurerId === null || list.insurerId === insurerId) &&
    (list.firstDay === null || list.firstDay <= on) &&
    (list.lastDay === null || on <= list.lastDay)
  )
}

function moreParticularFirst(a: ListedPrice, b: ListedPrice): number {
  return (
    rankOf(b) - rankOf(a) || laterFirst(a.firstDay ?? '', b.firstDay ?? '') || laterFirst(a.id, b.id) // ids grow with time
  )
}

function rankOf({ insurerId, clinicId, firstDay, lastDay }: ListedPrice): number {
  const forATime = firstDay !== null || lastDay !== null
  return (insurerId === null ? 0 : 4) + (clinicId === null ? 0 : 2) + (forATime ? 1 : 0)
}

function reasonsOf({ insurerId, clinicId, firstDay, lastDay }: ListedPrice): Because {
  const reasons: Because = []
  if (insurerId !== null) reasons.push('insurer')
  if (clinicId !== null) reasons.push('clinic')
  if (firstDay !== null || lastDay !== null) reasons.push('period')
  return reasons.length > 0 ? reasons : ['everywhere']
}

function laterFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1
}
