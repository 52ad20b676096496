import type { InputOf } from '../../shared/platform/contract.ts'
import type { SeriesPlan, series } from '../../shared/series.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changeLater } from './change-later.ts'
import { changeOne } from './change-one.ts'
import { loadSeries } from './load-series.ts'
import { requireSeries } from './require-series.ts'
import { takeUp } from './series-exception-repository.ts'
import { planOf } from './whole-series.ts'

type Change = typeof series.changeSeries

export async function changeSeries(work: WorkOf<Change>, change: InputOf<Change>): Promise<SeriesPlan> {
  const before = await requireSeries(work, change)
  for (const exception of before.takenUp) await takeUp(work, exception)
  const { series, troubles } = await (change.scope === 'this' ? changeOne : changeLater)(work, before, change)
  const plan = planOf(await loadSeries(work, series), troubles)
  if (!change.dryRun) return plan
  const known = new Set(before.all.map(({ id }) => id))
  // A rehearsed visit has an id that nobody will find.
  const dates = plan.dates.map((date) =>
    date.appointmentId && known.has(date.appointmentId) ? date : { ...date, appointmentId: null, status: null },
  )
  return { ...plan, dates }
}
