import type { HoursPeriod, WeeklyHours } from '../../shared/clinics.ts'

type Kept = WeeklyHours & { readonly id: string }

/** Monday first, the morning before the afternoon. */
export function inOrderOfTheWeek<Hours extends WeeklyHours>(hours: readonly Hours[]): Hours[] {
  return hours.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
}

export function inOrderOfTime(periods: readonly HoursPeriod[]): HoursPeriod[] {
  const sorted = periods.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  return sorted.map((period) => ({ ...period, hours: inOrderOfTheWeek(period.hours) }))
}

/** Hours that stay the same keep their row, so the journal shows only what really changed. */
export function changeOfHours(kept: readonly Kept[], wanted: readonly WeeklyHours[]) {
  return {
    gone: kept.filter((row) => !wanted.some((hours) => sameHours(row, hours))),
    added: inOrderOfTheWeek(wanted.filter((hours) => !kept.some((row) => sameHours(row, hours)))),
  }
}

function sameHours(a: WeeklyHours, b: WeeklyHours): boolean {
  return a.weekday === b.weekday && a.from === b.from && a.to === b.to
}
