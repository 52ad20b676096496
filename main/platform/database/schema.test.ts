import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inMemory, openBareClinic } from '../../../tests/test-clinic.ts'
import { migrate, NewerDatabase } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/** Every schema change shows in the diff: delete the file's content and run the test with `-u` to accept one. */
test('the schema is the one that was reviewed', async () => {
  const { database } = await openBareClinic(inMemory())
  const objects = sql<{ sql: string }>`select sql from sqlite_master where sql is not null order by type, name`
  const { rows } = await database.write((db) => objects.execute(db))
  const text = rows.map((row) => `${row.sql.replace(/\s+/g, ' ')};`).join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot('schema.snapshot.sql')
})

test('migrations are numbered in order and each runs once', async () => {
  const { database } = await openBareClinic(inMemory())
  expect(migrations.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).toSorted())
  await migrate(database, migrations)
  const done = await database.reads.selectFrom('migration').select('name').orderBy('name').execute()
  expect(done.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
})

test('a database of a newer program is not opened', async () => {
  const { database } = await openBareClinic(inMemory())
  await database.write((db) => db.insertInto('migration').values({ name: '9999-future' }).execute())
  await expect(migrate(database, migrations)).rejects.toThrow(NewerDatabase)
})
