import { strict as assert } from 'node:assert'
import type { Absence, Clinic, Closure, Practitioner } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { openMinutes, type Timetable, textOf, wallOf } from './calendar.ts'
import type { Expected } from './judge.ts'
import type { Model } from './model.ts'
import { type ModelPractitioner, type ModelSpan, mayMove, noTimes, type Visit } from './nouns.ts'

export type Away = {
  readonly of: string
  readonly startsAt: string
  readonly endsAt: string
  readonly dryRun: boolean
}

export type What = 'absence' | 'closure'
const tableOf = { absence: 'absences', closure: 'closures' } as const
type Answered = { readonly [W in What]?: Absence | Closure } & { readonly hits: HitVisit[] }

export function judgeAdd(model: Model, what: What, { of, dryRun, ...asked }: Away): Expected {
  if (!ownersOf(model, what).has(of)) return { refusal: ownerUnknown[what] }
  return {
    settle: (answer) => {
      const { [what]: kept, hits } = answer as Answered
      settleSpan(model, what, { of, id: kept?.id ?? '', ...spanOf(model, asked), version: 1 }, { hits, dryRun })
      return []
    },
  }
}

export type Otherwise = Partial<Away> & { readonly id: string; readonly version?: number; readonly dryRun: boolean }

/** What is not said stays. */
export function judgeChange(model: Model, what: What, { id, version, dryRun, ...asked }: Otherwise): Expected {
  const before = model[tableOf[what]].get(id)
  if (!before) return { refusal: `${what}-unknown` }
  if (version !== undefined && version !== before.version) return { refusal: 'changed-meanwhile' }
  const { startsAt = textOf(before.from, model.weeks), endsAt = textOf(before.to, model.weeks), of = before.of } = asked
  if (startsAt >= endsAt) return { refusal: 'invalid-input' }
  if (!ownersOf(model, what).has(of)) return { refusal: ownerUnknown[what] }
  const after = { id, of, ...spanOf(model, { startsAt, endsAt }), version: before.version + 1 }
  return {
    settle: (answer) => {
      const { [what]: kept, hits } = answer as Answered
      assert(kept)
      assert.deepEqual([kept.id, kept.startsAt, kept.endsAt, kept.version], [id, startsAt, endsAt, after.version])
      settleSpan(model, what, after, { hits, dryRun })
      return dryRun ? [] : [{ table: tableOf[what], id, before, after }]
    },
  }
}

export function judgeRemove(model: Model, what: What, id: string): Expected {
  const spans = model[tableOf[what]]
  if (!spans.has(id)) return { refusal: `${what}-unknown` }
  return {
    settle: () => {
      spans.delete(id)
      return []
    },
  }
}

const ownerUnknown = { absence: 'practitioner-unknown', closure: 'clinic-unknown' }

function ownersOf({ practitioners, clinics }: Model, what: What): ReadonlyMap<string, unknown> {
  return what === 'absence' ? practitioners : clinics
}

function spanOf({ weeks }: Model, { startsAt, endsAt }: Pick<Away, 'startsAt' | 'endsAt'>) {
  return { from: wallOf(startsAt, weeks), to: wallOf(endsAt, weeks) }
}

type Said = { readonly hits: readonly HitVisit[]; readonly dryRun: boolean }

function settleSpan(model: Model, what: What, span: ModelSpan, { hits, dryRun }: Said): void {
  const spans = model[tableOf[what]]
  const before = spans.get(span.id)
  const change = () => {
    spans.set(span.id, span)
    return () => (before ? spans.set(span.id, before) : spans.delete(span.id))
  }
  settleHits(model, hits, { dryRun, change })
}

type ClinicHours = { readonly id: string; readonly version: number; readonly hours: Timetable }

export function judgeChangeClinic(model: Model, { id, version, hours }: ClinicHours): Expected {
  const clinic = model.clinics.get(id)
  if (!clinic) return { refusal: 'clinic-unknown' }
  if (clinic.version !== version) return { refusal: 'changed-meanwhile' }
  return {
    settle: (answer) => {
      assert.equal((answer as Clinic).version, version + 1)
      model.clinics.set(id, { ...clinic, hours, open: openMinutes(hours, model.weeks), version: version + 1 })
      return []
    },
  }
}

export type PractitionerHours = Pick<ModelPractitioner, 'id' | 'version' | 'active' | 'hours'>

export function judgeChangePractitioner(model: Model, { id, version, active, hours }: PractitionerHours): Expected {
  const practitioner = model.practitioners.get(id)
  if (!practitioner) return { refusal: 'practitioner-unknown' }
  if (practitioner.version !== version) return { refusal: 'changed-meanwhile' }
  return {
    settle: (answer) => {
      assert.equal((answer as Practitioner).version, version + 1)
      const changed = { ...practitioner, active, hours, places: placesOf(model, hours), version: version + 1 }
      model.practitioners.set(id, changed)
      return []
    },
  }
}

export function placesOf({ weeks }: Model, hours: ReadonlyMap<string, Timetable>): Map<string, Uint8Array> {
  return new Map([...hours].map(([clinicId, timetable]) => [clinicId, openMinutes(timetable, weeks)]))
}

type Preview = { readonly clinicId: string; readonly practitionerId?: string; readonly hours: Timetable }

/** Which visits other hours would leave outside. */
export function judgePreview(model: Model, { clinicId, practitionerId, hours }: Preview): Expected {
  const clinic = model.clinics.get(clinicId)
  if (!clinic) return { refusal: 'clinic-unknown' }
  const practitioner = practitionerId === undefined ? undefined : model.practitioners.get(practitionerId)
  if (practitionerId !== undefined && !practitioner) return { refusal: 'practitioner-unknown' }
  const change = () => {
    if (!practitioner) {
      model.clinics.set(clinicId, { ...clinic, hours, open: openMinutes(hours, model.weeks) })
      return () => model.clinics.set(clinicId, clinic)
    }
    const places = new Map([...practitioner.places, [clinicId, openMinutes(hours, model.weeks)]])
    model.practitioners.set(practitioner.id, { ...practitioner, places })
    return () => model.practitioners.set(practitioner.id, practitioner)
  }
  return {
    settle: (answer) => {
      settleHits(model, (answer as { hits: HitVisit[] }).hits, { dryRun: true, change })
      return []
    },
  }
}

type Changing = { readonly dryRun: boolean; readonly change: () => () => unknown }

/** Exactly the visits ahead that were in somebody's hours and no longer are, each with times it could have instead. */
function settleHits(model: Model, hits: readonly HitVisit[], { dryRun, change }: Changing): void {
  const ahead = [...model.visits.values()].filter((visit) => mayMove(visit) && visit.to > model.minute)
  const standing = ahead.filter((visit) => model.isInHours(visit))
  const undo = change()
  const fallen = standing.filter((visit) => !model.isInHours(visit))
  assert.deepEqual(hits.map(({ id }) => id as string).toSorted(), fallen.map(({ id }) => id).toSorted())
  const times = hits.map(({ startsAtUtc }) => startsAtUtc)
  assert.deepEqual(times, times.toSorted())
  checkEach(model, hits)
  checkTogether(model, hits)
  if (dryRun) undo()
}

function checkEach(model: Model, hits: readonly HitVisit[]): void {
  for (const { id, alternatives } of hits)
    for (const other of alternatives) {
      const verdict = judgeElsewhere(model, model.visits.get(id) as Visit, other)
      assert('placed' in verdict, `${id} could go to ${JSON.stringify(other)}, but ${JSON.stringify(verdict)}`)
    }
}

/** The first place of each is proposed to no other: all of them can be moved. */
function checkTogether(model: Model, hits: readonly HitVisit[]): void {
  const moved: Visit[] = []
  for (const { id, alternatives } of hits) {
    const visit = model.visits.get(id) as Visit
    const [first] = alternatives
    if (!first) continue
    const verdict = judgeElsewhere(model, visit, first)
    assert('placed' in verdict, `${id} cannot go to ${first.startsAt} with the others: ${JSON.stringify(verdict)}`)
    const { practitionerId } = first
    model.visits.set(id, { ...visit, practitionerId, ...verdict.placed, onPurpose: false, times: noTimes })
    moved.push(visit)
  }
  for (const visit of moved) model.visits.set(visit.id, visit)
}

type Where = { readonly practitionerId: string; readonly startsAt: string }

function judgeElsewhere(model: Model, visit: Visit, { practitionerId, startsAt }: Where) {
  const { id, clinicId, patientId, serviceId, from, to, before, after } = visit
  const requires = model.services.get(serviceId)?.requires ?? []
  const who = { clinicId, patientId, practitionerId, requires, kept: visit.resources, except: id }
  return model.judge({ ...who, startsAt, minutes: to - from, before, after, onPurpose: false })
}
