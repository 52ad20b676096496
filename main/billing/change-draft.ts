import type { billing, Invoice } from '../../shared/billing.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { rewritten } from './customer.ts'
import { findCustomer, putCustomer } from './customer-repository.ts'
import { changedDraft } from './invoice.ts'
import { putLines } from './invoice-line-repository.ts'
import { putInvoice } from './invoice-repository.ts'
import { requireDraft } from './require-draft.ts'
import { putSettlement } from './settlement-repository.ts'

type Change = typeof billing.changeDraft

/** Other drafts of the same customer keep what is written on them. */
export async function changeDraft(
  work: WorkOf<Change>,
  { lines, customer, ...seen }: InputOf<Change>,
): Promise<Invoice> {
  const draft = await requireDraft(work, seen)
  const changed = changedDraft(draft, lines, customer ? await rewrite(work, draft, customer) : draft.customer)
  await putInvoice(work, changed)
  await putLines(work, changed)
  await putSettlement(work, changed)
  return changed
}

async function rewrite(work: WorkOf<Change>, draft: Invoice, particulars: NonNullable<InputOf<Change>['customer']>) {
  const known = await findCustomer(work.reads, draft.customer.id)
  if (!known) return { ...draft.customer, ...particulars }
  const customer = rewritten(known, particulars)
  if (customer !== known) await putCustomer(work, customer)
  return customer
}
