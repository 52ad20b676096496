import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { isFreeInTurn, joined, type Span } from './span.ts'
import {
  minuteOf,
  momentOf,
  momentsOf,
  type WallClock,
  wallAt,
  wallClock,
  wallSpansOf,
  wallText,
} from './wall-clock.ts'
import { type Day, daysBetween, haveSameTimes, type Rota, workingTimes } from './working-times.ts'

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

const never = Number.POSITIVE_INFINITY

/** In order of time; of one time, in the order of the diaries. Buffers may lie outside of the hours, not on another visit. */
export function freeSlotsIn(diaries: readonly Diary[], wish: Wish): FreeSlot[] {
  // One day more than is asked for: a visit that begins on the last day may end on the next.
  const days = daysBetween(wish.from, addDays(wish.to, 1))
  const clock = wallClock(wish.zone, wish.from, addDays(wish.to, 1))
  const supplies = wish.needs.map(supplyOf)
  const workingOf = laidOutOnce(days, clock)
  const queues = diaries.map((diary) => queueOf(diary, workingOf(diary.rota), clock, wish))
  const end = days.at(-1)?.midnight ?? 0
  const slots: FreeSlot[] = []
  let wall = Math.min(...queues.map(({ first }) => first))
  while (wall < end && slots.length < wish.limit) {
    const visit = visitAt(wall, days, clock, wish)
    const isOffered = visit && supplies.every((isEnough) => isEnough(visit.from, visit.to))
    wall = takeFirst(wall, queues, isOffered ? visit : undefined, slots)
  }
  return slots.length > wish.limit ? slots.slice(0, wish.limit) : slots
}

/** The times at which a visit could begin with somebody, and the first of them that has not been looked at. */
type Queue = { readonly practitionerId: PractitionerId; readonly walls: readonly number[]; at: number; first: number }

function queueOf({ practitionerId, taken }: Diary, { times, moments }: Working, clock: WallClock, wish: Wish): Queue {
  const starts = wallSpansOf(clock, startsIn(moments, joined(taken), wish))
  const walls = gridOf(times, starts)
  return { practitionerId, walls, at: 0, first: walls[0] ?? never }
}

/** Offers the visit to whoever is free for it, and answers the next time at which anybody is. */
function takeFirst(wall: number, queues: readonly Queue[], visit: Visit | undefined, slots: FreeSlot[]): number {
  let next = never
  for (const queue of queues) {
    if (queue.first === wall) {
      const { practitionerId } = queue
      if (visit) slots.push({ practitionerId, startsAt: visit.startsAt, endsAt: visit.endsAt })
      queue.first = queue.walls[++queue.at] ?? never
    }
    if (queue.first < next) next = queue.first
  }
  return next
}

/** By the wall clock, and the same in moments. */
type Working = { readonly rota: Rota; readonly times: readonly Span[]; readonly moments: readonly Span[] }

/** Most of a team has the same hours. */
function laidOutOnce(days: readonly Day[], clock: WallClock): (rota: Rota) => Working {
  const known: Working[] = []
  return (rota) => {
    const same = known.find((other) => haveSameTimes(other.rota, rota))
    if (same) return same
    const times = workingTimes(days, rota)
    const working = { rota, times, moments: momentsOf(clock, times) }
    known.push(working)
    return working
  }
}

/** When something of that length can begin within the working times, with its buffers beside what is taken. */
function startsIn(working: readonly Span[], taken: readonly Span[], wish: Wish): Span[] {
  const { minutes, bufferBefore, bufferAfter, earliest } = wish
  const starts: Span[] = []
  let next = 0
  for (const { from, to } of working) {
    const end = to - minutes + 1
    while ((taken[next]?.to ?? never) + bufferBefore <= from) next++
    let start = Math.max(from, earliest)
    for (let i = next; start < end; i++) {
      const span = taken[i]
      const until = span ? Math.min(end, span.from - minutes - bufferAfter + 1) : end
      if (start < until) starts.push({ from: start, to: until })
      start = span ? Math.max(start, span.to + bufferBefore) : end
    }
  }
  return starts
}

/** Every quarter of an hour of the times that lies in a start. */
function gridOf(times: readonly Span[], starts: readonly Span[]): number[] {
  const walls: number[] = []
  let next = 0
  for (const { from, to } of times) {
    while ((starts[next]?.to ?? never) <= from) next++
    for (let i = next; (starts[i]?.from ?? never) < to; i++) {
      const start = starts[i] as Span
      const end = Math.min(start.to, to)
      const steps = Math.max(0, Math.ceil((start.from - from) / gridMinutes))
      for (let wall = from + steps * gridMinutes; wall < end; wall += gridMinutes) walls.push(wall)
    }
  }
  return walls
}

type Visit = { readonly from: number; readonly to: number; readonly startsAt: string; readonly endsAt: string }

/** Nothing where it would end past the last time that can be written down. */
function visitAt(wall: number, days: readonly Day[], clock: WallClock, wish: Wish): Visit | undefined {
  const from = momentOf(clock, wall) ?? 0
  const to = from + wish.minutes
  const end = wallAt(clock, to)
  if (end > lastTime) return undefined
  const day = days[Math.floor((wall - (days[0]?.midnight ?? 0)) / 1440)] as Day
  const [startsAt, endsAt] = [textOn(day, wall), textOn(day, end)]
  return { from: from - wish.bufferBefore, to: to + wish.bufferAfter, startsAt, endsAt }
}

/** Asked about one starting time after the other. */
type InTurn = (from: number, to: number) => boolean

/** Whether enough pieces of a kind are free. */
function supplyOf({ count, pieces }: Need): InTurn {
  const isFree = pieces.map((taken) => isFreeInTurn(joined(taken)))
  return (from, to) => isFree.filter((piece) => piece(from, to)).length >= count
}

const lastTime = minuteOf('2199-12-31T23:59')

const timesOfDay = Array.from({ length: 1440 }, (_, minute) => wallText(minute).slice(10))

/** Nearly every time is of the day that is looked at: only its time is looked up. */
function textOn({ date, midnight }: Day, wall: number): string {
  const time = timesOfDay[wall - midnight]
  return time === undefined ? wallText(wall) : `${date}${time}`
}
