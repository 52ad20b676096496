import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { holds, type Span, without } from './span.ts'
import { momentOf, momentsOf, type WallClock, wallAt, wallClock, wallText } from './wall-clock.ts'
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
  const open = diaries.map(({ practitionerId, hours, taken }) => {
    const times = days.map((day) => workingTimes(day, hours))
    return { practitionerId, times, free: without(momentsOf(clock, times.flat()), taken) }
  })
  const slots: FreeSlot[] = []
  for (const [i, day] of days.slice(0, -1).entries()) {
    const today = open.flatMap(({ practitionerId, times, free }) =>
      startsIn(times[i] ?? [], free, clock, wish).map((moment) => ({ practitionerId, moment })),
    )
    for (const { practitionerId, moment } of today.sort((a, b) => a.moment - b.moment)) {
      const endsAt = textOn(day, wallAt(clock, moment + wish.minutes))
      slots.push({ practitionerId, startsAt: textOn(day, wallAt(clock, moment)), endsAt })
    }
    if (slots.length >= wish.limit) break
  }
  return slots.slice(0, wish.limit)
}

function startsIn(times: readonly Span[], free: readonly Span[], clock: WallClock, wish: Wish): number[] {
  const fits = (from: number | undefined): from is number =>
    from !== undefined && from >= wish.earliest && holds(free, { from, to: from + wish.minutes })
  return gridOf(times)
    .map((wall) => momentOf(clock, wall))
    .filter(fits)
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
