import { useFormats } from '../platform/formats.ts'
import type { InTheWay } from './in-the-way.ts'

type Priced = Pick<InTheWay, 'priceBefore' | 'priceAfter' | 'currency'>

/** What other prices come to in all, each currency for itself: '+€35.00, −$10.00'. */
export function useDifference(visits: readonly Priced[]): string {
  const { money } = useFormats()
  const inCurrency = Map.groupBy(visits, ({ currency }) => currency ?? '')
  inCurrency.delete('')
  return [...inCurrency]
    .map(([currency, priced]) => signed(differenceOf(priced), (sum) => money(sum, currency)))
    .join(', ')
}

export function differenceOf(visits: readonly Priced[]): number {
  return visits.reduce((sum, { priceBefore = 0, priceAfter = 0 }) => sum + priceAfter - priceBefore, 0)
}

function signed(sum: number, told: (amount: number) => string): string {
  return `${sum > 0 ? '+' : sum < 0 ? '−' : ''}${told(Math.abs(sum))}`
}
