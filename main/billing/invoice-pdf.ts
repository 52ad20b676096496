import type { billing } from '../../shared/billing.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { offThread } from '../platform/off-thread.ts'
import type { ReadingOf } from '../platform/routes.ts'
import type { PdfOrder } from './invoice-pdf-worker.ts'
import { findSnapshot } from './invoice-repository.ts'

type Pdf = typeof billing.invoicePdf

const print = offThread<PdfOrder, Uint8Array<ArrayBuffer>>(new URL('./invoice-pdf-worker.ts', import.meta.url))

/** From the snapshot alone: whatever has changed since, the paper stays what it was when it was issued. */
export async function invoicePdf({ reads, refuse }: ReadingOf<Pdf>, { id, language }: InputOf<Pdf>): Promise<File> {
  const { snapshot } = (await findSnapshot(reads, id)) ?? refuse('invoice-unknown')
  const invoice = snapshot ?? refuse('not-issued')
  return new File([await print({ invoice, language })], `${invoice.number}.pdf`, { type: 'application/pdf' })
}
