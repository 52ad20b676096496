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
  const people = diaries.map((diary) => personOf(diary, days, clock))
  const slots: FreeSlot[] = []
  for (const [i, day] of days.slice(0, -1).entries()) {
    if (slots.length >= wish.limit) break
    for (const [minute, present] of presentOn(day, i, people).entries())
      if (present) offer(present, visitAt(day, minute, clock, wish), supplies, slots)
  }
  return slots.length > wish.limit ? slots.slice(0, wish.limit) : slots
}

/** Asked about one quarter of an hour after the other. */
type InTurn = (from: number, to: number) => boolean

type Person = {
  readonly practitionerId: PractitionerId
  /** By the wall clock, for each day. */
  readonly times: readonly (readonly Span[])[]
  readonly isThere: InTurn
  readonly isFree: InTurn
}

type Visit = Span & {
  readonly busyFrom: number
  readonly busyTo: number
  readonly startsAt: string
  readonly endsAt: string
}

/** Nothing in an hour that is skipped, nor before anything is offered. */
function visitAt(day: Day, minute: number, clock: WallClock, wish: Wish): Visit | undefined {
  const from = momentOf(clock, day.midnight + minute)
  if (from === undefined || from < wish.earliest) return undefined
  const to = from + wish.minutes
  const endsAt = textOn(day, wallAt(clock, to))
  if (endsAt > lastTime) return undefined
  const startsAt = textOn(day, day.midnight + minute)
  return { from, to, busyFrom: from - wish.bufferBefore, busyTo: to + wish.bufferAfter, startsAt, endsAt }
}

/** Rooms and machines are the same for everybody, so they are asked about once. */
function offer(present: readonly Person[], visit: Visit | undefined, supplies: readonly InTurn[], slots: FreeSlot[]) {
  if (!visit) return
  const { from, to, busyFrom, busyTo, startsAt, endsAt } = visit
  if (!supplies.every((isEnough) => isEnough(busyFrom, busyTo))) return
  for (const { practitionerId, isThere, isFree } of present)
    if (isThere(from, to) && isFree(busyFrom, busyTo)) slots.push({ practitionerId, startsAt, endsAt })
}

function personOf({ practitionerId, rota, taken }: Diary, days: readonly Day[], clock: WallClock): Person {
  const times = days.map(timesBy(rota))
  const isThere = holdsInTurn(momentsOf(clock, times.flat()))
  return { practitionerId, times, isThere, isFree: isFreeInTurn(joined(taken)) }
}

/** Whether enough pieces of a kind are free. */
function supplyOf({ count, pieces }: Need): InTurn {
  const isFree = pieces.map((taken) => isFreeInTurn(joined(taken)))
  return (from, to) => isFree.filter((piece) => piece(from, to)).length >= count
}

/** By the minute of the day, whose working times have a starting time there. */
function presentOn({ midnight }: Day, day: number, people: readonly Person[]): (Person[] | undefined)[] {
  const present = new Array<Person[] | undefined>(1440)
  for (const person of people)
    for (const { from, to } of person.times[day] ?? [])
      for (let minute = from - midnight; minute < to - midnight; minute += gridMinutes)
        (present[minute] ??= []).push(person)
  return present
}

/** No time after it can be written down, so no visit can end there. */
const lastTime = '2199-12-31T23:59'

const timesOfDay = Array.from({ length: 1440 }, (_, minute) => wallText(minute).slice(10))

/** Nearly every time is of the day that is looked at: only its time is looked up. */
function textOn({ date, midnight }: Day, wall: number): string {
  const time = timesOfDay[wall - midnight]
  return time === undefined ? wallText(wall) : `${date}${time}`
}
