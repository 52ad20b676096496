import { z } from 'zod'
import { ClinicId } from './clinics.ts'
import { PatientId } from './patients.ts'
import { command, query } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { LocalDate } from './platform/local-time.ts'
import { Amount, Currency, largestAmount } from './platform/money.ts'
import { PageRequest, pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'
import { AppointmentId } from './scheduling.ts'

export const InvoiceId = idOf('Invoice')
export type InvoiceId = z.infer<typeof InvoiceId>
export const CustomerId = idOf('Customer')
export type CustomerId = z.infer<typeof CustomerId>

/** Who pays. A patient becomes a customer with the first invoice. */
export const Customer = z.object({
  id: CustomerId,
  patientId: PatientId.nullable(),
  name: z.string(),
  taxId: z.string().nullable(),
  address: z.string().nullable(),
  version: z.int(),
})
export type Customer = z.infer<typeof Customer>

/** Prices in minor units of the invoice's currency. */
export const InvoiceLine = z.object({
  description: line(300),
  quantity: z.int().min(1).max(9_999),
  unitPrice: Amount,
})
export type InvoiceLine = z.infer<typeof InvoiceLine>
const InvoiceLines = z
  .array(InvoiceLine)
  .min(1)
  .max(200)
  .refine((lines) => lines.every((line) => isAmount(amountOf(line))), 'a line comes to more than can be billed')
  .refine((lines) => isAmount(totalOf(lines)), 'these lines come to more than can be billed')

/** A draft has no number; what was issued has one for ever; a discarded draft never gets one. */
export const InvoiceStatus = z.enum(['draft', 'issued', 'discarded'])
export const paymentMethods = ['cash', 'card', 'transfer'] as const
export const PaymentMethod = z.enum(paymentMethods)
export type PaymentMethod = z.infer<typeof PaymentMethod>

export const Payment = z.object({
  id: z.string(),
  invoiceId: InvoiceId,
  amount: Amount,
  method: PaymentMethod,
  paidOn: LocalDate,
  receivedBy: z.string(),
  at: z.string(),
})
export type Payment = z.infer<typeof Payment>

export const InvoiceSummary = z.object({
  id: InvoiceId,
  clinicId: ClinicId,
  patientId: PatientId,
  customerName: z.string(),
  status: InvoiceStatus,
  number: z.string().nullable(),
  issuedOn: LocalDate.nullable(),
  currency: Currency,
  total: Amount,
  paid: Amount,
  balance: Amount,
  createdAt: z.string(),
  version: z.int(),
})
export type InvoiceSummary = z.infer<typeof InvoiceSummary>

export const Invoice = InvoiceSummary.extend({
  customer: Customer,
  appointmentId: AppointmentId.nullable(),
  lines: z.array(InvoiceLine.extend({ amount: Amount })),
  payments: z.array(Payment),
})
export type Invoice = z.infer<typeof Invoice>

/** Everything the paper shows, frozen when the invoice was issued. */
export const InvoiceSnapshot = z.object({
  number: z.string(),
  issuedOn: LocalDate,
  currency: Currency,
  language: z.string(),
  clinic: z.object({
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    taxId: z.string().nullable(),
  }),
  customer: z.object({ name: z.string(), taxId: z.string().nullable(), address: z.string().nullable() }),
  patientName: z.string(),
  visitDate: LocalDate.nullable(),
  lines: z.array(InvoiceLine.extend({ amount: Amount })),
  total: Amount,
})
export type InvoiceSnapshot = z.infer<typeof InvoiceSnapshot>

export const invoiceFilters = ['all', 'draft', 'unpaid', 'paid'] as const
export const InvoiceFilter = z.enum(invoiceFilters)
export type InvoiceFilter = z.infer<typeof InvoiceFilter>

export const NumberGap = z.object({ series: z.string(), missing: z.array(z.int()) })
export const SeriesReport = z.object({
  series: z.string(),
  first: z.int(),
  last: z.int(),
  issued: z.int(),
  next: z.int(),
})

const Seen = z.object({ id: InvoiceId, version: z.int() })
const draftRefusals = ['invoice-unknown', 'changed-meanwhile', 'not-a-draft'] as const

export const billing = {
  /**
   * Newest first; drafts before issued ones, without the discarded. `totals` are of everything the filter matches,
   * not of the page. Days are half open: `from` is the first, `to` the one after the last.
   */
  listInvoices: query({
    permission: 'billing.read',
    input: PageRequest.extend({
      filter: InvoiceFilter.default('all'),
      patientId: PatientId.optional(),
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      /** The beginning of a number or of any of the customer's names. */
      query: z.string().max(100).default(''),
    }),
    output: pageOf(InvoiceSummary).extend({
      /** Years of invoices come to more than one amount may. */
      totals: z.object({ count: z.int(), total: z.int(), balance: z.int() }),
    }),
    route: { method: 'GET', path: '/invoices' },
  }),
  getInvoice: query({
    permission: 'billing.read',
    input: z.object({ id: InvoiceId }),
    output: Invoice,
    refusals: ['invoice-unknown'],
    route: { method: 'GET', path: '/invoices/{id}' },
  }),
  draftInvoice: command({
    permission: 'billing.draft',
    input: z.object({
      patientId: PatientId,
      lines: InvoiceLines,
      clinicId: ClinicId.optional(),
      appointmentId: AppointmentId.optional(),
    }),
    output: Invoice,
    refusals: ['patient-unknown', 'clinic-unknown', 'appointment-unknown', 'appointment-of-another-patient'],
    route: { method: 'POST', path: '/invoices', successStatus: 201 },
  }),
  changeDraft: command({
    permission: 'billing.draft',
    input: Seen.extend({
      lines: InvoiceLines,
      customer: z.object({ name: line(200), taxId: optionalOf(line(30)), address: optionalOf(line(300)) }).optional(),
    }),
    output: Invoice,
    refusals: draftRefusals,
    route: { method: 'PUT', path: '/invoices/{id}' },
  }),
  discardDraft: command({
    permission: 'billing.draft',
    input: Seen,
    output: Invoice,
    refusals: draftRefusals,
    route: { method: 'POST', path: '/invoices/{id}/discard' },
  }),
  /** Number, date and frozen snapshot in one transaction. Nothing about it can change afterwards. */
  issueInvoice: command({
    permission: 'billing.issue',
    input: Seen,
    output: Invoice,
    refusals: [...draftRefusals, 'total-negative', 'issued-in-the-future'],
    route: { method: 'POST', path: '/invoices/{id}/issue' },
  }),
  recordPayment: command({
    permission: 'billing.take-payment',
    input: z.object({
      id: InvoiceId,
      amount: Amount.min(1),
      method: PaymentMethod.default('cash'),
      paidOn: LocalDate.optional(),
    }),
    output: Invoice,
    refusals: ['invoice-unknown', 'not-issued', 'more-than-owed'],
    route: { method: 'POST', path: '/invoices/{id}/payments', successStatus: 201 },
  }),
  /** A PDF file, named after the invoice's number. */
  invoicePdf: query({
    permission: 'billing.read',
    input: z.object({ id: InvoiceId, language: z.string().max(5).optional() }),
    output: z.file().mime(['application/pdf']),
    refusals: ['invoice-unknown', 'not-issued'],
    route: { method: 'GET', path: '/invoices/{id}/pdf' },
  }),
  /** Proves that every series is 1, 2, 3 … without holes: an empty `items` is the proof, `series` says of what. */
  numberGaps: query({
    permission: 'billing.read',
    input: z.object({}),
    output: pageOf(NumberGap).extend({ series: z.array(SeriesReport) }),
    route: { method: 'GET', path: '/invoices/number-gaps' },
  }),
}

export function amountOf({ quantity, unitPrice }: Pick<InvoiceLine, 'quantity' | 'unitPrice'>): Amount {
  return quantity * unitPrice
}

export function totalOf(lines: readonly Pick<InvoiceLine, 'quantity' | 'unitPrice'>[]): Amount {
  return lines.reduce((sum, line) => sum + amountOf(line), 0)
}

function isAmount(sum: number): boolean {
  return Math.abs(sum) <= largestAmount
}
