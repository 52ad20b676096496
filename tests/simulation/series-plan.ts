import { strict as assert } from 'node:assert'
import type { SeriesDate, SeriesPlan } from '../../shared/series.ts'
import { backTo, type Change, changesSince, type Picture } from './history.ts'
import { bookedVisit } from './judge.ts'
import type { Model } from './model.ts'
import type { Series, Wanted } from './nouns.ts'
import type { Tried } from './series-place.ts'
import { shownDates, type Trouble, wholeOf } from './series-whole.ts'

type Planned = {
  readonly series: Series
  readonly tried: ReadonlyMap<string, Tried>
  readonly before: Picture
  readonly dryRun: boolean
}

/** The model has already done it: what was answered must be the same, date by date. A dry run is then taken back. */
export function settlePlan(model: Model, answer: SeriesPlan, { series, tried, before, dryRun }: Planned): Change[] {
  const troubles = new Map([...tried].map(([date, { trouble }]): [string, Trouble] => [date, trouble]))
  const isNew = (id: string | null) => id !== null && !before.visits.has(id)
  const dates = shownDates(model, wholeOf(model, series), troubles)
  const told = dates.map((date) =>
    dryRun && isNew(date.appointmentId) ? { ...date, appointmentId: null, status: null } : date,
  )
  const named = answer.dates.map(({ alternatives: _, ...date }, n) => {
    const mayBeNew = !dryRun && isNew(date.appointmentId) && isNew(told[n]?.appointmentId ?? null)
    return mayBeNew ? { ...date, appointmentId: told[n]?.appointmentId ?? null } : date
  })
  assert.deepEqual(named, told)
  assert.equal(answer.conflicts, [...troubles.values()].filter(({ skipped }) => !skipped).length)
  checkSeries(answer.series, series, dryRun && !before.series.has(series.id))
  for (const { conflict, alternatives } of answer.dates) if (!conflict) assert.deepEqual(alternatives, [])
  checkAlternatives(
    model,
    answer.dates.filter(({ conflict }) => conflict),
    tried,
  )
  if (dryRun) {
    backTo(model, before)
    return []
  }
  giveNames(model, series, answer, dates)
  return changesSince(model, before)
}

function checkSeries(answered: SeriesPlan['series'], series: Series, isRehearsedNew: boolean): void {
  if (isRehearsedNew && answered === null) return
  assert(answered)
  const { clinicId, practitionerId, patientId, serviceId, startsAt, minutes, version } = answered
  const { id: _, rhythm: __, end: ___, ...kept } = series
  assert.deepEqual({ clinicId, practitionerId, patientId, serviceId, startsAt, minutes, version }, kept)
}

/** What the model has made gets the ids it has in the host. */
function giveNames(
  model: Model,
  series: Series,
  answer: SeriesPlan,
  dates: readonly { appointmentId: string | null }[],
) {
  const seriesId = answer.series?.id ?? ''
  for (const [n, { appointmentId: id }] of answer.dates.entries()) {
    const known = dates[n]?.appointmentId ?? ''
    const visit = model.visits.get(known)
    if (!visit || known === id) continue
    model.visits.delete(known)
    model.visits.set(id ?? '', { ...visit, id: id ?? '' })
  }
  if (seriesId === series.id) return
  model.series.delete(series.id)
  model.series.set(seriesId, { ...series, id: seriesId })
  for (const rows of [model.visits, model.leftOut] as Map<string, { id: string; seriesId: string | null }>[])
    for (const row of rows.values()) if (row.seriesId === series.id) rows.set(row.id, { ...row, seriesId })
}

/** Of a plan that is refused, every date in the way is named, with the rule it breaks and free times. */
export function checkConflicts(model: Model, named: readonly SeriesDate[], tried: ReadonlyMap<string, Tried>): void {
  const conflicts = [...tried].filter(([, { trouble }]) => !trouble.skipped)
  assert.deepEqual(
    named.map(({ occursAt, conflict }) => [occursAt, conflict]),
    conflicts.map(([occursAt, { trouble }]) => [occursAt, trouble.conflict]),
  )
  checkAlternatives(model, named, tried)
}

type Offered = Pick<SeriesDate, 'occursAt' | 'alternatives'>

/** Each is free, the nearest comes first, and whoever takes the first of every date has them all. */
function checkAlternatives(model: Model, dates: readonly Offered[], tried: ReadonlyMap<string, Tried>): void {
  for (const { occursAt, alternatives } of dates) {
    const { wanted } = tried.get(occursAt) as Tried
    for (const other of alternatives) takeElsewhere(model, wanted, other)()
    const own = alternatives.filter(({ practitionerId }) => practitionerId === wanted.practitionerId)
    const distances = own.map(({ startsAt }) => away(startsAt, wanted.startsAt))
    assert.deepEqual(
      distances,
      distances.toSorted((a, b) => a - b),
    )
  }
  const givenBack = dates.flatMap(({ occursAt, alternatives }) =>
    alternatives.slice(0, 1).map((first) => takeElsewhere(model, (tried.get(occursAt) as Tried).wanted, first)),
  )
  for (const giveBack of givenBack) giveBack()
}

/** Until it is given back. */
function takeElsewhere(model: Model, wanted: Wanted, { practitionerId, startsAt }: Where): () => void {
  const verdict = model.judge({ ...wanted, practitionerId, startsAt, onPurpose: false })
  assert('placed' in verdict, `offered ${startsAt} for ${wanted.startsAt}, but ${JSON.stringify(verdict)}`)
  const { clinicId, patientId, before, after } = wanted
  const id = model.newId()
  const who = { id, clinicId, patientId, practitionerId, serviceId: '', startsAt, before, after }
  model.visits.set(id, bookedVisit(who, { ...verdict.placed, onPurpose: false }))
  return () => model.visits.delete(id)
}

type Where = { readonly practitionerId: string; readonly startsAt: string }

function away(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}
