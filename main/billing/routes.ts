import type { billing } from '../../shared/billing.ts'
import type { Derivation } from '../platform/derived.ts'
import type { Routes } from '../platform/routes.ts'
import { changeDraft } from './change-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { draftInvoice } from './draft-invoice.ts'
import { getInvoice } from './get-invoice.ts'
import { invoicePdf } from './invoice-pdf.ts'
import { invoiceTokens } from './invoice-tokens.ts'
import { issueInvoice } from './issue-invoice.ts'
import { listInvoices } from './list-invoices.ts'
import { numberGaps } from './number-gaps.ts'
import { recordPayment } from './record-payment.ts'

export const billingRoutes: Routes<typeof billing> = {
  listInvoices,
  getInvoice,
  draftInvoice,
  changeDraft,
  discardDraft,
  issueInvoice,
  recordPayment,
  invoicePdf,
  numberGaps,
}

export const billingDerivations: readonly Derivation[] = [
  { table: 'invoice', into: 'invoice_token', rows: invoiceTokens },
]
