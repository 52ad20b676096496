import { isBirthYear, readBirthDate } from './birth-date.ts'
import { codeOf, digitsOf, wordsOf } from './folded.ts'
import { shortestFragment } from './patient-tokens.ts'

/** What somebody typed into the search, taken apart. Any part may be empty. */
export type Question = {
  /** Beginnings of name words, in any order. */
  readonly words: readonly string[]
  /** Beginnings of the birth date as it is stored; one of them fits. */
  readonly born: readonly string[]
  /** Of a phone number or a national id. */
  readonly digits: string
  /** Letters and digits together: of a national id. */
  readonly code: string
  /** The same digits and letters as words, if they are few enough: names may have numbers in them. */
  readonly numberWords: readonly string[]
  readonly hasNumbers: boolean
}

/** More words than this say nothing more about who is meant. */
const mostWords = 5
/** More groups of digits than this are a telephone number. */
const mostNumberWords = 2

export function readQuestion(text: string, today: string): Question {
  const { dates, rest } = readBirthDate(text, today)
  const terms = rest.split(/\s+/).filter((term) => codeOf(term) !== '')
  const numbers = terms.filter((term) => !/\p{L}/u.test(term))
  const codes = terms.filter((term) => /\p{L}/u.test(term) && /\d/.test(term))
  const names = terms.filter((term) => !/\d/.test(term))
  const numberWords = [...numbers, ...codes].flatMap(wordsOf)
  const digits = digitsOf(numbers.join('')).replace(/^00/, '') // how +34 is dialled
  const asYear = dates.length === 0 && isBirthYear(digits, today) ? [digits] : []
  return {
    words: names.flatMap(wordsOf).slice(0, mostWords),
    born: [...dates, ...asYear],
    digits: digits.length >= shortestFragment ? digits : '',
    code: codes.map(codeOf).join(''),
    numberWords: numberWords.length <= mostNumberWords ? numberWords : [],
    hasNumbers: dates.length > 0 || numberWords.length > 0,
  }
}
