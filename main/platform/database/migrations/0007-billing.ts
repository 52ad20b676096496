import { byteText, createKeyTable } from '../byte-order.ts'
import type { Writes } from '../database.ts'
import { forbidChanges, forbidChangesOfParts } from '../immutable.ts'

export async function up(db: Writes): Promise<void> {
  await customers(db)
  await series(db)
  await invoices(db)
  await lines(db)
  await settlements(db)
  await payments(db)
  await createKeyTable(db, 'invoice_token', { token: 'text', owner_id: 'text' })
  await db.schema.createIndex('invoice_token_owner').on('invoice_token').column('owner_id').execute()
}

async function customers(db: Writes): Promise<void> {
  await db.schema
    .createTable('customer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('patient_id', 'text', (c) => c.unique().references('patient.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('tax_id', 'text')
    .addColumn('address', 'text')
    .addColumn('follows_patient', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
}

async function series(db: Writes): Promise<void> {
  await db.schema
    .createTable('invoice_series')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('last_number', 'integer', (c) => c.notNull())
    .addColumn('last_issued_on', 'text', (c) => c.notNull())
    .addUniqueConstraint('invoice_series_of_clinic', ['clinic_id', 'year'])
    .execute()
}

async function invoices(db: Writes): Promise<void> {
  await db.schema
    .createTable('invoice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('customer_id', 'text', (c) => c.notNull().references('customer.id'))
    .addColumn('customer_name', 'text', (c) => c.notNull())
    .addColumn('customer_tax_id', 'text')
    .addColumn('customer_address', 'text')
    .addColumn('appointment_id', 'text', (c) => c.references('appointment.id'))
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.references('invoice_series.id'))
    .addColumn('series_number', 'integer')
    .addColumn('number', 'text', (c) => c.unique())
    .addColumn('issued_on', 'text')
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('total', 'bigint', (c) => c.notNull())
    .addColumn('snapshot', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('invoice_in_series', ['series_id', 'series_number'])
    .execute()
  await db.schema.createIndex('invoice_of_appointment').on('invoice').columns(['appointment_id', 'status']).execute()
  await forbidChanges(db, 'invoice', { when: `old.status = 'issued'` })
}

async function lines(db: Writes): Promise<void> {
  await db.schema
    .createTable('invoice_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invoice_id', 'text', (c) => c.notNull().references('invoice.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addColumn('unit_price', 'bigint', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('invoice_line_position', ['invoice_id', 'position'])
    .execute()
  await forbidChangesOfParts(db, 'invoice_line', { of: 'invoice', by: 'invoice_id', when: `whole.status = 'issued'` })
}

/** One row per invoice, for what goes on changing after the invoice cannot: what is paid, and its place in lists. */
async function settlements(db: Writes): Promise<void> {
  await db.schema
    .createTable('invoice_settlement')
    .addColumn('id', 'text', (c) => c.primaryKey().references('invoice.id'))
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('standing', 'text', (c) => c.notNull())
    .addColumn('place', byteText(db), (c) => c.notNull())
    .addColumn('total', 'bigint', (c) => c.notNull())
    .addColumn('paid', 'bigint', (c) => c.notNull())
    .addColumn('balance', 'bigint', (c) => c.notNull())
    .execute()
  // The last two columns add up a list from the index alone.
  const indexes = {
    settlement_in_place: ['place', 'total', 'balance'],
    settlement_of_standing: ['standing', 'place', 'total', 'balance'],
    settlement_of_patient: ['patient_id', 'place', 'standing', 'total', 'balance'],
    settlement_of_clinic: ['clinic_id', 'standing', 'balance'],
  }
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('invoice_settlement').columns(columns).execute()
}

async function payments(db: Writes): Promise<void> {
  await db.schema
    .createTable('payment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('invoice_id', 'text', (c) => c.notNull().references('invoice.id'))
    .addColumn('clinic_id', 'text', (c) => c.notNull().references('clinic.id'))
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('paid_on', 'text', (c) => c.notNull())
    .addColumn('received_by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('payment_of_invoice').on('payment').columns(['invoice_id', 'at', 'id']).execute()
  await db.schema.createIndex('payment_of_day').on('payment').columns(['clinic_id', 'paid_on', 'amount']).execute()
  await forbidChanges(db, 'payment')
}
