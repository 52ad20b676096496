import type { PatientHit } from '../../shared/patients.ts'
import type { Reads } from '../platform/database/database.ts'
import { type Way, waysTo } from './search-key.ts'
import { countTokens, findByKey } from './token-repository.ts'

/** People whose names have all of these words, in any order, each perhaps not yet typed to its end. */
export async function findByWords(reads: Reads, words: readonly string[], limit: number): Promise<PatientHit[]> {
  const ways = waysTo(words)
  const way = ways.length > 1 ? await shortest(reads, ways) : ways[0]
  return way ? findByKey(reads, { ...way, words }, limit) : []
}

/** The rarest words lead; the others are only compared. */
async function shortest(reads: Reads, ways: readonly Way[]): Promise<Way | undefined> {
  let best: { way: Way; tokens: number } | undefined
  for (const way of ways) {
    const tokens = await countTokens(reads, way)
    if (!best || tokens < best.tokens) best = { way, tokens }
  }
  return best?.way
}
