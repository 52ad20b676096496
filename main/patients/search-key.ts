import { beginningOf, scopes } from './patient-tokens.ts'
import type { Question } from './question.ts'

/** One range of tokens, and the words its patients must have besides. */
export type SearchKey = { readonly scope: string; readonly token: string; readonly words: readonly string[] }
/** A range of name tokens that leads to everybody who has these words. */
export type Way = { readonly scope: string; readonly token: string }

/** Every way a question can be meant that does not start from names, the best first. */
export function numberKeys({ words, born, digits, code }: Question): SearchKey[] {
  const dates = born.map((token) => ({ scope: scopes.birthDate, token, words }))
  const phone = digits ? [{ scope: scopes.phone, token: digits, words }] : []
  const nationalId = [digits, code].filter(Boolean).map((token) => ({ scope: scopes.nationalId, token, words }))
  return [...dates, ...phone, ...nationalId]
}

/**
 * Ways to whoever has all of these words; any one of them is enough. Two words of two letters or more are one
 * narrow range, however common each is. A single letter can only be the later half of such a pair.
 */
export function waysTo(words: readonly string[]): Way[] {
  const pairs = words.flatMap((a, i) => words.slice(i + 1).map((b) => wayToBoth(a, b)))
  const ways = pairs.filter((way) => way !== undefined)
  if (ways.length > 0) return ways
  const longest = words.toSorted((a, b) => b.length - a.length)[0]
  return longest === undefined ? [] : [{ scope: scopes.name, token: longest }]
}

function wayToBoth(a: string, b: string): Way | undefined {
  const [first = '', second = ''] = [a, b].sort((x, y) => (beginningOf(x) < beginningOf(y) ? -1 : 1))
  const [under, other] = [beginningOf(first), beginningOf(second)]
  if ([...first].length < 2) return undefined // 'g' may be 'ga' or 'gu': no beginning to look under
  if (under === other) return { scope: under, token: a.length > b.length ? a : b }
  return { scope: under, token: second }
}

/** How the words that the way does not already guarantee appear in a token's line. */
export function patternsOf(words: readonly string[], { scope, token }: Way): string[] {
  const patterns = words.flatMap((word) => {
    const times = words.filter((other) => other.startsWith(word)).length
    const guaranteed = times === 1 && (word === token || word === scope)
    return guaranteed ? [] : [`%${` ${word}%`.repeat(times)}`]
  })
  return [...new Set(patterns)]
}
