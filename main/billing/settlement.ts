import type { Invoice, InvoiceFilter } from '../../shared/billing.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'

/** Where an invoice stands with money. What has nothing left to pay is paid, even if it never cost anything. */
export type Standing = 'draft' | 'unpaid' | 'paid' | 'discarded'

export function standingOf({ status, balance }: Pick<Invoice, 'status' | 'balance'>): Standing {
  if (status !== 'issued') return status
  return balance > 0 ? 'unpaid' : 'paid'
}

/** Lists run through places downwards: drafts come before what was issued, and discarded drafts never. */
const shelves = { discarded: '0', issued: '1', draft: '2' } as const
type Shelf = keyof typeof shelves

export function placeOfDraft({ id, createdAt }: Pick<Invoice, 'id' | 'createdAt'>, day: LocalDate): string {
  return `${shelves.draft} ${day} ${createdAt} ${id}`
}

/** Of one day, the higher number first. */
export function placeOfIssued(day: LocalDate, series: string, number: number): string {
  return `${shelves.issued} ${day} ${series} ${String(number).padStart(9, '0')}`
}

export function placeOfDiscarded({ id }: Pick<Invoice, 'id'>): string {
  return `${shelves.discarded} ${id}`
}

/** A stretch of places, half open, of invoices that all stand alike if `standing` says so. */
export type Stretch = { readonly from: string; readonly to: string; readonly standing?: Standing }

type Asked = {
  readonly filter: InvoiceFilter
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

/** Where a filter has to look, in the order of the list. */
export function stretchesOf({ filter, from = '', to }: Asked): Stretch[] {
  const on = (shelf: Shelf) => {
    const all = `${shelves[shelf]} `
    return { from: all + from, to: to ? all + to : endOf(all) }
  }
  if (filter === 'all') return [on('draft'), on('issued')]
  return filter === 'draft' ? [on('draft')] : [{ ...on('issued'), standing: filter }]
}

/** Behind every day. */
function endOf(shelf: string): string {
  return `${shelf}a`
}
