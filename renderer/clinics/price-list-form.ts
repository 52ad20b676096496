import type { ClinicId, InsurerId, PriceList, PriceListId, Service, ServiceId } from '../../shared/clinics.ts'
import type { Question } from '../rota/question.ts'

/** Fields as they are typed; a service without a text has no price in this list. */
export type PriceListForm = {
  readonly name: string
  readonly clinicId: ClinicId | ''
  readonly insurerId: InsurerId | ''
  readonly firstDay: string
  readonly lastDay: string
  readonly prices: Readonly<Record<ServiceId, string>>
  readonly active: boolean
  readonly version: number
}
type Written = (price: number, serviceId: ServiceId) => string
type Read = (text: string, serviceId: ServiceId) => number | undefined

export const blankPriceList: PriceListForm = {
  name: '',
  clinicId: '',
  insurerId: '',
  firstDay: '',
  lastDay: '',
  prices: {},
  active: true,
  version: 0,
}

export function priceListFormOf(list: PriceList, written: Written): PriceListForm {
  const { name, clinicId, insurerId, firstDay, lastDay, prices, active, version } = list
  const texts = prices.map(({ serviceId, price }) => [serviceId, written(price, serviceId)])
  return {
    name,
    clinicId: clinicId ?? '',
    insurerId: insurerId ?? '',
    firstDay: firstDay ?? '',
    lastDay: lastDay ?? '',
    prices: Object.fromEntries(texts),
    active,
    version,
  }
}

/** What was meant. What is no amount is left out here and named by `wrongPrices`. */
export function priceListWanted({ name, clinicId, insurerId, firstDay, lastDay, prices }: PriceListForm, read: Read) {
  const meant = pairsOf(prices).flatMap(([serviceId, text]) => {
    const price = read(text, serviceId)
    return price === undefined ? [] : [{ serviceId, price }]
  })
  return {
    name,
    clinicId: clinicId || null,
    insurerId: insurerId || null,
    firstDay: firstDay || null,
    lastDay: lastDay || null,
    prices: meant,
  }
}

/** Whatever the list is called. */
export function pricesQuestion(values: PriceListForm, read: Read, id: PriceListId | undefined): Question {
  const { name: _, ...terms } = priceListWanted(values, read)
  return { about: 'prices', input: { priceList: { ...(id && { id }), ...terms, active: values.active } } }
}

export function wrongPrices({ prices }: PriceListForm, read: Read): ServiceId[] {
  return pairsOf(prices)
    .filter(([serviceId, text]) => (read(text, serviceId) ?? -1) < 0)
    .map(([serviceId]) => serviceId)
}

/** The services' own prices and so many percent more or less, where nothing is typed yet. */
export function filledPrices(
  { prices }: PriceListForm,
  services: readonly Service[],
  percent: number,
  written: Written,
): PriceListForm['prices'] {
  const empty = services.filter(({ id }) => !prices[id]?.trim())
  const filled = empty.map(({ id, price }) => [id, written(Math.round((price * (100 + percent)) / 100), id)])
  return { ...prices, ...Object.fromEntries(filled) }
}

function pairsOf(prices: PriceListForm['prices']): [ServiceId, string][] {
  return (Object.entries(prices) as [ServiceId, string][]).filter(([, text]) => text.trim() !== '')
}
