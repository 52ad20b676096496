import type { billing } from '../../shared/billing.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { pageFrom, readCursor } from '../platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { summaryOf } from './invoice-repository.ts'
import { wordsAsked } from './invoice-tokens.ts'
import { type Stretch, stretchesOf } from './settlement.ts'
import { pageOfStretch, totalsOfStretch } from './settlement-repository.ts'

type List = typeof billing.listInvoices

/** Two statements for each stretch of the list, whatever is in it. */
export async function listInvoices({ reads }: Reading, asked: InputOf<List>): Promise<OutputOf<List>> {
  const { patientId, limit } = asked
  const [before] = readCursor(asked.after, ['string']) ?? []
  const narrowing = { patientId, words: wordsAsked(asked.query) }
  const stretches = stretchesOf(asked)
  const rows = []
  const totals = { count: 0, total: 0, balance: 0 }
  for (const stretch of stretches) {
    rows.push(...(await pageOfStretch(reads, upTo(stretch, before), narrowing, limit + 1).execute()))
    const more = await totalsOfStretch(reads, stretch, narrowing).executeTakeFirstOrThrow()
    totals.count += more.count
    totals.total += more.total
    totals.balance += more.balance
  }
  return { ...pageFrom(rows, limit, summaryOf, (row) => [row.place]), totals }
}

function upTo(stretch: Stretch, before: string | undefined): Stretch {
  return before !== undefined && before < stretch.to ? { ...stretch, to: before } : stretch
}
