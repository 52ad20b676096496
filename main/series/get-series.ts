import type { InputOf } from '../../shared/platform/contract.ts'
import type { SeriesPlan, series } from '../../shared/series.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { loadSeries } from './load-series.ts'
import { findSeries } from './series-repository.ts'
import { planOf } from './whole-series.ts'

type Get = typeof series.getSeries

export async function getSeries(reading: ReadingOf<Get>, { id }: InputOf<Get>): Promise<SeriesPlan> {
  const found = (await findSeries(reading.reads, id)) ?? reading.refuse('series-unknown')
  return planOf(await loadSeries(reading, found))
}
