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
import { isToCome, planOf, type Whole } from './whole-series.ts'

type Cancel = typeof series.cancelSeries

/** Called off, never deleted. The rule ends before the first date that is, if any date is left then. */
export async function cancelSeries(
  work: WorkOf<Cancel>,
  { scope, occursAt, reason, ...seen }: InputOf<Cancel>,
): Promise<SeriesPlan> {
  const whole = await requireSeries(work, seen)
  const { series, dates, visits, leftOut } = whole
  if (occursAt !== undefined && !visits.has(occursAt) && !leftOut.has(occursAt)) work.refuse('occurrence-unknown')
  const toCome = visitsMeant(whole, { scope, occursAt }, work.now)
  if (toCome.length === 0) work.refuse('not-in-that-state')

  const cut = scope === 'following' ? dates.findIndex((date) => date >= (occursAt ?? '')) : -1
  const changed = cut > 0 ? endedBefore(whole, cut) : { ...series, version: series.version + 1 }
  await putSeries(work, changed)
  for (const exception of whole.takenUp) await takeUp(work, exception)
  for (const visit of toCome)
    await putAppointment(work, { ...afterStep('cancel', visit, work.now), cancelReason: reason })
  if (cut > 0) for (const [date, exception] of leftOut) if (date >= (dates[cut] ?? '')) await takeUp(work, exception)
  return planOf(await loadSeries(work, changed))
}

type Meant = Pick<InputOf<Cancel>, 'scope' | 'occursAt'>

function visitsMeant({ visits, all }: Whole, { scope, occursAt = '' }: Meant, now: string): Appointment[] {
  if (scope !== 'this') {
    const from = scope === 'all' ? '' : occursAt
    return all.filter((visit) => (visit.occursAt ?? '') >= from && isToCome(visit, now))
  }
  const visit = visits.get(occursAt)
  return visit && mayTake('cancel', visit) ? [visit] : []
}
