import { hkdfSync } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { type Host, openHost } from './host.ts'
import type { Database } from './platform/database/database.ts'
import { lockFolder } from './platform/database/folder-lock.ts'
import { openSqlite } from './platform/database/sqlite.ts'
import { scryptPasswords } from './platform/passwords.ts'

/** One folder is one clinic: the encrypted database, its key and a lock. Errors name the folder, never its contents. */
export async function openClinicFolder(
  folder: string,
  keyFor: (isNew: boolean) => Promise<Buffer>,
  { now = () => new Date().toISOString(), newId = () => v7() } = {},
): Promise<Host> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const path = join(folder, 'salus.db')
    const key = await keyFor(!existsSync(path))
    const database = openSqlite(path, key)
    const host = await openHost({
      database,
      deviceId: await deviceIdOf(database),
      now,
      newId,
      secret: Buffer.from(hkdfSync('sha256', key, '', 'salus session secrets', 32)),
      passwords: scryptPasswords(),
    })
    return { ...host, close: () => host.close().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Made once per database file; it names this desk in the journal. */
async function deviceIdOf(database: Database): Promise<string> {
  return database.write(async (db) => {
    await db.schema
      .createTable('desk')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute()
    const known = await db.selectFrom('desk').select('value').where('name', '=', 'device-id').executeTakeFirst()
    if (known) return known.value
    const value = v7()
    await db.insertInto('desk').values({ name: 'device-id', value }).execute()
    return value
  })
}
