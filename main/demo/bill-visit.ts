import type { PaymentMethod } from '../../shared/billing.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { draftInvoice } from '../billing/draft-invoice.ts'
import { issueInvoice } from '../billing/issue-invoice.ts'
import { recordPayment } from '../billing/record-payment.ts'
import { quotePrice } from '../patients/quote-price.ts'
import type { Working } from '../platform/work.ts'
import type { Chance } from './chance.ts'
import type { PlannedVisit } from './day-plan.ts'

/** Most people pay when they leave. */
export async function billVisit(
  now: Working<string>,
  chance: Chance,
  { service }: PlannedVisit,
  visit: Appointment,
): Promise<void> {
  const { id: appointmentId, patientId, clinicId } = visit
  const quote = await quotePrice(now, { patientId, serviceId: service.id, on: visit.startsAt.slice(0, 10) })
  const lines = [{ description: service.name, quantity: 1, unitPrice: quote.price }]
  const draft = await draftInvoice(now, { patientId, lines, clinicId, appointmentId })
  const invoice = await issueInvoice(now, draft)
  const method = chance.pick<PaymentMethod>(['card', 'cash', 'transfer'])
  if (chance.happens(90)) await recordPayment(now, { id: invoice.id, amount: invoice.total, method })
}
