import type { Invoice } from '../../shared/billing.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { Working } from '../platform/work.ts'
import { findInvoice } from './invoice-repository.ts'

type Refusals = 'invoice-unknown' | 'not-a-draft' | 'changed-meanwhile'

/** The draft, if it still is one and stands as the caller saw it. */
export async function requireDraft(work: Working<Refusals>, seen: Pick<Invoice, 'id' | 'version'>): Promise<Invoice> {
  const invoice = (await findInvoice(work.reads, seen.id)) ?? work.refuse('invoice-unknown')
  if (invoice.status !== 'draft') work.refuse('not-a-draft')
  requireVersion(work, seen, invoice)
  return invoice
}
