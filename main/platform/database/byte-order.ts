import { PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Writes } from './database.ts'

/**
 * A text column both engines sort the same way, byte by byte, so that a prefix is a range: SQLite does so by
 * itself, PostgreSQL follows the language of the server unless told.
 */
export function byteText(db: Writes): 'text' | RawBuilder<unknown> {
  return isPostgres(db) ? sql`text collate "C"` : 'text'
}

/** The last text that begins so: nothing a person types sorts behind it. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`
}

type Columns = { readonly [name: string]: 'text' | 'integer' }

/** A table that is nothing but its key, stored once, in key order. */
export async function createKeyTable(db: Writes, table: string, columns: Columns): Promise<void> {
  let builder = db.schema.createTable(table)
  for (const [name, type] of Object.entries(columns))
    builder = builder.addColumn(name, type === 'text' ? byteText(db) : type, (c) => c.notNull())
  builder = builder.addPrimaryKeyConstraint(`${table}_key`, Object.keys(columns) as never)
  await (isPostgres(db) ? builder : builder.modifyEnd(sql`without rowid`)).execute()
}

const isPostgres = (db: Writes) => db.getExecutor().adapter instanceof PostgresAdapter
