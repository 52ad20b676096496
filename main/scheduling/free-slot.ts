import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { workingMoments } from './availability.ts'
import { holds, type Span, without } from './span.ts'
import { momentOf, type WallClock, wallAt, wallClock, wallText } from './wall-clock.ts'
import { type Day, daysBetween, type Hours, workingTimes } from './working-times.ts'

/** Visits are offered every quarter of an hour, counted from the start of each working time. */
export const gridMinutes = 15

/** When one practitioner works, and the moments of it that are taken. */
export type Diary = { readonly practitionerId: PractitionerId; readonly hours: Hours; readonly taken: readonly Span[] }

export type Wish = {
  readonly zone: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly minutes: number
  /** Nothing before this moment is offered. */
  readonly earliest: number
  readonly limit: number
}

/** In order of time; of one time, in the order of the diaries. */
export function freeSlotsIn(diaries: readonly Diary[], wish: Wish): FreeSlot[] {
  // One day more than is asked for: a visit that begins on the last day may end on the next.
  const clock = wallClock(wish.zone, wish.from, addDays(wish.to, 1))
  const days = daysBetween(wish.from, addDays(wish.to, 1))
  const open = diaries.map((diary) => without(workingMoments(days, diary.hours, clock), diary.taken))
  const slots: FreeSlot[] = []
  for (const day of days.slice(0, -1)) {
    const today = diaries.flatMap((diary, i) => slotsOn(day, diary, open[i] ?? [], clock, wish))
    slots.push(...today.sort((a, b) => (a.startsAt === b.startsAt ? 0 : a.startsAt < b.startsAt ? -1 : 1)))
    if (slots.length >= wish.limit) break
  }
  return slots.slice(0, wish.limit)
}

function slotsOn(day: Day, diary: Diary, free: readonly Span[], clock: WallClock, wish: Wish): FreeSlot[] {
  return gridOf(workingTimes(day, diary.hours)).flatMap((wall) => {
    const from = momentOf(clock, wall)
    if (from === undefined || from < wish.earliest) return []
    const to = from + wish.minutes
    if (!holds(free, { from, to })) return []
    return [{ practitionerId: diary.practitionerId, startsAt: wallText(wall), endsAt: wallText(wallAt(clock, to)) }]
  })
}

function gridOf(times: readonly Span[]): number[] {
  return times.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from) / gridMinutes) }, (_, step) => from + step * gridMinutes),
  )
}
