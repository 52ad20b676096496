import { addMinutes, type Instant, localDateOf } from '../../shared/platform/local-time.ts'
import type { Offer, Urgency, Wish, WishStatus } from '../../shared/waiting-list.ts'

/** A slot kept for the patient of a wish, with the rooms and machines it needs. */
export type Hold = Omit<Offer, 'expiresAt'> & {
  readonly id: string
  readonly wishId: string
  readonly startsAtUtc: Instant
  readonly endsAtUtc: Instant
  /** As long as `now`, so that the two compare as text. */
  readonly expiresAt: string
}

/** A wish as it is kept. What it is called depends on the clock as well: nothing runs when a hold or a wish ends. */
export type KeptWish = Omit<Wish, 'status' | 'offer'> & {
  readonly status: 'waiting' | 'offered' | 'booked' | 'withdrawn'
  readonly hold: Hold | null
  readonly zone: string
  readonly patientActive: boolean
}

/** Somebody still has to do something about it. */
export function isOpen({ status }: Pick<KeptWish, 'status'>): boolean {
  return status === 'waiting' || status === 'offered'
}

export function holdLives({ hold }: Pick<KeptWish, 'hold'>, now: string): boolean {
  return hold !== null && hold.expiresAt > now
}

type Dated = Pick<KeptWish, 'status' | 'hold' | 'until' | 'zone'>

export function statusAt(wish: Dated, now: string): WishStatus {
  if (!isOpen(wish)) return wish.status
  if (holdLives(wish, now)) return 'offered'
  return wish.until !== null && localDateOf(now, wish.zone) > wish.until ? 'expired' : 'waiting'
}

/** An offer that ran out counts as declined, and is gone. */
export function settled(wish: KeptWish, now: string): KeptWish {
  return wish.hold === null || holdLives(wish, now) ? wish : declined(wish)
}

export function declined(wish: KeptWish): KeptWish {
  return { ...wish, status: 'waiting', hold: null, declined: wish.declined + 1 }
}

export function shownAt(kept: KeptWish, now: string): Wish {
  const { hold, zone, patientActive, ...wish } = settled(kept, now)
  return { ...wish, status: statusAt(kept, now), offer: hold && offerOf(hold) }
}

function offerOf({ id, wishId, startsAtUtc, endsAtUtc, ...offer }: Hold): Offer {
  return offer
}

const rank: { readonly [U in Urgency]: number } = { high: 0, normal: 1, low: 2 }
const ofStatus: { readonly [S in WishStatus]: number } = { offered: 0, waiting: 0, expired: 1, booked: 1, withdrawn: 1 }

/** Who still waits, the most urgent and longest waiting at the top; below them what is over, the newest first. */
export function inOrder(a: Wish, b: Wish): number {
  const over = ofStatus[a.status]
  if (over !== ofStatus[b.status]) return over - ofStatus[b.status]
  const byAge = longestWaiting(a, b)
  return over === 1 ? -byAge : rank[a.urgency] - rank[b.urgency] || byAge
}

export function longestWaiting(a: Pick<Wish, 'id' | 'createdAt'>, b: Pick<Wish, 'id' | 'createdAt'>): number {
  const [one, other] = [`${a.createdAt} ${a.id}`, `${b.createdAt} ${b.id}`]
  return one < other ? -1 : one > other ? 1 : 0
}

/** With the milliseconds that `now` has. */
export function expiryOf(now: string, minutes: number): string {
  return `${addMinutes(now, minutes).slice(0, 16)}${now.slice(16)}`
}
