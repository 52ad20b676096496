import type { Customer, Invoice, InvoiceSnapshot, InvoiceSummary } from '../../shared/billing.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { findLines } from './invoice-line-repository.ts'
import { findPayments } from './payment-repository.ts'

/** Unchangeable from the moment it is issued; what is paid stands in its settlement. */
export interface InvoiceTable {
  id: string
  clinic_id: string
  patient_id: string
  customer_id: string
  customer_name: string
  customer_tax_id: string | null
  customer_address: string | null
  appointment_id: string | null
  status: string
  series_id: string | null
  series_number: number | null
  number: string | null
  issued_on: string | null
  currency: string
  total: number
  snapshot: string | null
  created_at: string
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    invoice: InvoiceTable
  }
}

export const summaryColumns = [
  'invoice.id',
  'invoice.clinic_id',
  'invoice.patient_id',
  'invoice.customer_name',
  'invoice.status',
  'invoice.number',
  'invoice.issued_on',
  'invoice.currency',
  'invoice.total',
  'invoice.created_at',
  'invoice.version',
  'settlement.paid',
  'settlement.balance',
] as const

type SummaryRow = Pick<
  InvoiceTable,
  | 'id'
  | 'clinic_id'
  | 'patient_id'
  | 'customer_name'
  | 'status'
  | 'number'
  | 'issued_on'
  | 'currency'
  | 'total'
  | 'created_at'
  | 'version'
> & { readonly paid: number; readonly balance: number }

const invoiceById = prepared((db: Reads, input: { id: string }) =>
  db
    .selectFrom('invoice')
    .innerJoin('invoice_settlement as settlement', 'settlement.id', 'invoice.id')
    .innerJoin('customer', 'customer.id', 'invoice.customer_id')
    .select(summaryColumns)
    .select([
      'customer_id',
      'customer_tax_id',
      'customer_address',
      'appointment_id',
      'customer.version as customer_version',
    ])
    .select('customer.patient_id as customer_patient_id')
    .where('invoice.id', '=', input.id),
)

/** Three statements, however many lines and payments there are. */
export async function findInvoice(reads: Reads, id: string): Promise<Invoice | undefined> {
  const [row] = await invoiceById(reads, { id })
  if (!row) return undefined
  const customer = {
    id: row.customer_id as Customer['id'],
    patientId: row.customer_patient_id as Customer['patientId'],
    name: row.customer_name,
    taxId: row.customer_tax_id,
    address: row.customer_address,
    version: row.customer_version,
  }
  const appointmentId = row.appointment_id as Invoice['appointmentId']
  const lines = await findLines(reads, id)
  return { ...summaryOf(row), customer, appointmentId, lines, payments: await findPayments(reads, id) }
}

/** Nothing while it is a draft. */
export async function findSnapshot(
  reads: Reads,
  id: string,
): Promise<{ snapshot: InvoiceSnapshot | null } | undefined> {
  const row = await reads.selectFrom('invoice').select('snapshot').where('id', '=', id).executeTakeFirst()
  return row && { snapshot: row.snapshot === null ? null : JSON.parse(row.snapshot) }
}

export function summaryOf(row: SummaryRow): InvoiceSummary {
  return {
    id: row.id as Invoice['id'],
    clinicId: row.clinic_id as Invoice['clinicId'],
    patientId: row.patient_id as Invoice['patientId'],
    customerName: row.customer_name,
    status: row.status as Invoice['status'],
    number: row.number,
    issuedOn: row.issued_on,
    currency: row.currency,
    total: row.total,
    paid: row.paid,
    balance: row.balance,
    createdAt: row.created_at,
    version: row.version,
  }
}

type Issue = { readonly seriesId: string; readonly seriesNumber: number; readonly snapshot: InvoiceSnapshot }

/** The row alone: lines and settlement have their own. */
export function putInvoice(work: Working, invoice: Invoice, issue?: Issue): Promise<void> {
  return work.put('invoice', {
    id: invoice.id,
    clinic_id: invoice.clinicId,
    patient_id: invoice.patientId,
    customer_id: invoice.customer.id,
    customer_name: invoice.customer.name,
    customer_tax_id: invoice.customer.taxId,
    customer_address: invoice.customer.address,
    appointment_id: invoice.appointmentId,
    status: invoice.status,
    series_id: issue?.seriesId ?? null,
    series_number: issue?.seriesNumber ?? null,
    number: invoice.number,
    issued_on: invoice.issuedOn,
    currency: invoice.currency,
    total: invoice.total,
    snapshot: issue ? JSON.stringify(issue.snapshot) : null,
    created_at: invoice.createdAt,
    version: invoice.version,
  })
}
