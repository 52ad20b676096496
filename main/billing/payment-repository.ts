import type { Payment } from '../../shared/billing.ts'
import type { ClinicId } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import { sumOf } from '../platform/database/sum.ts'
import type { Working } from '../platform/work.ts'

export interface PaymentTable {
  id: string
  invoice_id: string
  clinic_id: string
  amount: number
  method: string
  paid_on: string
  received_by: string
  at: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    payment: PaymentTable
  }
}

const paymentsOfInvoice = prepared((db: Reads, input: { invoiceId: string }) =>
  db
    .selectFrom('payment')
    .leftJoin('staff_member', 'staff_member.id', 'payment.received_by')
    .selectAll('payment')
    .select('staff_member.name as received_by_name')
    .where('invoice_id', '=', input.invoiceId)
    .orderBy('at')
    .orderBy('payment.id'),
)

export async function findPayments(reads: Reads, invoiceId: string): Promise<Payment[]> {
  const rows = await paymentsOfInvoice(reads, { invoiceId })
  return rows.map((row) => ({
    id: row.id,
    invoiceId: row.invoice_id as Payment['invoiceId'],
    amount: row.amount,
    method: row.method as Payment['method'],
    paidOn: row.paid_on,
    receivedBy: row.received_by_name ?? row.received_by,
    at: row.at,
  }))
}

/** What came in on one day, by the day written on the payment. */
export async function findTakings(reads: Reads, clinicId: string, day: string): Promise<number> {
  return (await takings(reads, { clinicId, day }))[0]?.taken ?? 0
}

const takings = prepared((db: Reads, input: { clinicId: string; day: string }) =>
  db
    .selectFrom('payment')
    .select((eb) => sumOf(eb.ref('amount')).as('taken'))
    .where('clinic_id', '=', input.clinicId)
    .where('paid_on', '=', input.day),
)

/** Append-only: what was taken was taken, and a mistake is corrected by another entry. */
export function putPayment(work: Working, payment: Payment, clinicId: ClinicId): Promise<void> {
  return work.put('payment', {
    id: payment.id,
    invoice_id: payment.invoiceId,
    clinic_id: clinicId,
    amount: payment.amount,
    method: payment.method,
    paid_on: payment.paidOn,
    received_by: payment.receivedBy,
    at: payment.at,
  })
}
