import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { holdsInTurn, isFreeInTurn, joined, type Span } from './span.ts'
import { momentOf, momentsOf, type WallClock, wallAt, wallClock, wallText } from './wall-clock.ts'
import { type Day, daysBetween, type Rota, timesBy } from './working-times.ts'

/** Visits are offered every quarter of an hour, counted from the start of each working time. */
export const gridMinutes = 15

/** When one practitioner works, and the moments of it that are taken. */
export type Diary = { readonly practitionerId: PractitionerId; readonly rota: Rota; readonly taken: readonly Span[] }

/** So many pieces of one kind must be free, all visit long; of every piece there is, when it is taken. */
export type Need = { readonly count: number; readonly pieces: readonly (readonly Span[])[] }

export type Wish = {
  readonly zone: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly needs: readonly Need[]
  /** Nothing before this moment is offered. */
  readonly earliest: number
  readonly limit: number
}

/** In order of time; of one time, in the order of the diaries. Buffers may lie outside of the hours, not on another visit. */
export function freeSlotsIn(diaries: readonly Diary[], wish: Wish): FreeSlot[] {
  // One day more than is asked for: a visit that begins on the last day may end on the next.
  const days = daysBetween(wish.from, addDays(wish.to, 1))
  const clock = wallClock(wish.zone, wish.from, addDays(wish.to, 1))
  const supplies = wish.needs.map(supplyOf)
  const people = diaries.map((diary) => personOf(diary, days, clock, wish))
  const slots: FreeSlot[] = []
  for (let i = 0; i < days.length - 1 && slots.length < wish.limit; i++) {
    const day = days[i] as Day
    const free = freeOn(day, i, people, clock)
    for (let minute = 0; minute < free.length; minute++) {
      const who = free[minute]
      if (who) offer(who, visitAt(day, minute, clock, wish), supplies, slots)
    }
  }
  return slots.length > wish.limit ? slots.slice(0, wish.limit) : slots
}

/** Asked about one quarter of an hour after the other. */
type InTurn = (from: number, to: number) => boolean

type Person = {
  readonly practitionerId: PractitionerId
  /** By the wall clock, for each day. */
  readonly times: readonly (readonly Span[])[]
  readonly mayBegin: (moment: number) => boolean
}

function personOf({ practitionerId, rota, taken }: Diary, days: readonly Day[], clock: WallClock, wish: Wish): Person {
  const { minutes, bufferBefore, bufferAfter, earliest } = wish
  const times = days.map(timesBy(rota))
  const isThere = holdsInTurn(momentsOf(clock, times.flat()))
  const isFree = isFreeInTurn(joined(taken))
  const mayBegin = (from: number) =>
    from >= earliest && isThere(from, from + minutes) && isFree(from - bufferBefore, from + minutes + bufferAfter)
  return { practitionerId, times, mayBegin }
}

/** By the minute of the day, who is free for a visit from there on. Nobody in an hour that is skipped. */
function freeOn({ midnight }: Day, i: number, people: readonly Person[], clock: WallClock): PractitionerId[][] {
  const free = new Array<PractitionerId[]>(1440)
  for (const { practitionerId, times, mayBegin } of people)
    for (const { from, to } of times[i] ?? [])
      for (let wall = from; wall < to; wall += gridMinutes) {
        const moment = momentOf(clock, wall)
        if (moment !== undefined && mayBegin(moment)) (free[wall - midnight] ??= []).push(practitionerId)
      }
  return free
}

type Visit = { readonly from: number; readonly to: number; readonly startsAt: string; readonly endsAt: string }

function visitAt(day: Day, minute: number, clock: WallClock, wish: Wish): Visit {
  const wall = day.midnight + minute
  const from = momentOf(clock, wall) ?? 0
  const to = from + wish.minutes
  const texts = { startsAt: textOn(day, wall), endsAt: textOn(day, wallAt(clock, to)) }
  return { from: from - wish.bufferBefore, to: to + wish.bufferAfter, ...texts }
}

/** Rooms and machines are the same for everybody, so they are asked about once. */
function offer(who: readonly PractitionerId[], visit: Visit, supplies: readonly InTurn[], slots: FreeSlot[]): void {
  const { from, to, startsAt, endsAt } = visit
  if (endsAt > lastTime || !supplies.every((isEnough) => isEnough(from, to))) return
  for (const practitionerId of who) slots.push({ practitionerId, startsAt, endsAt })
}

/** Whether enough pieces of a kind are free. */
function supplyOf({ count, pieces }: Need): InTurn {
  const isFree = pieces.map((taken) => isFreeInTurn(joined(taken)))
  return (from, to) => isFree.filter((piece) => piece(from, to)).length >= count
}

/** No time after it can be written down, so no visit can end there. */
const lastTime = '2199-12-31T23:59'

const timesOfDay = Array.from({ length: 1440 }, (_, minute) => wallText(minute).slice(10))

/** Nearly every time is of the day that is looked at: only its time is looked up. */
function textOn({ date, midnight }: Day, wall: number): string {
  const time = timesOfDay[wall - midnight]
  return time === undefined ? wallText(wall) : `${date}${time}`
}
