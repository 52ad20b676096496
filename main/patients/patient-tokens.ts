import { codeOf, digitsOf, searchWordsOf } from './folded.ts'

/** What a token is about. Two letters mean: a name word, beside another one that begins with these letters. */
export const scopes = { name: '', birthDate: '@', phone: '#', nationalId: '&' } as const

/** One way to find a patient: whoever types the beginning of `token` may mean `owner_id`. */
export type PatientToken = {
  readonly inactive: number
  readonly scope: string
  readonly token: string
  /** The order among equal tokens, and what further words are compared with: ' garcia lopez maria' after a digit. */
  readonly line: string
  readonly owner_id: string
}

type Findable = {
  readonly id: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string | null
  readonly birth_date: string | null
  readonly national_id: string | null
  readonly active: number
}

/** Shorter fragments would find half of the clinic. */
export const shortestFragment = 3

/** More words than any name has: every two of them are a row. */
const mostWords = 12

export function tokensOf(patient: Findable): PatientToken[] {
  const { last, words } = nameOf(patient)
  const everyWord = words.join(' ')
  const own = { inactive: patient.active === 1 ? 0 : 1, owner_id: patient.id }
  const of = (scope: string, token: string, line: string) => ({ ...own, scope, token, line })

  const names = words.map((word, i) => of(scopes.name, word, `${placeOf(i, last)} ${everyWord}`))
  const pairs = pairsOf(words).map(({ scope, token, main }) => of(scope, token, `${main ? 0 : 1} ${everyWord}`))
  const born = patient.birth_date ? [of(scopes.birthDate, patient.birth_date, `0 ${everyWord}`)] : []
  const phone = endingsOf(digitsOf(patient.phone ?? '')).map((ending) => of(scopes.phone, ending, ''))
  const nationalId = endingsOf(codeOf(patient.national_id ?? '')).map((ending) => of(scopes.nationalId, ending, ''))
  return distinct([...names, ...pairs, ...born, ...phone, ...nationalId])

  function pairsOf(all: readonly string[]) {
    return all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .flatMap((b, j) => pairOf(a, b).map((pair) => ({ ...pair, main: i === 0 && i + 1 + j === last }))),
    )
  }
}

/**
 * Two words are one row, under the beginning that sorts first: whatever order and whatever part of them is typed,
 * both beginnings are known, so one range finds everybody who has both, however common each of them is.
 */
export function pairOf(a: string, b: string): { scope: string; token: string }[] {
  const [beginsA, beginsB] = [beginningOf(a), beginningOf(b)]
  const underA = { scope: beginsA, token: b }
  const underB = { scope: beginsB, token: a }
  if (beginsA === beginsB) return [underA, underB]
  return [beginsA < beginsB ? underA : underB]
}

export function beginningOf(word: string): string {
  return [...word].slice(0, 2).join('')
}

function nameOf({ first_name, last_name }: Findable): { last: number; words: string[] } {
  const lastWords = searchWordsOf(last_name)
  return { last: lastWords.length, words: [...lastWords, ...searchWordsOf(first_name)].slice(0, mostWords) }
}

/** Who is called so first: by last name, then by first name, then by any other of their names. */
function placeOf(index: number, last: number): number {
  if (index === 0) return 0
  return index === last ? 1 : 2
}

function endingsOf(text: string): string[] {
  const letters = [...text]
  return letters.slice(0, Math.max(0, letters.length - shortestFragment + 1)).map((_, i) => letters.slice(i).join(''))
}

function distinct(tokens: readonly PatientToken[]): PatientToken[] {
  const first = new Map<string, PatientToken>()
  for (const token of tokens) {
    const key = `${token.scope} ${token.token}`
    const known = first.get(key)
    if (!known || token.line < known.line) first.set(key, token)
  }
  return [...first.values()]
}
