import { sql } from 'kysely'
import type { PatientHit } from '../../shared/patients.ts'
import { endOfPrefix } from '../platform/database/byte-order.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import { distinct } from './interleaved.ts'
import { type HitRow, hitOf } from './patient-hit.ts'
import { type PatientToken, scopes } from './patient-tokens.ts'
import { patternsOf, type SearchKey, type Way } from './search-key.ts'

declare module '../platform/database/schema.ts' {
  interface Schema {
    patient_token: PatientToken
  }
}

type Range = { readonly scope: string; readonly from: string; readonly to: string }
type Query = (reads: Reads, input: Range & { readonly [pattern: string]: string }) => Promise<HitRow[]>

/** How many tokens are read at once. Fixed sizes: SQLite plans a limit it does not know anew on every call. */
const sizes = [8, 20, 50, 640] as const
const largest = sizes[3]

const hitColumns = [
  'p.id',
  'p.first_name',
  'p.last_name',
  'p.phone',
  'p.birth_date',
  'p.national_id',
  'p.active',
] as const

/** The first patients of a range of tokens, each once, who have all the words. Active ones come first. */
export async function findByKey(
  reads: Reads,
  { scope, token, words }: SearchKey,
  limit: number,
): Promise<PatientHit[]> {
  const range = { scope, from: token, to: endOfPrefix(token) }
  const patterns = patternsOf(words, { scope, token })
  const size = sizes.find((fits) => fits >= limit) ?? largest
  const rows = await read(reads, range, patterns, size)
  const found = distinct(rows, limit)
  // Several words of one name can begin alike ('Mar Martínez'): then these rows held fewer people than asked for.
  const enough = found.length === limit || rows.length < size
  return (enough ? found : distinct(await read(reads, range, patterns, largest), limit)).map(hitOf)
}

/** Whether a range is short, and how short: counts no further than `most`. */
export async function countTokens(reads: Reads, { scope, token }: Way): Promise<number> {
  const [counted] = await countFew(reads, { scope, from: token, to: endOfPrefix(token) })
  return Number(counted?.tokens ?? 0)
}

export const fewOf = (db: Reads, { scope, from, to }: Range) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('patient_token')
        .select('token')
        .where('inactive', '=', sql.lit(0))
        .where('scope', '=', asIs(scope))
        .where('token', '>=', asIs(from))
        .where('token', '<', asIs(to))
        .limit(sql.lit(200))
        .as('few'),
    )
    .select((eb) => eb.fn.countAll().as('tokens'))

const countFew = prepared(fewOf)

/** The next distinct name words behind `after`. */
export const nameWordsAfter = (db: Reads, { inactive, after }: { inactive: number; after: string }) =>
  db
    .selectFrom('patient_token')
    .select('token')
    .distinct()
    .where('inactive', '=', inactive)
    .where('scope', '=', sql.lit(scopes.name))
    .where('token', '>', after)
    .orderBy('token')
    .limit(sql.lit(500))

export const nextNameWords = prepared(nameWordsAfter)

function read(reads: Reads, range: Range, patterns: readonly string[], size: number): Promise<HitRow[]> {
  const named = Object.fromEntries(patterns.map((pattern, i) => [`pattern${i}`, pattern]))
  return queryOf(hasLine(range.scope), patterns.length, size)(reads, { ...range, ...named })
}

const hasLine = (scope: string) => scope !== scopes.phone && scope !== scopes.nationalId

const queries = new Map<string, Query>()

function queryOf(inLine: boolean, patterns: number, size: number): Query {
  const shape = `${inLine} ${patterns} ${size}`
  let query = queries.get(shape)
  if (!query)
    queries.set(shape, (query = prepared((db: Reads, input) => rangeQuery(db, input, { inLine, patterns, size }))))
  return query
}

type Input = Parameters<Query>[1]
type Shape = { readonly inLine: boolean; readonly patterns: number; readonly size: number }

/** A bare parameter in a range makes SQLite plan anew on every call, once it has statistics: twice the price. */
const asIs = (text: string | undefined) => sql<string>`cast(${text} as text)`

/** Walks the key of the token table and stops at the limit: nothing is sorted, and nobody else is looked at. */
export function rangeQuery(db: Reads, input: Input, { inLine, patterns, size }: Shape) {
  let query = db
    .selectFrom('patient_token as t')
    .innerJoin('patient as p', 'p.id', 't.owner_id')
    .select(hitColumns)
    .where('t.inactive', 'in', [sql.lit(0), sql.lit(1)])
    .where('t.scope', '=', asIs(input.scope))
    .where('t.token', '>=', asIs(input.from))
    .where('t.token', '<', asIs(input.to))
  const words = inLine ? sql<string>`t.line` : sql<string>`' ' || p.sort_name`
  for (let i = 0; i < patterns; i++) query = query.where(words, 'like', asIs(input[`pattern${i}`]))
  return query.orderBy('t.inactive').orderBy('t.token').orderBy('t.line').orderBy('t.owner_id').limit(sql.lit(size))
}
