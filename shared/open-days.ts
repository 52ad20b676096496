import { type Closure, periodOn, type Timetable } from './clinics.ts'
import { addDays, type LocalDate, weekdayOf } from './platform/local-time.ts'

type Shut = Pick<Closure, 'startsAt' | 'endsAt'>

/** Whether the clinic opens at all that day. Closed on a part of it is open. */
export function opensOn(day: LocalDate, clinic: Timetable, closures: readonly Shut[]): boolean {
  const { hours } = periodOn(day, clinic) ?? clinic
  const inOrder = closures.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return hours.some(({ weekday, from, to }) => {
    if (weekday !== weekdayOf(day)) return false
    let open = `${day}T${from}`
    for (const { startsAt, endsAt } of inOrder) if (startsAt <= open && endsAt > open) open = endsAt
    return open < `${day}T${to}`
  })
}

/** The next day after this one on which it does, so many days ahead at most. */
export function nextOpenDay(
  date: LocalDate,
  clinic: Timetable,
  closures: readonly Shut[],
  within: number,
): LocalDate | undefined {
  const ahead = Array.from({ length: within }, (_, i) => addDays(date, i + 1))
  return ahead.find((day) => opensOn(day, clinic, closures))
}
