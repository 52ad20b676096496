import type { SeriesPlan } from '../../shared/series.ts'
import { backTo, pictureOf } from './history.ts'
import type { Expected } from './judge.ts'
import type { Model } from './model.ts'
import { mayMove, type Visit } from './nouns.ts'
import type { Chosen } from './series-asked.ts'
import { callOff } from './series-place.ts'
import { settlePlan } from './series-plan.ts'
import { endedBefore, isToCome, type Whole, wholeOf } from './series-whole.ts'

export function judgeCancelSeries(model: Model, chosen: Chosen): Expected {
  const { id, version, occursAt, dryRun } = chosen
  const series = model.series.get(id)
  if (!series) return { refusal: 'series-unknown' }
  if (version !== undefined && version !== series.version) return { refusal: 'changed-meanwhile' }
  const whole = wholeOf(model, series)
  const isKnown = occursAt === undefined || whole.visits.has(occursAt) || whole.leftOut.has(occursAt)
  if (!isKnown) return { refusal: 'occurrence-unknown' }
  const gone = meant(model, whole, chosen)
  if (gone.length === 0) return { refusal: 'not-in-that-state' }
  const before = pictureOf(model)
  const { dates, leftOut } = whole
  const cut = chosen.scope === 'following' ? dates.findIndex((date) => date >= (occursAt ?? '')) : -1
  const changed = cut > 0 ? endedBefore(whole, cut) : { ...series, version: series.version + 1 }
  model.series.set(id, changed)
  for (const one of whole.takenUp) model.leftOut.delete(one.id)
  for (const visit of gone) callOff(model, visit)
  const given = [...leftOut.values()].filter((left) => cut > 0 && left.occursAt >= (dates[cut] ?? ''))
  for (const left of given) model.leftOut.delete(left.id)
  const settle = (answer: unknown) =>
    settlePlan(model, answer as SeriesPlan, { series: changed, tried: new Map(), before, dryRun })
  return { settle, forget: () => backTo(model, before) }
}

/** One visit that can still be called off, or all of them to come: where two are on one date, both. */
function meant(model: Model, { series, visits }: Whole, { scope, occursAt = '' }: Chosen): Visit[] {
  if (scope === 'this') {
    const visit = visits.get(occursAt)
    return visit && mayMove(visit) ? [visit] : []
  }
  return [...model.visits.values()].filter(
    (visit) =>
      visit.seriesId === series.id && isToCome(model, visit) && (scope === 'all' || (visit.occursAt ?? '') >= occursAt),
  )
}
