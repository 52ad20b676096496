import { InvoiceLine } from '../../shared/billing.ts'
import { type Amount, type Currency, parseMoney } from '../../shared/platform/money.ts'

/** A line of an invoice while it is typed: all text, as it stands in the fields. `key` is only for the screen. */
export type LineEntry = {
  readonly key: string
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
}
export type LineField = Exclude<keyof LineEntry, 'key'>

export function blankLine(): LineEntry {
  return { key: crypto.randomUUID(), description: '', quantity: '1', unitPrice: '' }
}

/** `typed` writes an amount the way people here type it. */
export function entryOf(
  { description, quantity, unitPrice }: InvoiceLine,
  typed: (amount: Amount) => string,
): LineEntry {
  return { ...blankLine(), description, quantity: String(quantity), unitPrice: typed(unitPrice) }
}

/** '45,50', '45.50', '1.234,50', '1,234.50': of two different signs the last one is the decimal one. */
export function typedAmount(text: string, currency: Currency): Amount | undefined {
  const bare = text.replace(/[\s€$£]/g, '')
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const thousands = bare.slice(0, Math.max(decimal, 0))
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(thousands) && new Set(thousands.match(/[.,]/g)).size === 1
  return parseMoney(
    grouped && !thousands.includes(bare[decimal] ?? '')
      ? bare.replace(thousands, thousands.replace(/[.,]/g, ''))
      : bare,
    currency,
  )
}

/** Nobody has written in it: it is neither sent nor wrong. */
export function isBlank({ description, unitPrice }: LineEntry): boolean {
  return !description.trim() && !unitPrice.trim()
}

export function lineOf(entry: LineEntry, currency: Currency): InvoiceLine | undefined {
  const unitPrice = typedAmount(entry.unitPrice, currency)
  return InvoiceLine.safeParse({ description: entry.description, quantity: quantityOf(entry), unitPrice }).data
}

/** Fields of a line that somebody has begun and that cannot be sent as they are. */
export function wrongFields(entry: LineEntry, currency: Currency): LineField[] {
  if (isBlank(entry)) return []
  const line = {
    description: entry.description,
    quantity: quantityOf(entry),
    unitPrice: typedAmount(entry.unitPrice, currency),
  }
  const issues = InvoiceLine.safeParse(line).error?.issues ?? []
  return [...new Set(issues.map(({ path }) => path[0] as LineField))]
}

export function amountOf(entry: LineEntry, currency: Currency): Amount | undefined {
  const line = lineOf(entry, currency)
  return line && line.quantity * line.unitPrice
}

/** What the complete lines come to while the others are still being typed. */
export function totalOf(entries: readonly LineEntry[], currency: Currency): Amount {
  return entries.reduce((total, entry) => total + (amountOf(entry, currency) ?? 0), 0)
}

/** The lines to send, or nothing while one of them is half typed or none is there. */
export function linesOf(entries: readonly LineEntry[], currency: Currency): InvoiceLine[] | undefined {
  const lines = entries.filter((entry) => !isBlank(entry)).map((entry) => lineOf(entry, currency))
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines : undefined
}

function quantityOf({ quantity }: LineEntry): number {
  return quantity.trim() === '' ? 1 : Number(quantity)
}
