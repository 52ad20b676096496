import type { billing } from '../../shared/billing.ts'
import type { OutputOf } from '../../shared/platform/contract.ts'
import type { Reading } from '../platform/work.ts'
import { findNumbering, findNumbers } from './invoice-series-repository.ts'
import { missingNumbers } from './missing-numbers.ts'

type Report = OutputOf<typeof billing.numberGaps>

/** Reads the numbers that invoices bear and holds them against the counter; neither is taken at its word. */
export async function numberGaps({ reads }: Reading): Promise<Report> {
  const items: Report['items'] = []
  const series: Report['series'] = []
  const numbering = (await findNumbering(reads).execute()).sort((a, b) => (a.code < b.code ? -1 : 1))
  for (const { id, code, issued, first, last, last_number } of numbering) {
    const next = last_number + 1
    series.push({ series: code, first: first ?? 0, last: last ?? 0, issued, next })
    const highest = Math.max(last ?? 0, last_number)
    // Numbers are unique, so as many as the highest one says, beginning with 1, leave no hole.
    if (issued === highest && (first ?? 1) === 1) continue
    items.push({ series: code, missing: missingNumbers(await findNumbers(reads, id), highest) })
  }
  return { items, next: null, series }
}
