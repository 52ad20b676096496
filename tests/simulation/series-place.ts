import type { Model } from './model.ts'
import { noTimes, type Series, type Visit, type Wanted } from './nouns.ts'
import type { Decision, Planning } from './series-asked.ts'
import type { Trouble } from './series-whole.ts'

export type Entry = {
  readonly occursAt: string
  readonly startsAt: string
  readonly practitionerId: string
  readonly minutes: number
  readonly visit?: Visit | undefined
}
export type Tried = { readonly wanted: Wanted; readonly trouble: Trouble }
type Placing = { readonly refusal: string } | { readonly tried: ReadonlyMap<string, Tried>; readonly placed: number }

/** Every visit leaves its place, then one after the other is put where it is to be, each beside those before it. */
export function placeAll(model: Model, series: Series, entries: readonly Entry[], planning: Planning): Placing {
  const decided = decide(model, series, entries, planning.decisions ?? [])
  if (typeof decided === 'string') return { refusal: decided }
  const leaving = decided.flatMap(({ visit, stays }) => (visit && !stays ? [visit.id] : []))
  for (const id of leaving) model.visits.delete(id)
  const tried = new Map<string, Tried>()
  for (const entry of decided) {
    const found = settle(model, series, entry, planning)
    if (found === 'resource-unknown') return { refusal: found }
    if (found) tried.set(entry.occursAt, found)
  }
  const nobody = decided.filter(({ skip }) => skip).length + [...tried.values()].filter(isSkipped).length
  return { tried, placed: decided.length - nobody }
}

const isSkipped = ({ trouble }: Tried) => trouble.skipped

function settle(model: Model, series: Series, entry: Decided, planning: Planning) {
  if (entry.skip) return drop(model, series, entry)
  if (entry.stays) return keep(model, series, entry)
  return tryAt(model, series, entry, planning)
}

/** Puts a visit there, or says what stands in the way. */
function tryAt(model: Model, series: Series, entry: Entry, planning: Planning): Tried | 'resource-unknown' | undefined {
  const wanted = wantedOf(model, series, entry, planning)
  const verdict = model.judge(wanted)
  if ('placed' in verdict) {
    put(model, series, entry, { ...verdict.placed, onPurpose: wanted.onPurpose })
    return undefined
  }
  if (verdict.refusal === 'resource-unknown') return verdict.refusal
  const skipped = planning.onConflict === 'skip'
  if (skipped) drop(model, series, entry)
  const { startsAt, practitionerId, minutes, visit } = entry
  return { wanted, trouble: { startsAt, practitionerId, minutes, conflict: verdict.refusal, visit, skipped } }
}

type Decided = Entry & { readonly skip: boolean; readonly stays: boolean }

function decide(model: Model, { clinicId }: Series, entries: readonly Entry[], decisions: readonly Decision[]) {
  const found: Decided[] = []
  for (const entry of entries) {
    const { skip = false, startsAt, practitionerId } = decisions.find((one) => one.occursAt === entry.occursAt) ?? {}
    const refusal = practitionerId && colleagueRefusal(model, clinicId, practitionerId)
    if (refusal) return refusal
    const as = {
      ...entry,
      startsAt: startsAt ?? entry.startsAt,
      practitionerId: practitionerId ?? entry.practitionerId,
    }
    const { visit, minutes } = as
    const isThere = visit?.startsAt === as.startsAt && visit.practitionerId === as.practitionerId
    found.push({ ...as, skip, stays: !skip && isThere && visit.to - visit.from === minutes })
  }
  const isKnown = decisions.every(({ occursAt }) => entries.some((entry) => entry.occursAt === occursAt))
  return isKnown ? found : 'occurrence-unknown'
}

export function colleagueRefusal(model: Model, clinicId: string, practitionerId: string): string | undefined {
  const practitioner = model.practitioners.get(practitionerId)
  if (!practitioner) return 'practitioner-unknown'
  return practitioner.active && practitioner.places.has(clinicId) ? undefined : 'practitioner-not-at-clinic'
}

function wantedOf(model: Model, series: Series, { visit, ...entry }: Entry, { resourceIds }: Planning): Wanted {
  const service = model.services.get(series.serviceId)
  const { before = 0, after = 0 } = visit ?? service ?? {}
  return {
    ...{ clinicId: series.clinicId, patientId: series.patientId, practitionerId: entry.practitionerId },
    ...{ startsAt: entry.startsAt, minutes: entry.minutes, before, after },
    requires: service?.requires ?? [],
    named: resourceIds,
    kept: visit?.resources,
    except: visit?.id,
    onPurpose: visit?.onPurpose === true && visit.startsAt === entry.startsAt,
  }
}

type There = Pick<Visit, 'from' | 'to' | 'resources' | 'onPurpose'>

function put(model: Model, series: Series, { visit, occursAt, startsAt, practitionerId }: Entry, there: There): void {
  const { clinicId, patientId, serviceId, id: seriesId } = series
  const of = { practitionerId, startsAt, ...there, seriesId, occursAt }
  if (visit) {
    const arrived = visit.status === 'checked-in' && visit.startsAt.slice(0, 10) !== startsAt.slice(0, 10)
    const state = arrived ? { status: 'booked', times: { ...visit.times, checkedInAt: null } } : {}
    model.visits.set(visit.id, { ...visit, ...of, ...state, version: visit.version + 1 })
    return
  }
  const { before = 0, after = 0 } = model.services.get(serviceId) ?? {}
  const id = model.newId()
  const state = { status: 'booked', times: noTimes, version: 1 }
  model.visits.set(id, { id, clinicId, patientId, serviceId, before, after, ...of, ...state })
}

function keep(model: Model, { id: seriesId }: Series, { visit, occursAt }: Entry): void {
  if (visit && (visit.seriesId !== seriesId || visit.occursAt !== occursAt))
    model.visits.set(visit.id, { ...visit, seriesId, occursAt, version: visit.version + 1 })
}

function drop(model: Model, { id: seriesId }: Series, { visit, occursAt }: Entry): void {
  if (visit) callOff(model, { ...visit, seriesId, occursAt })
  else leaveOut(model, seriesId, occursAt)
}

export function callOff(model: Model, visit: Visit): void {
  const times = { ...visit.times, cancelledAt: new Date(model.now).toISOString() }
  model.visits.set(visit.id, { ...visit, status: 'cancelled', times, resources: [], version: visit.version + 1 })
}

export function leaveOut(model: Model, seriesId: string, occursAt: string): void {
  const id = model.newId()
  model.leftOut.set(id, { id, seriesId, occursAt })
}
