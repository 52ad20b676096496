import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { holds, type Span, without } from './span.ts'
import { momentOf, momentsOf, type WallClock, wallAt, wallClock, wallText } from './wall-clock.ts'
import { type Day, daysBetween, type Rota, workingTimes } from './working-times.ts'

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

const always: readonly Span[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }]

/** In order of time; of one time, in the order of the diaries. Buffers may lie outside of the hours, not on another visit. */
export function freeSlotsIn(diaries: readonly Diary[], wish: Wish): FreeSlot[] {
  // One day more than is asked for: a visit that begins on the last day may end on the next.
  const clock = wallClock(wish.zone, wish.from, addDays(wish.to, 1))
  const days = daysBetween(wish.from, addDays(wish.to, 1))
  const needs = wish.needs.map(({ count, pieces }) => ({ count, free: pieces.map((taken) => without(always, taken)) }))
  const open = diaries.map(({ practitionerId, rota, taken }) => {
    const times = days.map((day) => workingTimes(day, rota))
    return { practitionerId, times, working: momentsOf(clock, times.flat()), free: without(always, taken) }
  })
  const slots: FreeSlot[] = []
  for (const [i, day] of days.slice(0, -1).entries()) {
    const today = open.flatMap(({ practitionerId, times, working, free }) =>
      startsIn(times[i] ?? [], clock, (from) => {
        const busy = { from: from - wish.bufferBefore, to: from + wish.minutes + wish.bufferAfter }
        return (
          from >= wish.earliest &&
          holds(working, { from, to: from + wish.minutes }) &&
          holds(free, busy) &&
          needs.every((need) => need.free.filter((piece) => holds(piece, busy)).length >= need.count)
        )
      }).map((moment) => ({ practitionerId, moment })),
    )
    for (const { practitionerId, moment } of today.sort((a, b) => a.moment - b.moment)) {
      const endsAt = textOn(day, wallAt(clock, moment + wish.minutes))
      slots.push({ practitionerId, startsAt: textOn(day, wallAt(clock, moment)), endsAt })
    }
    if (slots.length >= wish.limit) break
  }
  return slots.slice(0, wish.limit)
}

function startsIn(times: readonly Span[], clock: WallClock, fits: (moment: number) => boolean): number[] {
  return gridOf(times)
    .map((wall) => momentOf(clock, wall))
    .filter((moment): moment is number => moment !== undefined && fits(moment))
}

function gridOf(times: readonly Span[]): number[] {
  return times.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from) / gridMinutes) }, (_, step) => from + step * gridMinutes),
  )
}

const timesOfDay = Array.from({ length: 1440 }, (_, minute) => wallText(minute).slice(10))

/** Thousands of slots are written out at once, nearly all of one date each: only its time is looked up. */
function textOn({ date, midnight }: Day, wall: number): string {
  const time = timesOfDay[wall - midnight]
  return time === undefined ? wallText(wall) : `${date}${time}`
}
