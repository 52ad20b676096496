import type { PatientHit } from '../../shared/patients.ts'
import type { Reads } from '../platform/database/database.ts'
import { findByWords } from './find-by-words.ts'
import { interleaved } from './interleaved.ts'
import { knownNames } from './known-names.ts'

/** Shorter words have too many neighbours to mean one of them. */
const shortestWord = 4
/** How many other spellings are tried. */
const mostSpellings = 24

/** People who have all the words if one typo in one of them is forgiven. Every spelling gets its share of places. */
export async function findMisspelt(reads: Reads, words: readonly string[], limit: number): Promise<PatientHit[]> {
  const names = await knownNames(reads)
  const spellings = words.flatMap((word, i) =>
    word.length < shortestWord ? [] : names.near(word).map((meant) => words.with(i, meant)),
  )
  const tried = spellings.slice(0, mostSpellings)
  const share = Math.ceil((2 * limit) / Math.max(1, tried.length))
  const found: PatientHit[][] = []
  for (const spelling of tried) found.push(await findByWords(reads, spelling, Math.min(limit, share)))
  return interleaved(found, limit)
}
