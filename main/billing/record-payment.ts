import type { billing, Invoice } from '../../shared/billing.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { localDateOf } from '../../shared/platform/local-time.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { paidWith } from './invoice.ts'
import { findInvoice } from './invoice-repository.ts'
import { findPayments, putPayment } from './payment-repository.ts'
import { putSettlement } from './settlement-repository.ts'

type Pay = typeof billing.recordPayment

export async function recordPayment(work: WorkOf<Pay>, { id, amount, method, paidOn }: InputOf<Pay>): Promise<Invoice> {
  const invoice = (await findInvoice(work.reads, id)) ?? work.refuse('invoice-unknown')
  if (invoice.status !== 'issued') work.refuse('not-issued')
  if (amount > invoice.balance) work.refuse('more-than-owed')

  const today = localDateOf(work.now, (await findZone(work.reads, invoice.clinicId)) ?? 'UTC')
  const taken = { amount, method, paidOn: paidOn ?? today, receivedBy: work.actor.id, at: work.now }
  await putPayment(work, { id: work.newId(), invoiceId: id, ...taken }, invoice.clinicId)
  const paid = paidWith(invoice, taken)
  await putSettlement(work, paid)
  return { ...paid, payments: await findPayments(work.reads, id) }
}
