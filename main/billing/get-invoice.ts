import type { billing, Invoice } from '../../shared/billing.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findInvoice } from './invoice-repository.ts'

type Get = typeof billing.getInvoice

export async function getInvoice({ reads, refuse }: ReadingOf<Get>, { id }: InputOf<Get>): Promise<Invoice> {
  return (await findInvoice(reads, id)) ?? refuse('invoice-unknown')
}
