import { requireVersion } from '../platform/refusal.ts'
import type { Working } from '../platform/work.ts'
import { loadSeries } from './load-series.ts'
import { findSeries } from './series-repository.ts'
import type { Whole } from './whole-series.ts'

type Seen = { readonly id: string; readonly version?: number | undefined }

/** The series with its visits, if it still stands as the caller saw it. */
export async function requireSeries(
  work: Working<'series-unknown' | 'changed-meanwhile'>,
  { id, version }: Seen,
): Promise<Whole> {
  const series = (await findSeries(work.reads, id)) ?? work.refuse('series-unknown')
  if (version !== undefined) requireVersion(work, { version }, series)
  return loadSeries(work, series)
}
