import type { ClinicId, HoursPeriod, Workplace } from '../../shared/clinics.ts'
import { isDay } from '../../shared/platform/local-time.ts'
import { hoursOf, isRight, type Week, weekOf } from './week.ts'

/** Other hours for a time, as they are typed; a week without hours means nobody is there. */
export type Period = { readonly firstDay: string; readonly lastDay: string; readonly week: Week }
/** Another clinic somebody works in. */
export type Place = { readonly clinicId: ClinicId; readonly week: Week; readonly periods: readonly Period[] }

export function periodsOf(periods: readonly HoursPeriod[]): Period[] {
  return periods.map(({ firstDay, lastDay, hours }) => ({ firstDay, lastDay, week: weekOf(hours) }))
}

export function periodsWanted(periods: readonly Period[]): HoursPeriod[] {
  return periods.map(({ firstDay, lastDay, week }) => ({
    firstDay,
    lastDay: lastDay || firstDay,
    hours: hoursOf(week),
  }))
}

export function placesOf(elsewhere: readonly Workplace[]): Place[] {
  return elsewhere.map(({ clinicId, hours, periods }) => {
    return { clinicId, week: weekOf(hours), periods: periodsOf(periods) }
  })
}

export function placesWanted(places: readonly Place[]): Workplace[] {
  return places.map(({ clinicId, week, periods }) => {
    return { clinicId, hours: hoursOf(week), periods: periodsWanted(periods) }
  })
}

export type WrongPeriod = 'day-missing' | 'day-wrong' | 'ends-before' | 'overlaps' | 'hours-wrong'

/** What cannot be right about each of them; of two that overlap, the later one in the list is named. */
export function wrongOf(periods: readonly Period[]): ReadonlyMap<number, WrongPeriod> {
  const wrong = periods.flatMap(({ firstDay, lastDay, week }, at): [number, WrongPeriod][] => {
    if (firstDay === '') return [[at, 'day-missing']]
    if (!isDay(firstDay) || (lastDay !== '' && !isDay(lastDay))) return [[at, 'day-wrong']]
    if (lastDay !== '' && lastDay < firstDay) return [[at, 'ends-before']]
    const overlaps = periods.some(
      (other, index) =>
        index < at && other.firstDay <= (lastDay || firstDay) && firstDay <= (other.lastDay || other.firstDay),
    )
    if (overlaps) return [[at, 'overlaps']]
    return isRight(week) ? [] : [[at, 'hours-wrong']]
  })
  return new Map(wrong)
}

export function areRight(week: Week, periods: readonly Period[]): boolean {
  return isRight(week) && wrongOf(periods).size === 0
}
