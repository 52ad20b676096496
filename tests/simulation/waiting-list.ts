import { strict as assert } from 'node:assert'
import type { Appointment } from '../../shared/scheduling.ts'
import type { Wish as AnsweredWish, Match } from '../../shared/waiting-list.ts'
import { momentAt, textOf, wallOf } from './calendar.ts'
import { changesSince, pictureOf } from './history.ts'
import { bookedVisit, type Expected, partyRefusal, take } from './judge.ts'
import type { Model } from './model.ts'
import type { Placed, Wanted, Wish } from './nouns.ts'

export function judgeAddWish(model: Model, { patientId, serviceId }: Pick<Wish, 'patientId' | 'serviceId'>): Expected {
  const service = model.services.get(serviceId)
  assert(service)
  const before = pictureOf(model)
  return {
    settle: (answer) => {
      const { id } = answer as AnsweredWish
      model.wishes.set(id, {
        id,
        patientId,
        serviceId,
        clinicId: service.clinicId,
        status: 'waiting',
        declined: 0,
        version: 1,
      })
      return changesSince(model, before)
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
  if (!isWaiting(model, wish)) return { refusal: 'not-in-that-state' }
  const judged = judgeWish(model, wish, { practitionerId, startsAt })
  if ('refusal' in judged) return judged
  const { from, to, resources } = judged.placed
  const { before, after } = judged.wanted
  return {
    settle: (answer) => {
      const expires = model.now + holdMinutes * 60_000
      const { status, offer, version } = answer as AnsweredWish
      const until = Date.parse(offer?.expiresAt ?? '')
      assert.deepEqual({ status, until, version }, { status: 'offered', until: expires, version: wish.version + 1 })
      const past = pictureOf(model)
      const as = {
        id: model.newId(),
        wishId: id,
        practitionerId,
        startsAt,
        from,
        to,
        before,
        after,
        resources,
        expires,
      }
      letGo(model, wish, 'offered')
      model.holds.set(as.id, as)
      return changesSince(model, past)
    },
  }
}

/** Even after the hold, if nobody took the slot. */
export function judgeAccept(model: Model, id: string): Expected {
  const wish = model.wishes.get(id)
  if (!wish) return { refusal: 'wish-unknown' }
  const hold = model.offerOf(id)
  if (!hold) return { refusal: 'not-in-that-state' }
  model.holds.delete(hold.id) // while it is judged, and while alternatives are looked at
  const forget = () => model.holds.set(hold.id, hold)
  const { practitionerId, startsAt } = hold
  const judged = judgeWish(model, wish, { practitionerId, startsAt, minutes: hold.to - hold.from })
  if ('refusal' in judged) return { ...judged, forget }
  const { wanted, placed } = judged
  return {
    settle: (answer) => {
      const { appointment } = answer as { appointment: Appointment }
      forget()
      const past = pictureOf(model)
      model.holds.delete(hold.id)
      model.wishes.set(id, { ...wish, status: 'booked', version: wish.version + 1 })
      const who = { clinicId: wish.clinicId, patientId: wish.patientId, serviceId: wish.serviceId, practitionerId }
      const terms = { startsAt, before: wanted.before, after: wanted.after }
      take(model, bookedVisit({ id: appointment.id, ...who, ...terms }, { ...placed, onPurpose: false }), appointment)
      return changesSince(model, past)
    },
  }
}

export function judgeLetGo(model: Model, id: string, step: 'decline' | 'withdrawWish'): Expected {
  const wish = model.wishes.get(id)
  if (!wish) return { refusal: 'wish-unknown' }
  const isOpen = wish.status === 'waiting' || wish.status === 'offered'
  if (!(step === 'decline' ? model.offerOf(id) : isOpen)) return { refusal: 'not-in-that-state' }
  return {
    settle: (answer) => {
      const past = pictureOf(model)
      letGo(model, wish, step === 'decline' ? 'waiting' : 'withdrawn', step === 'decline')
      if (step === 'decline') checkNext(model, id, (answer as { next: Match | null }).next)
      return changesSince(model, past)
    },
  }
}

/** An offer that has run out counts as declined; one that is withdrawn in time does not. */
function letGo(model: Model, wish: Wish, status: Wish['status'], isDeclined = false): void {
  const hold = model.offerOf(wish.id)
  if (hold) model.holds.delete(hold.id)
  const missed = hold && (isDeclined || hold.expires <= model.now) ? 1 : 0
  model.wishes.set(wish.id, { ...wish, status, declined: wish.declined + missed, version: wish.version + 1 })
}

/** Whoever is named next still waits, and could come then. */
function checkNext(model: Model, declined: string, next: Match | null): void {
  if (!next) return
  const wish = model.wishes.get(next.wish.id)
  assert(wish && wish.id !== declined && isWaiting(model, wish))
  const judged = judgeWish(model, wish, next)
  assert('placed' in judged, `next is ${next.startsAt}, but ${JSON.stringify(judged)}`)
}

function isWaiting(model: Model, { id, status }: Wish): boolean {
  return status === 'waiting' || (status === 'offered' && (model.offerOf(id)?.expires ?? 0) <= model.now)
}

type Gap = { readonly from: string; readonly to: string; readonly practitionerId: string }

/** Exactly those who could come within the gap, each at the first time they could. */
export function judgeMatches(model: Model, { from, to, practitionerId }: Gap): Expected {
  if (!model.practitioners.has(practitionerId)) return { refusal: 'practitioner-unknown' }
  return {
    settle: (answer) => {
      const found = (answer as { items: Match[] }).items.map(({ wish, startsAt }) => `${wish.id} ${startsAt}`)
      const waiting = [...model.wishes.values()].filter((wish) => isWaiting(model, wish))
      const fits = waiting.flatMap((wish) => {
        const startsAt = firstIn(model, wish, { from, to, practitionerId })
        return startsAt === undefined ? [] : `${wish.id} ${startsAt}`
      })
      assert.deepEqual(found.toSorted(), fits.toSorted())
      return []
    },
  }
}

function firstIn(model: Model, wish: Wish, { from, to, practitionerId }: Gap): string | undefined {
  const clock = model.clinics.get(wish.clinicId)?.clock
  const minutes = model.services.get(wish.serviceId)?.minutes ?? 0
  const last = wallOf(to, model.weeks) - minutes
  const soonest = Math.ceil((model.now - Date.parse(model.weeks.firstDay)) / 300_000) * 5
  for (let wall = wallOf(from, model.weeks); wall <= last; wall++) {
    const startsAt = textOf(wall, model.weeks)
    const moment = clock && momentAt(clock, wall)
    if (moment === undefined || moment < soonest) continue
    if ('placed' in judgeWish(model, wish, { practitionerId, startsAt })) return startsAt
  }
  return undefined
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
