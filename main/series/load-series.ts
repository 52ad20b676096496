import type { Series } from '../../shared/series.ts'
import { currentFormat, formats } from '../platform/format.ts'
import type { Reading, Working } from '../platform/work.ts'
import { findLeftOut } from './series-exception-repository.ts'
import { findVisits } from './series-repository.ts'
import { type Whole, wholeOf } from './whole-series.ts'

type Loading = Pick<Reading, 'reads'> & Partial<Pick<Working, 'format'>>

/** As many statements for five hundred visits as for one. */
export async function loadSeries({ reads, format = currentFormat }: Loading, series: Series): Promise<Whole> {
  const visits = await findVisits(reads, series.id)
  return wholeOf(series, { visits, leftOut: await findLeftOut(reads, series.id) }, format >= formats.oneVisitOfADate)
}
