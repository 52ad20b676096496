import type { Writes } from '../database.ts'
import { forbidChanges } from '../immutable.ts'

export async function up(db: Writes): Promise<void> {
  await db.schema
    .createTable('note')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('appointment_id', 'text', (c) => c.references('appointment.id').unique())
    .addColumn('template', 'text', (c) => c.notNull())
    .addColumn('sections', 'text', (c) => c.notNull())
    .addColumn('visit_date', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull().references('staff_member.id'))
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'text')
    .addColumn('content_hash', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('note_of_patient').on('note').columns(['patient_id', 'visit_date', 'id']).execute()
  await forbidChanges(db, 'note', { when: `old.status = 'signed'` })

  await db.schema
    .createTable('note_addendum')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('note_id', 'text', (c) => c.notNull().references('note.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull().references('staff_member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('addendum_of_note').on('note_addendum').columns(['note_id', 'id']).execute()
  await forbidChanges(db, 'note_addendum')
}
