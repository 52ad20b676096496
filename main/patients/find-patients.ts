import type { PatientHit, patients } from '../../shared/patients.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reads } from '../platform/database/database.ts'
import type { Reading } from '../platform/work.ts'
import { findByWords } from './find-by-words.ts'
import { findMisspelt } from './find-misspelt.ts'
import { distinct, interleaved } from './interleaved.ts'
import { expectTypos } from './known-name-repository.ts'
import { listPatients } from './list-patients.ts'
import { type Question, readQuestion } from './question.ts'
import { numberKeys } from './search-key.ts'
import { findByKey } from './token-repository.ts'

/** Nobody reads further; whoever is not among them is found by typing one more letter. */
const mostHits = 50
/** With fewer hits than this, the name may have been heard wrongly. */
const tooFew = 5

export async function findPatients(
  { reads, now }: Reading,
  { query, after, limit }: InputOf<typeof patients.findPatients>,
): Promise<Page<PatientHit>> {
  if (query.trim() === '') return listPatients(reads, after, limit)
  expectTypos(reads)
  const most = Math.min(limit, mostHits)
  const question = readQuestion(query, now)
  const exact = await findExact(reads, question, most)
  const { words, hasNumbers } = question
  if (hasNumbers || words.length === 0 || exact.length >= Math.min(tooFew, most)) return wholeList(exact)
  const misspelt = await findMisspelt(reads, words, most)
  return wholeList(distinct([...exact, ...misspelt], most))
}

/** A number may be a birth date, part of a phone number, of a national id or of a name: each gets its share. */
async function findExact(reads: Reads, question: Question, most: number): Promise<PatientHit[]> {
  const { words, numberWords, hasNumbers } = question
  const keys = numberKeys(question)
  const found: PatientHit[][] = []
  for (const key of keys) found.push(await findByKey(reads, key, most))
  if (!hasNumbers || numberWords.length > 0) found.push(await findByWords(reads, [...words, ...numberWords], most))
  const hits = interleaved(found, most)
  // 'garcia 6' is on its way to a phone number: until it says something, the name does.
  return hits.length === 0 && hasNumbers && keys.length === 0 ? findByWords(reads, words, most) : hits
}
