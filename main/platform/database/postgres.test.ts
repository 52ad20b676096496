import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, startPostgres } from '../../../tests/engines.ts'
import type { Database } from './database.ts'

let engine: Engine
let database: Database

beforeAll(async () => {
  engine = await startPostgres()
  database = await engine.open()
}, 60_000)
afterAll(async () => {
  await database.close()
  await engine.stop()
}, 60_000)

const read = (integer: string) =>
  database.write(
    async (db) => (await sql<{ n: unknown }>`select ${sql.raw(integer)}::bigint as n`.execute(db)).rows[0]?.n,
  )

test('whole numbers of 64 bits are numbers, exact or not at all', async () => {
  expect(await read('100000000000')).toBe(100_000_000_000)
  expect(await read('-9007199254740991')).toBe(-9_007_199_254_740_991)
  await expect(read('9007199254740993')).rejects.toThrow('larger than can be counted with')
})
