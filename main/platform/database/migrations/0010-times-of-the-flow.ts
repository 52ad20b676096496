import type { Writes } from '../database.ts'

/** When somebody was noted as not having come, and when a visit was called off. Of earlier ones the journal knows. */
export async function up(db: Writes): Promise<void> {
  await db.schema.alterTable('appointment').addColumn('no_show_at', 'text').execute()
  await db.schema.alterTable('appointment').addColumn('cancelled_at', 'text').execute()
}
