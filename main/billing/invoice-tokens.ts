import { codeOf, searchWordsOf, wordsOf } from '../patients/folded.ts'

type Findable = {
  readonly id: string
  readonly customer_name: string
  readonly number: string | null
  readonly series_number: number | null
}

/** Whoever types the beginning of one of these may mean this invoice. */
export function invoiceTokens({ id, customer_name, number, series_number }: Findable) {
  const names = searchWordsOf(customer_name)
  const numbers = number === null ? [] : [...wordsOf(number), codeOf(number), String(series_number)]
  return [...new Set([...names, ...numbers])].map((token) => ({ token, owner_id: id }))
}

/** More words than this say nothing more about what is meant. */
const mostWords = 5

export function wordsAsked(query: string): string[] {
  return wordsOf(query).slice(0, mostWords)
}
