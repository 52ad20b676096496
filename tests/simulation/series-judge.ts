import { strict as assert } from 'node:assert'
import type { SeriesDate, SeriesPlan } from '../../shared/series.ts'
import { backTo, type Picture, pictureOf } from './history.ts'
import { type Expected, partyRefusal } from './judge.ts'
import type { Model } from './model.ts'
import type { Series } from './nouns.ts'
import { daysOf } from './rhythm.ts'
import type { CreateRequest, Planning } from './series-asked.ts'
import { type Entry, placeAll, type Tried } from './series-place.ts'
import { checkConflicts, settlePlan } from './series-plan.ts'

export function judgeCreateSeries(model: Model, request: CreateRequest): Expected {
  const refusal = partyRefusal(model, request)
  if (refusal) return { refusal }
  const { clinicId, practitionerId, patientId, serviceId, startsAt, rhythm, end, dryRun } = request
  const service = model.services.get(serviceId)
  assert(service)
  const minutes = request.minutes ?? service.minutes
  const days = daysOf(rhythm, end, startsAt.slice(0, 10))
  const [first] = days
  if (first === undefined) return { refusal: 'rule-without-dates' }
  const dates = days.map((day) => `${day}${startsAt.slice(10)}`)
  const before = pictureOf(model)
  const who = { id: model.newId(), clinicId, practitionerId, patientId, serviceId }
  const series = { ...who, startsAt: dates[0] ?? '', minutes, rhythm, end, version: 1 }
  model.series.set(series.id, series)
  const entries = dates.map((occursAt): Entry => ({ occursAt, startsAt: occursAt, practitionerId, minutes }))
  const expected = judgePlaced(model, { series, entries, planning: request, before, dryRun })
  if ('refusal' in expected || expected.placed > 0 || dryRun) return expected
  const said = (detail: unknown) => assert.deepEqual(detail, { conflicts: [] })
  return { refusal: 'series-conflicts', said, forget: expected.forget }
}

type Placing = {
  readonly series: Series
  readonly entries: readonly Entry[]
  readonly planning: Planning
  readonly before: Picture
  readonly dryRun: boolean
}
type Placed = Expected & { readonly placed: number; readonly tried: ReadonlyMap<string, Tried> }

/** Tried in the model at once: taken back when the host refuses, or when it was a rehearsal. */
export function judgePlaced(model: Model, { series, entries, planning, before, dryRun }: Placing) {
  const forget = () => backTo(model, before)
  const found = placeAll(model, series, entries, planning)
  if ('refusal' in found) return { refusal: found.refusal, forget, placed: 0, tried: new Map<string, Tried>() }
  const { tried, placed } = found
  const isUndecided = [...tried.values()].some(({ trouble }) => !trouble.skipped)
  if (isUndecided && !dryRun) {
    const said = (detail: unknown) => checkConflicts(model, (detail as { conflicts: SeriesDate[] }).conflicts, tried)
    return { refusal: 'series-conflicts', said, forget, placed, tried } satisfies Placed
  }
  const settle = (answer: unknown) => settlePlan(model, answer as SeriesPlan, { series, tried, before, dryRun })
  return { settle, forget, placed, tried } satisfies Placed
}
