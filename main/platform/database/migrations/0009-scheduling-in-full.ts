import { sql } from 'kysely'
import { createKeyTable } from '../byte-order.ts'
import type { Writes } from '../database.ts'

/** Buffers, rooms and machines, series, the waiting list, calendar feeds; and one table of who is taken when. */
export async function up(db: Writes): Promise<void> {
  await series(db)
  await appointments(db)
  await busy(db)
  await waitingList(db)
  await db.schema
    .createTable('calendar_feed')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('practitioner_id', 'text', (c) => c.notNull().references('practitioner.id'))
    .addColumn('key_hash', 'text', (c) => c.notNull().unique())
    .addColumn('with_names', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema
    .createIndex('calendar_feed_of_practitioner')
    .on('calendar_feed')
    .columns(['practitioner_id', 'created_at'])
    .execute()
}

async function series(db: Writes): Promise<void> {
  await db.schema
    .createTable('series')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('practitioner_id', 'text', (c) => c.notNull().references('practitioner.id'))
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('service_id', 'text', (c) => c.notNull().references('service.id'))
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('remark', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('series_exception')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id'))
    .addColumn('occurs_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('series_exception_of_series')
    .on('series_exception')
    .columns(['series_id', 'occurs_at'])
    .execute()
}

async function appointments(db: Writes): Promise<void> {
  for (const column of ['buffer_before', 'buffer_after'])
    await db.schema
      .alterTable('appointment')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  await db.schema
    .alterTable('appointment')
    .addColumn('resource_ids', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  for (const column of ['overlap_reason', 'occurs_at'])
    await db.schema.alterTable('appointment').addColumn(column, 'text').execute()
  await db.schema
    .alterTable('appointment')
    .addColumn('series_id', 'text', (c) => c.references('series.id'))
    .execute()
  await db.schema.alterTable('appointment').addColumn('no_show_fee', 'bigint').execute()
  await db.schema
    .createIndex('appointment_of_series')
    .on('appointment')
    .columns(['series_id', 'occurs_at'])
    .where('series_id', 'is not', null)
    .execute()
  // "Is this time taken" is asked of `busy` now; this one only lists.
  await db.schema.dropIndex('appointment_of_practitioner').execute()
  await db.schema
    .createIndex('appointment_of_practitioner')
    .on('appointment')
    .columns(['practitioner_id', 'starts_at_utc', 'id'])
    .execute()
}

/** Practitioners, patients, rooms and machines alike: one range of one index says whether somebody is free. */
async function busy(db: Writes): Promise<void> {
  await createKeyTable(db, 'busy', {
    subject_id: 'text',
    from_utc: 'text',
    to_utc: 'text',
    owner_id: 'text',
    expires_at: 'text',
  })
  for (const subject of ['practitioner_id', 'patient_id'])
    await sql`insert into busy (subject_id, from_utc, to_utc, owner_id, expires_at)
      select ${sql.ref(subject)}, starts_at_utc, ends_at_utc, id, '' from appointment
      where status not in ('cancelled', 'no-show')`.execute(db)
}

async function waitingList(db: Writes): Promise<void> {
  await db.schema
    .createTable('wish')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('service_id', 'text', (c) => c.notNull().references('service.id'))
    .addColumn('practitioner_ids', 'text', (c) => c.notNull())
    .addColumn('weekdays', 'text', (c) => c.notNull())
    .addColumn('from_time', 'text')
    .addColumn('to_time', 'text')
    .addColumn('urgency', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text')
    .addColumn('remark', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('declined', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('wish_by_status').on('wish').columns(['status', 'created_at', 'id']).execute()
  await db.schema
    .createTable('hold')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('wish_id', 'text', (c) => c.notNull().references('wish.id'))
    .addColumn('practitioner_id', 'text', (c) => c.notNull().references('practitioner.id'))
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('starts_at_utc', 'text', (c) => c.notNull())
    .addColumn('ends_at_utc', 'text', (c) => c.notNull())
    .addColumn('buffer_before', 'integer', (c) => c.notNull())
    .addColumn('buffer_after', 'integer', (c) => c.notNull())
    .addColumn('resource_ids', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('hold_of_wish').on('hold').columns(['wish_id']).execute()
}
