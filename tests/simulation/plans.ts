import { strict as assert } from 'node:assert'
import type { Appointment } from '../../shared/scheduling.ts'
import type { SeriesDate, SeriesPlan } from '../../shared/series.ts'
import type { Wish as AnsweredWish } from '../../shared/waiting-list.ts'
import { textOf, wallOf } from './calendar.ts'
import { type Changes, type Expected, partyRefusal, type Request, take } from './judge.ts'
import { type Model, noTimes, type Placed, type Visit, type Wanted, type Wish } from './model.ts'

type SeriesRequest = Omit<Request, 'onPurpose'> & { readonly count: number; readonly onConflict: 'skip' | 'refuse' }
type Tried = { readonly occursAt: string; readonly wanted: Wanted; readonly conflict?: string; readonly visit?: Visit }

/** A visit every day at the same time, each beside those before it. */
export function judgeSeries(model: Model, request: SeriesRequest): Expected {
  const { clinicId, practitionerId, patientId, serviceId, startsAt, count, onConflict } = request
  const refusal = partyRefusal(model, request)
  if (refusal) return { refusal }
  const service = model.services.get(serviceId)
  assert(service)
  const { requires, before, after } = service
  const minutes = request.minutes ?? service.minutes
  const tried: Tried[] = []
  for (let n = 0; n < count; n++) {
    const occursAt = textOf(wallOf(startsAt, model.weeks) + n * 1440, model.weeks)
    const who = { clinicId, practitionerId, patientId }
    const wanted = { ...who, requires, startsAt: occursAt, minutes, before, after, onPurpose: false }
    const verdict = model.judge(wanted)
    if ('refusal' in verdict) tried.push({ occursAt, wanted, conflict: verdict.refusal })
    else {
      const times = { startsAt: occursAt, before, after, ...verdict.placed }
      const state = { onPurpose: false, status: 'booked', times: noTimes, version: 1 }
      const visit = { id: `planned ${n}`, ...who, serviceId, ...times, ...state }
      model.visits.set(visit.id, visit) // stands in the way of those after it
      tried.push({ occursAt, wanted, visit })
    }
  }
  const conflicts = tried.filter(({ conflict }) => conflict !== undefined)
  const isRefused = onConflict === 'refuse' ? conflicts.length > 0 : conflicts.length === count
  const planned = tried.flatMap(({ visit }) => (visit ? [visit] : []))
  const forget = () => planned.map(({ id }) => model.visits.delete(id))
  if (!isRefused) return { settle: (answer) => (forget(), settle(model, answer as SeriesPlan, tried)), forget }
  const said = (detail: unknown) =>
    checkDates(model, (detail as { conflicts: SeriesDate[] }).conflicts, tried, onConflict)
  return { refusal: 'series-conflicts', said, forget }
}

function settle(model: Model, { dates, series }: SeriesPlan, tried: readonly Tried[]) {
  assert.deepEqual(
    dates.map(({ occursAt, conflict }) => ({ occursAt, conflict })),
    tried.map(({ occursAt, conflict = null }) => ({ occursAt, conflict })),
  )
  const changes = tried.flatMap(({ visit }, n) => {
    const id = dates[n]?.appointmentId ?? ''
    const after = visit && { ...visit, id }
    if (after) model.visits.set(id, after)
    return after ? [{ before: null, after }] : []
  })
  model.series.set(
    series?.id ?? '',
    changes.map(({ after }) => after.id),
  )
  return changes
}

/** Of a plan that is refused, every date in the way is named, with the rule it breaks. */
function checkDates(model: Model, named: readonly SeriesDate[], tried: readonly Tried[], onConflict: string): void {
  const conflicts = onConflict === 'refuse' ? tried.filter(({ conflict }) => conflict) : []
  assert.deepEqual(
    named.map(({ occursAt, conflict }) => ({ occursAt, conflict })),
    conflicts.map(({ occursAt, conflict }) => ({ occursAt, conflict })),
  )
  for (const { occursAt, alternatives } of named) {
    const wanted = tried.find((date) => date.occursAt === occursAt)?.wanted
    for (const { practitionerId, startsAt } of alternatives)
      assert('placed' in model.judge({ ...(wanted as Wanted), practitionerId, startsAt }), `offered ${startsAt}`)
  }
}

export function judgeCancelSeries(model: Model, id: string): Expected {
  const visits = (model.series.get(id) ?? []).flatMap((visit) => model.visits.get(visit) ?? [])
  if (!model.series.has(id)) return { refusal: 'series-unknown' }
  const toCome = visits.filter(
    ({ status, from }) => (status === 'booked' || status === 'confirmed') && from > model.minute,
  )
  if (toCome.length === 0) return { refusal: 'not-in-that-state' }
  return {
    settle: () =>
      toCome.map((before) => {
        const after = { ...before, status: 'cancelled', resources: [], version: before.version + 1 }
        model.visits.set(before.id, after)
        return { before, after }
      }),
  }
}

export function judgeAddWish(model: Model, { patientId, serviceId }: Pick<Wish, 'patientId' | 'serviceId'>): Expected {
  const service = model.services.get(serviceId)
  assert(service)
  return {
    settle: (answer) => {
      const { id } = answer as AnsweredWish
      model.wishes.set(id, { id, patientId, serviceId, clinicId: service.clinicId, status: 'waiting', version: 1 })
      return []
    },
  }
}

type Offered = {
  readonly id: string
  readonly practitionerId: string
  readonly startsAt: string
  readonly holdMinutes: number
}

/** The slot keeps every rule a visit keeps; then nobody else can have it. */
export function judgeOffer(model: Model, { id, practitionerId, startsAt, holdMinutes }: Offered): Expected {
  const wish = model.wishes.get(id)
  if (!wish) return { refusal: 'wish-unknown' }
  const hold = model.holds.get(id)
  if (wish.status !== 'waiting' || (hold && hold.expires > model.now)) return { refusal: 'not-in-that-state' }
  const judged = judgeWish(model, wish, { practitionerId, startsAt })
  if ('refusal' in judged) return judged
  const { from, to, resources } = judged.placed
  const { before, after } = judged.wanted
  return {
    settle: (answer) => {
      const expires = model.now + holdMinutes * 60_000
      const { status, offer } = answer as AnsweredWish
      assert.deepEqual({ status, until: Date.parse(offer?.expiresAt ?? '') }, { status: 'offered', until: expires })
      model.holds.set(id, { wishId: id, practitionerId, startsAt, from, to, before, after, resources, expires })
      return []
    },
  }
}

/** Even after the hold, if nobody took the slot. */
export function judgeAccept(model: Model, id: string): Expected {
  const wish = model.wishes.get(id)
  if (!wish) return { refusal: 'wish-unknown' }
  const hold = model.holds.get(id)
  if (!hold) return { refusal: 'not-in-that-state' }
  model.holds.delete(id)
  const { practitionerId, startsAt } = hold
  const judged = judgeWish(model, wish, { practitionerId, startsAt, minutes: hold.to - hold.from })
  model.holds.set(id, hold)
  if ('refusal' in judged) {
    const forget = () => model.holds.set(id, hold)
    model.holds.delete(id) // while alternatives are looked at
    return { ...judged, forget }
  }
  const { wanted, placed } = judged
  return {
    settle: (answer) => {
      const { appointment } = answer as { appointment: Appointment }
      model.holds.delete(id)
      model.wishes.set(id, { ...wish, status: 'booked' })
      const who = { clinicId: wish.clinicId, patientId: wish.patientId, serviceId: wish.serviceId, practitionerId }
      const times = { startsAt, before: wanted.before, after: wanted.after, ...placed }
      const visit = {
        id: appointment.id,
        ...who,
        ...times,
        onPurpose: false,
        status: 'booked',
        times: noTimes,
        version: 1,
      }
      return take(model, visit, appointment)
    },
  }
}

export function judgeLetGo(model: Model, id: string, step: 'decline' | 'withdrawWish'): Expected {
  const wish = model.wishes.get(id)
  if (!wish) return { refusal: 'wish-unknown' }
  const isPossible = step === 'decline' ? model.holds.has(id) : wish.status === 'waiting'
  if (!isPossible) return { refusal: 'not-in-that-state' }
  return {
    settle: (): Changes => {
      model.holds.delete(id)
      if (step === 'withdrawWish') model.wishes.set(id, { ...wish, status: 'withdrawn' })
      return []
    },
  }
}

type Judged =
  | { readonly refusal: string; readonly wanted?: Wanted }
  | { readonly wanted: Wanted; readonly placed: Placed }
type Where = { readonly practitionerId: string; readonly startsAt: string; readonly minutes?: number }

function judgeWish(model: Model, wish: Wish, { practitionerId, startsAt, minutes }: Where): Judged {
  const { clinicId, patientId, serviceId } = wish
  const refusal = partyRefusal(model, { clinicId, practitionerId, patientId, serviceId })
  if (refusal) return { refusal }
  const service = model.services.get(serviceId)
  assert(service)
  const { requires, before, after } = service
  const terms = { requires, before, after, minutes: minutes ?? service.minutes, onPurpose: false }
  const wanted = { clinicId, practitionerId, patientId, startsAt, ...terms }
  const verdict = model.judge(wanted)
  return 'refusal' in verdict ? { refusal: verdict.refusal, wanted } : { wanted, placed: verdict.placed }
}
