import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'

export const arrangements = ['time', 'practitioner', 'board'] as const
export type Arrangement = (typeof arrangements)[number]

export type Group = {
  readonly key: string
  readonly date: LocalDate
  /** Null when it is everybody's day. */
  readonly practitioner: string | null
  readonly visits: readonly CalendarEntry[]
}

/** The visits that take place, by day, or by day and practitioner: one sheet of paper each. */
export function groupsOf(visits: readonly CalendarEntry[], days: readonly LocalDate[], by: Arrangement): Group[] {
  const kept = visits.filter(({ status }) => status !== 'cancelled')
  return days.flatMap((date): Group[] => {
    const today = kept.filter(({ startsAt }) => startsAt.startsWith(date))
    if (by === 'time') return today.length > 0 ? [{ key: date, date, practitioner: null, visits: today }] : []
    const people = [...Map.groupBy(today, ({ practitionerName }) => practitionerName)]
    return people
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([practitioner, own]) => ({ key: `${date} ${practitioner}`, date, practitioner, visits: own }))
  })
}

/** Whole hours around the visits, so that a printed axis begins and ends on a line. */
export function hoursAround(visits: readonly CalendarEntry[]): { readonly from: number; readonly to: number } {
  const starts = visits.map(({ startsAt }) => Number(startsAt.slice(11, 13)))
  const ends = visits.map(({ startsAt, endsAt }) =>
    endsAt.slice(0, 10) > startsAt.slice(0, 10) ? 24 : Math.ceil(minuteOf(endsAt) / 60),
  )
  return { from: Math.min(8, ...starts), to: Math.max(18, ...ends) }
}

export function minuteOf(startsAt: string): number {
  return Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14, 16))
}

/** So many columns fit on a sheet and can still be read. */
export const columnsPerSheet = 6

export function sheetsOf<T>(columns: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(columns.length / columnsPerSheet) }, (_, i) =>
    columns.slice(i * columnsPerSheet, (i + 1) * columnsPerSheet),
  )
}
