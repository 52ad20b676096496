import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

/** A date of the rule on which nobody comes. */
export interface SeriesExceptionTable {
  id: string
  series_id: string
  occurs_at: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    series_exception: SeriesExceptionTable
  }
}

const exceptionsOfSeries = prepared((db: Reads, input: { seriesId: string }) =>
  db.selectFrom('series_exception').selectAll().where('series_id', '=', input.seriesId).orderBy('occurs_at'),
)

/** The ids of the dates left out, by date. */
export async function findLeftOut(reads: Reads, seriesId: string): Promise<Map<string, string>> {
  const rows = await exceptionsOfSeries(reads, { seriesId })
  return new Map(rows.map((row) => [row.occurs_at, row.id]))
}

export function leaveOut(work: Working, seriesId: string, occursAt: string): Promise<void> {
  return work.put('series_exception', { id: work.newId(), series_id: seriesId, occurs_at: occursAt })
}

export function takeUp(work: Working, exceptionId: string): Promise<void> {
  return work.remove('series_exception', exceptionId)
}
