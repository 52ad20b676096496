import type { Series } from '../../shared/series.ts'
import type { Reading } from '../platform/work.ts'
import { findLeftOut } from './series-exception-repository.ts'
import { findVisits } from './series-repository.ts'
import { type Whole, wholeOf } from './whole-series.ts'

/** As many statements for five hundred visits as for one. */
export async function loadSeries({ reads }: Pick<Reading, 'reads'>, series: Series): Promise<Whole> {
  return wholeOf(series, await findVisits(reads, series.id), await findLeftOut(reads, series.id))
}
