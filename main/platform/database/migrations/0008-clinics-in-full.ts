import type { Writes } from '../database.ts'

/** Periods with other hours, closures, absences, rooms and equipment, insurers and price lists. */
export async function up(db: Writes): Promise<void> {
  await moreColumns(db)
  await hours(db)
  await resources(db)
  await prices(db)
}

async function moreColumns(db: Writes): Promise<void> {
  for (const [column, type] of [
    ['buffer_before', 'integer'],
    ['buffer_after', 'integer'],
    ['tax_rate', 'integer'],
  ] as const)
    await db.schema
      .alterTable('service')
      .addColumn(column, type, (c) => c.notNull().defaultTo(0))
      .execute()
  await db.schema
    .alterTable('service')
    .addColumn('requires', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema.alterTable('service').addColumn('exemption_ground', 'text').execute()
  await db.schema
    .alterTable('practitioner')
    .addColumn('specialities', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema.alterTable('practitioner').addColumn('rating', 'integer').execute()
}

async function hours(db: Writes): Promise<void> {
  await db.schema
    .createTable('hours_period')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('practitioner_id', 'text', (c) => c.references('practitioner.id'))
    .addColumn('first_day', 'text', (c) => c.notNull())
    .addColumn('last_day', 'text', (c) => c.notNull())
    .addColumn('hours', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('hours_period_of_clinic')
    .on('hours_period')
    .columns(['clinic_id', 'practitioner_id', 'first_day'])
    .execute()
  await db.schema
    .createIndex('hours_period_of_practitioner')
    .on('hours_period')
    .columns(['practitioner_id', 'clinic_id', 'first_day'])
    .execute()
  await db.schema
    .createIndex('working_hours_anywhere')
    .on('working_hours')
    .columns(['practitioner_id', 'clinic_id', 'weekday', 'starts'])
    .execute()
  await db.schema
    .createTable('closure')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .execute()
  // By the end: what is over, which grows for ever, is never read.
  await db.schema.createIndex('closure_of_clinic').on('closure').columns(['clinic_id', 'ends_at']).execute()
  await db.schema
    .createTable('absence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('practitioner_id', 'text', (c) => c.notNull().references('practitioner.id'))
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .execute()
  await db.schema.createIndex('absence_of_practitioner').on('absence').columns(['practitioner_id', 'ends_at']).execute()
  for (const table of ['absence', 'closure'])
    await db.schema.createIndex(`${table}_by_end`).on(table).columns(['ends_at']).execute()
}

async function resources(db: Writes): Promise<void> {
  await db.schema
    .createTable('resource_kind')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('resource')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('kind_id', 'text', (c) => c.notNull().references('resource_kind.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('resource_of_clinic').on('resource').columns(['clinic_id', 'name', 'id']).execute()
}

async function prices(db: Writes): Promise<void> {
  await db.schema
    .createTable('insurer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .alterTable('patient')
    .addColumn('insurer_id', 'text', (c) => c.references('insurer.id'))
    .execute()
  await db.schema
    .createTable('price_list')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('clinic_id', 'text', (c) => c.references('clinic.id'))
    .addColumn('insurer_id', 'text', (c) => c.references('insurer.id'))
    .addColumn('first_day', 'text')
    .addColumn('last_day', 'text')
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('price_list_item')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('price_list_id', 'text', (c) => c.notNull().references('price_list.id'))
    .addColumn('service_id', 'text', (c) => c.notNull().references('service.id'))
    .addColumn('price', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('price_list_item_of_service')
    .on('price_list_item')
    .columns(['service_id', 'price_list_id'])
    .execute()
  await db.schema
    .createIndex('price_list_item_of_list')
    .on('price_list_item')
    .columns(['price_list_id', 'service_id'])
    .execute()
}
