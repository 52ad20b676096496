import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import type { SeriesPlan, series } from '../../shared/series.ts'
import type { WorkOf } from '../platform/routes.ts'
import { putAppointment } from '../scheduling/appointment-repository.ts'
import { afterStep, mayTake } from '../scheduling/day-flow.ts'
import { endedBefore } from './ended-before.ts'
import { loadSeries } from './load-series.ts'
import { requireSeries } from './require-series.ts'
import { takeUp } from './series-exception-repository.ts'
import { putSeries } from './series-repository.ts'
import { isToCome, planOf } from './whole-series.ts'

type Cancel = typeof series.cancelSeries

/** Called off, never deleted. The rule ends before the first date that is, if any date is left then. */
export async function cancelSeries(
  work: WorkOf<Cancel>,
  { scope, occursAt, reason, ...seen }: InputOf<Cancel>,
): Promise<SeriesPlan> {
  const whole = await requireSeries(work, seen)
  const { series, dates, visits, leftOut } = whole
  if (occursAt !== undefined && !visits.has(occursAt) && !leftOut.has(occursAt)) work.refuse('occurrence-unknown')
  const meant = [...visits].filter(
    ([date]) => scope === 'all' || (scope === 'this' ? date === occursAt : date >= (occursAt ?? '')),
  )
  const mayGo = (visit: Appointment) => (scope === 'this' ? mayTake('cancel', visit) : isToCome(visit, work.now))
  const toCome = meant.map(([, visit]) => visit).filter(mayGo)
  if (toCome.length === 0) work.refuse('not-in-that-state')

  const cut = scope === 'following' ? dates.findIndex((date) => date >= (occursAt ?? '')) : -1
  const changed = cut > 0 ? endedBefore(whole, cut) : { ...series, version: series.version + 1 }
  await putSeries(work, changed)
  for (const visit of toCome)
    await putAppointment(work, { ...afterStep('cancel', visit, work.now), cancelReason: reason })
  if (cut > 0) for (const [date, exception] of leftOut) if (date >= (dates[cut] ?? '')) await takeUp(work, exception)
  return planOf(await loadSeries(work, changed))
}
