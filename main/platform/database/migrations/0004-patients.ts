import { byteText, createKeyTable } from '../byte-order.ts'
import type { Writes } from '../database.ts'

export async function up(db: Writes): Promise<void> {
  await db.schema
    .createTable('patient')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('first_name', 'text', (c) => c.notNull())
    .addColumn('last_name', 'text', (c) => c.notNull())
    .addColumn('sort_name', byteText(db), (c) => c.notNull())
    .addColumn('phone', 'text')
    .addColumn('email', 'text')
    .addColumn('birth_date', 'text')
    .addColumn('national_id', 'text')
    .addColumn('address', 'text')
    .addColumn('alert', 'text')
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('patient_by_name').on('patient').columns(['sort_name', 'id']).execute()
  await createKeyTable(db, 'patient_token', {
    inactive: 'integer',
    scope: 'text',
    token: 'text',
    line: 'text',
    owner_id: 'text',
  })
}
