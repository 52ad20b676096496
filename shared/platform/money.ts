import { z } from 'zod'

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'not a currency code')
export type Currency = z.infer<typeof Currency>

/** Integer minor units (cents). The bound keeps every product of two amounts an exact integer. */
export const largestAmount = 100_000_000_000
export const Amount = z.int().min(-largestAmount).max(largestAmount)
export type Amount = z.infer<typeof Amount>

/** How many minor units make one unit: 100 for EUR, 1 for JPY, 1000 for KWD (ISO 4217 through CLDR). */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** 4550, 'EUR', 'es' → '45,50 €'. The decimal string keeps the amount out of floating point. */
export function formatMoney(amount: Amount, currency: Currency, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  return format.format(decimalOf(amount, minorDigits(currency)) as never) // lib.es2023 lacks the string overload for literals
}

/** '45,5' or '45.50' → 4550. Nothing when it is not an amount of money in that currency. */
export function parseMoney(text: string, currency: Currency): Amount | undefined {
  const digits = minorDigits(currency)
  const match = /^(-?)(\d{1,9})(?:[.,](\d*))?$/.exec(text.trim().replace(/\s/g, ''))
  if (!match) return undefined
  const [, sign, units = '0', fraction = ''] = match
  if (fraction.length > digits) return undefined
  const amount = Number(units + fraction.padEnd(digits, '0'))
  return sign && amount !== 0 ? -amount : amount
}

/** 4550 → '45.50', for input fields. */
export function decimalOf(amount: Amount, digits: number): string {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
