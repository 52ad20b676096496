import { backTo, type Picture, pictureOf } from './history.ts'
import { type Expected, partyRefusal } from './judge.ts'
import type { Model } from './model.ts'
import { mayMove, type Series, type Visit } from './nouns.ts'
import type { ChangeRequest } from './series-asked.ts'
import { destinations } from './series-destinations.ts'
import { judgePlaced } from './series-judge.ts'
import { laterOf } from './series-later.ts'
import { colleagueRefusal, type Entry } from './series-place.ts'
import { endedBefore, isAhead, type Whole, wholeOf } from './series-whole.ts'

export function judgeChangeSeries(model: Model, change: ChangeRequest): Expected {
  const series = model.series.get(change.id)
  if (!series) return { refusal: 'series-unknown' }
  if (change.version !== undefined && change.version !== series.version) return { refusal: 'changed-meanwhile' }
  const before = pictureOf(model)
  const whole = wholeOf(model, series)
  for (const { id } of whole.takenUp) model.leftOut.delete(id)
  const expected = (change.scope === 'this' ? judgeOne : judgeLater)(model, whole, change, before)
  return { forget: () => backTo(model, before), ...expected }
}

/** One date: its visit moves, or it gets one although it had been left out. */
function judgeOne(model: Model, whole: Whole, change: ChangeRequest, before: Picture): Expected {
  const { series } = whole
  const { occursAt = '', dryRun } = change
  const exception = whole.leftOut.get(occursAt)
  const visit = exception ? undefined : whole.visits.get(occursAt)
  if (!visit && !exception) return { refusal: 'occurrence-unknown' }
  if (visit && !mayMove(visit)) return { refusal: 'not-in-that-state' }
  const missing = visit ? undefined : partyRefusal(model, series)
  const as = visit ? { ...visit, minutes: visit.to - visit.from } : { ...series, startsAt: occursAt }
  const { practitionerId = as.practitionerId, startsAt = as.startsAt, minutes = as.minutes } = change
  const refusal = missing ?? colleagueRefusal(model, series.clinicId, practitionerId)
  if (refusal) return { refusal }
  if (exception) model.leftOut.delete(exception.id)
  const changed = { ...series, version: series.version + 1 }
  model.series.set(series.id, changed)
  const entries = [{ occursAt, startsAt, practitionerId, minutes, visit }]
  const planning = { onConflict: 'refuse' } as const
  const expected = judgePlaced(model, { series: changed, entries, planning, before, dryRun })
  const [tried] = expected.tried.values()
  if (!tried || dryRun) return expected
  return { refusal: tried.trouble.conflict, wanted: tried.wanted, forget: expected.forget }
}

/** Everything to come, or everything from one date on, which then is a series of its own. */
function judgeLater(model: Model, whole: Whole, change: ChangeRequest, before: Picture): Expected {
  const { series } = whole
  const found = cutOf(model, whole, change)
  if (typeof found === 'string') return { refusal: found }
  const { cut, from } = found
  if (from === undefined && (!change.end || change.rhythm || change.startsAt)) return { refusal: 'not-in-that-state' }
  const inPlace = change.scope === 'all' || cut === 0
  const later = laterOf(whole, change, { cut, from: from ?? series.startsAt, inPlace })
  if (later === 'rule-cannot-move') return { refusal: later }
  if (later.dates.length === 0) return { refusal: 'rule-without-dates' }

  const { practitionerId = series.practitionerId, minutes = series.minutes } = change
  const { rhythm, end, startsAt } = later
  const of = inPlace ? { id: series.id, version: series.version + 1 } : { id: model.newId(), version: 1 }
  const next: Series = { ...series, practitionerId, minutes, rhythm, end, startsAt, ...of }
  if (!inPlace) model.series.set(series.id, endedBefore(whole, cut))
  model.series.set(next.id, next)
  const goes = destinations(model, whole, next, { cut, later })
  const refusal = peopleRefusal(model, next, [...goes.values()], change)
  if (refusal) return { refusal }
  const entries = [...goes].map(([occursAt, visit]) => entryOf({ occursAt, visit, next, from }, change))
  return judgePlaced(model, { series: next, entries, planning: change, before, dryRun: change.dryRun })
}

/** Where the part begins that is meant, and which date is moved; nothing when all of them are over. */
function cutOf(model: Model, whole: Whole, { scope, occursAt }: ChangeRequest) {
  const { dates } = whole
  const chosen = occursAt === undefined ? undefined : dates.indexOf(occursAt)
  if (chosen === -1) return 'occurrence-unknown'
  const ahead = dates.findIndex((date) => isAhead(model, whole, date))
  const cut = scope === 'following' ? (chosen ?? 0) : ahead < 0 ? dates.length : ahead
  const from = dates[chosen ?? cut]
  return from === undefined || isAhead(model, whole, from) ? { cut, from } : 'not-in-that-state'
}

type Goers = readonly (Visit | undefined)[]

/** Whoever sees them must be there; for a new visit, everybody must. */
function peopleRefusal(model: Model, next: Series, visits: Goers, change: ChangeRequest): string | undefined {
  const own = change.practitionerId ? [] : visits.flatMap((visit) => visit?.practitionerId ?? [])
  const refusals = [next.practitionerId, ...own].map((who) => colleagueRefusal(model, next.clinicId, who))
  const refusal = refusals.find((one) => one !== undefined)
  return refusal ?? (visits.every((visit) => visit) ? undefined : partyRefusal(model, next))
}

type Goer = Pick<Entry, 'occursAt' | 'visit'> & { readonly next: Series; readonly from: string | undefined }

/** Somebody moved by hand keeps their time, unless it is the date that is moved now. */
function entryOf({ occursAt, visit, next, from }: Goer, change: ChangeRequest): Entry {
  const as = visit ? { ...visit, minutes: visit.to - visit.from } : next
  const { practitionerId = as.practitionerId, minutes = as.minutes } = change
  const isMovedNow = change.startsAt !== undefined && visit?.occursAt === from
  const byHand = visit !== undefined && visit.startsAt !== visit.occursAt && !isMovedNow
  return { occursAt, visit, startsAt: byHand ? visit.startsAt : occursAt, practitionerId, minutes }
}
