import type { Writes } from '../database.ts'

/** Absences and closures are changed now, not only added and removed: whoever changes one names the version they saw. */
export async function up(db: Writes): Promise<void> {
  for (const table of ['absence', 'closure'])
    await db.schema
      .alterTable(table)
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
}
