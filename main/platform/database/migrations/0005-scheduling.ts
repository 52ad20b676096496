import type { Writes } from '../database.ts'

export async function up(db: Writes): Promise<void> {
  await db.schema
    .createTable('appointment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('practitioner_id', 'text', (c) => c.notNull().references('practitioner.id'))
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('service_id', 'text', (c) => c.notNull().references('service.id'))
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('starts_at_utc', 'text', (c) => c.notNull())
    .addColumn('ends_at_utc', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('remark', 'text')
    .addColumn('cancel_reason', 'text')
    .addColumn('confirmed_at', 'text')
    .addColumn('checked_in_at', 'text')
    .addColumn('started_at', 'text')
    .addColumn('finished_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await indexes(db)
}

async function indexes(db: Writes): Promise<void> {
  await db.schema
    .createIndex('appointment_of_clinic')
    .on('appointment')
    .columns(['clinic_id', 'starts_at_utc', 'id'])
    .execute()
  // The last two columns answer "is this time taken" and "what is free" from the index alone.
  await db.schema
    .createIndex('appointment_of_practitioner')
    .on('appointment')
    .columns(['practitioner_id', 'starts_at_utc', 'id', 'ends_at_utc', 'status'])
    .execute()
  await db.schema
    .createIndex('appointment_of_patient')
    .on('appointment')
    .columns(['patient_id', 'starts_at_utc', 'id'])
    .execute()
}
