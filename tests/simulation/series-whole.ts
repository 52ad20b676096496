import { textOf } from './calendar.ts'
import type { Model } from './model.ts'
import { type LeftOut, mayMove, type Series, type Visit } from './nouns.ts'
import { daysOf } from './rhythm.ts'

/** A series as it stands: where its rule puts its visits, those there are, and the dates on which nobody comes. */
export type Whole = {
  readonly series: Series
  readonly dates: readonly string[]
  readonly visits: ReadonlyMap<string, Visit>
  readonly leftOut: ReadonlyMap<string, LeftOut>
  /** Left out, and somebody comes after all. */
  readonly takenUp: readonly LeftOut[]
}

export function wholeOf(model: Model, series: Series): Whole {
  const { rhythm, end, startsAt } = series
  const dates = daysOf(rhythm, end, startsAt.slice(0, 10)).map((day) => `${day}${startsAt.slice(10)}`)
  const own = [...model.visits.values()].filter(({ seriesId }) => seriesId === series.id)
  own.sort((a, b) => (a.id < b.id ? -1 : 1))
  // Of several, the one is meant that can still be moved, or else one that was not called off.
  const rank = (visit: Visit) => (visit.status === 'cancelled' ? 0 : mayMove(visit) ? 2 : 1)
  own.sort((a, b) => rank(a) - rank(b))
  const visits = new Map(own.map((visit) => [visit.occursAt ?? '', visit]))
  const left = [...model.leftOut.values()].filter(({ seriesId }) => seriesId === series.id)
  const comesAfterAll = ({ occursAt }: LeftOut) => [visits.get(occursAt)].some((visit) => visit && mayMove(visit))
  const nobody = left.filter((one) => !comesAfterAll(one))
  const leftOut = new Map(nobody.map((one) => [one.occursAt, one]))
  return { series, dates, visits, leftOut, takenUp: left.filter(comesAfterAll) }
}

/** Nobody has come for it yet, and it has not begun. */
export function isToCome(model: Model, { status, from }: Visit): boolean {
  return (status === 'booked' || status === 'confirmed') && from > model.minute
}

/** Whether something can still be planned there. */
export function isAhead(model: Model, { series, visits }: Whole, date: string): boolean {
  const visit = visits.get(date)
  if (visit && visit.status !== 'cancelled') return isToCome(model, visit)
  const wall = model.clinics.get(series.clinicId)?.clock.wallAt[model.minute] ?? 0
  return date > textOf(wall, model.weeks)
}

/** The rule ends before one of its dates. */
export function endedBefore({ series, dates }: Whole, cut: number): Series {
  const last = dates[cut] ?? ''
  const dayBefore = new Date(Date.parse(last.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10)
  const end = 'count' in series.end ? { count: cut } : { until: dayBefore }
  return { ...series, end, version: series.version + 1 }
}

/** What stands against a date: no visit was put there. */
export type Trouble = {
  readonly startsAt: string
  readonly practitionerId: string
  readonly minutes: number
  readonly conflict: string
  readonly visit: Visit | undefined
  readonly skipped: boolean
}

/** What is answered about a series, date by date. */
export function shownDates(model: Model, whole: Whole, troubles: ReadonlyMap<string, Trouble>) {
  const { series, dates, visits, leftOut } = whole
  const all = new Set([...dates, ...visits.keys(), ...leftOut.keys(), ...troubles.keys()])
  return [...all].sort().map((occursAt) => {
    const [trouble, visit] = [troubles.get(occursAt), visits.get(occursAt)]
    if (trouble) return { occursAt, ...shownTrouble(model, trouble) }
    return { occursAt, conflict: null, ...(visit ? shownVisit(model, visit) : nobodyAt(model, series, occursAt)) }
  })
}

function shownTrouble(model: Model, { minutes, visit, skipped, ...tried }: Trouble) {
  const status = visit && skipped ? 'cancelled' : (visit?.status ?? null)
  const of = { exception: skipped ? 'skipped' : null, appointmentId: visit?.id ?? null, status }
  return { ...tried, endsAt: later(model, tried.startsAt, minutes), ...of }
}

function shownVisit(model: Model, { id, clinicId, startsAt, to, practitionerId, occursAt, status }: Visit) {
  const endsAt = textOf(model.clinics.get(clinicId)?.clock.wallAt[to] ?? 0, model.weeks)
  const exception = startsAt === occursAt ? null : 'moved'
  return { startsAt, endsAt, practitionerId, exception, appointmentId: id, status }
}

function nobodyAt(model: Model, { practitionerId, minutes }: Series, startsAt: string) {
  const nobody = { exception: 'skipped', appointmentId: null, status: null }
  return { startsAt, endsAt: later(model, startsAt, minutes), practitionerId, ...nobody }
}

function later(model: Model, startsAt: string, minutes: number): string {
  return textOf((Date.parse(`${startsAt}Z`) - Date.parse(model.weeks.firstDay)) / 60_000 + minutes, model.weeks)
}
