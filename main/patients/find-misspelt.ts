import type { PatientHit } from '../../shared/patients.ts'
import type { Reads } from '../platform/database/database.ts'
import { findByWords } from './find-by-words.ts'
import { interleaved } from './interleaved.ts'
import { knownNames } from './known-name-repository.ts'
import type { Spelling } from './spelling.ts'

/** Shorter words have too many neighbours to mean one of them. */
const shortestWord = 4
/** How many other spellings are tried. */
const mostSpellings = 24

/** People who have all the words if one typo in one of them is forgiven. Every spelling gets its share of places. */
export async function findMisspelt(reads: Reads, words: readonly string[], limit: number): Promise<PatientHit[]> {
  const meant = spellingsOf(words, await knownNames(reads))
  const share = Math.ceil((2 * limit) / Math.max(1, meant.length))
  const found: PatientHit[][] = []
  for (const spelling of meant) found.push(await findByWords(reads, spelling, Math.min(limit, share)))
  return interleaved(found, limit)
}

/** The likeliest of the first word, the likeliest of the second, and so on: any of them may be the misspelt one. */
function spellingsOf(words: readonly string[], names: Spelling): string[][] {
  const ofEach = words.map((word, i) => {
    const near = word.length < shortestWord ? [] : names.near(word)
    return near.map((other) => ({ id: `${i} ${other}`, words: words.with(i, other) }))
  })
  return interleaved(ofEach, mostSpellings).map((spelling) => spelling.words)
}
