import type { billing, Invoice } from '../../shared/billing.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { discarded } from './invoice.ts'
import { putInvoice } from './invoice-repository.ts'
import { requireDraft } from './require-draft.ts'
import { placeOfDiscarded } from './settlement.ts'
import { putSettlement } from './settlement-repository.ts'

type Discard = typeof billing.discardDraft

/** Kept, out of every list: what was once written about money is not deleted. */
export async function discardDraft(work: WorkOf<Discard>, seen: InputOf<Discard>): Promise<Invoice> {
  const invoice = discarded(await requireDraft(work, seen))
  await putInvoice(work, invoice)
  await putSettlement(work, invoice, placeOfDiscarded(invoice))
  return invoice
}
