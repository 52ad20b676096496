import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { common, isFreeInTurn, joined, type Span } from './span.ts'
import { momentOf, momentsOf, type WallClock, wallAt, wallClock, wallSpansOf, wallText } from './wall-clock.ts'
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
  const slots: FreeSlot[] = []
  for (const [wall, who] of freeAt(diaries, days, clock, wish)) {
    if (slots.length >= wish.limit) break
    offer(who, visitAt(wall, days, clock, wish), supplies, slots)
  }
  return slots.length > wish.limit ? slots.slice(0, wish.limit) : slots
}

type Free = [wall: number, who: PractitionerId[]]

/** Who is free for a visit at each starting time, in order of time. */
function freeAt(diaries: readonly Diary[], days: readonly Day[], clock: WallClock, wish: Wish): Free[] {
  const free = new Map<number, PractitionerId[]>()
  const end = days.at(-1)?.midnight ?? 0
  for (const { practitionerId, rota, taken } of diaries) {
    const times = days.flatMap(timesBy(rota))
    const starts = startsOf(times, taken, clock, wish)
    for (const wall of gridOf(times, starts)) {
      const who = free.get(wall)
      if (who) who.push(practitionerId)
      else if (wall < end) free.set(wall, [practitionerId])
    }
  }
  return [...free].sort(([a], [b]) => a - b)
}

/** By the wall clock, from when a visit would be within working times and on nothing else. */
function startsOf(times: readonly Span[], taken: readonly Span[], clock: WallClock, wish: Wish): Span[] {
  const { minutes, bufferBefore, bufferAfter, earliest } = wish
  const within = startsWithin(momentsOf(clock, times), minutes)
  const beside = startsBeside(joined(taken), earliest, bufferBefore, minutes + bufferAfter)
  return wallSpansOf(clock, common(within, beside))
}

const never = Number.POSITIVE_INFINITY

/** The minutes at which something of that length can begin and end in one of the spans. */
function startsWithin(spans: readonly Span[], minutes: number): Span[] {
  const starts: Span[] = []
  for (const { from, to } of spans) if (to - from >= minutes) starts.push({ from, to: to - minutes + 1 })
  return starts
}

/** The minutes at which something can begin that needs so much room before and after. */
function startsBeside(taken: readonly Span[], earliest: number, before: number, after: number): Span[] {
  const starts: Span[] = []
  let from = earliest
  for (const span of taken) {
    const to = span.from - after + 1
    if (from < to) starts.push({ from, to })
    from = Math.max(from, span.to + before)
  }
  return [...starts, { from, to: never }]
}

/** Every quarter of an hour of the times that lies in a start. */
function gridOf(times: readonly Span[], starts: readonly Span[]): number[] {
  const walls: number[] = []
  let next = 0
  for (const { from, to } of times) {
    while ((starts[next]?.to ?? never) <= from) next++
    for (let i = next; (starts[i]?.from ?? never) < to; i++) {
      const start = starts[i] as Span
      const steps = Math.max(0, Math.ceil((start.from - from) / gridMinutes))
      for (let wall = from + steps * gridMinutes; wall < start.to && wall < to; wall += gridMinutes) walls.push(wall)
    }
  }
  return walls
}

type Visit = { readonly from: number; readonly to: number; readonly startsAt: string; readonly endsAt: string }

function visitAt(wall: number, days: readonly Day[], clock: WallClock, wish: Wish): Visit {
  const day = days[Math.floor((wall - (days[0]?.midnight ?? 0)) / 1440)] as Day
  const from = momentOf(clock, wall) ?? 0
  const to = from + wish.minutes
  const [startsAt, endsAt] = [textOn(day, wall), textOn(day, wallAt(clock, to))]
  return { from: from - wish.bufferBefore, to: to + wish.bufferAfter, startsAt, endsAt }
}

/** Asked about one starting time after the other. */
type InTurn = (from: number, to: number) => boolean

/** Whether enough pieces of a kind are free. */
function supplyOf({ count, pieces }: Need): InTurn {
  const isFree = pieces.map((taken) => isFreeInTurn(joined(taken)))
  return (from, to) => isFree.filter((piece) => piece(from, to)).length >= count
}

/** Rooms and machines are the same for everybody, so they are asked about once. */
function offer(who: readonly PractitionerId[], visit: Visit, supplies: readonly InTurn[], slots: FreeSlot[]): void {
  const { from, to, startsAt, endsAt } = visit
  if (endsAt > lastTime || !supplies.every((isEnough) => isEnough(from, to))) return
  for (const practitionerId of who) slots.push({ practitionerId, startsAt, endsAt })
}

/** No time after it can be written down, so no visit can end there. */
const lastTime = '2199-12-31T23:59'

const timesOfDay = Array.from({ length: 1440 }, (_, minute) => wallText(minute).slice(10))

/** Nearly every time is of the day that is looked at: only its time is looked up. */
function textOn({ date, midnight }: Day, wall: number): string {
  const time = timesOfDay[wall - midnight]
  return time === undefined ? wallText(wall) : `${date}${time}`
}
