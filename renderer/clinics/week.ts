import type { WeeklyHours } from '../../shared/clinics.ts'

/** What stands in the fields of one stretch of hours, as typed. */
export type Stretch = { readonly from: string; readonly to: string }
/** Seven days, Monday first; a closed day has no stretch. */
export type Week = readonly (readonly Stretch[])[]

export const usualStretch: Stretch = { from: '09:00', to: '17:00' }

export function weekOf(hours: readonly WeeklyHours[]): Week {
  return Array.from({ length: 7 }, (_, day) =>
    hours
      .filter(({ weekday }) => weekday === day + 1)
      .map(({ from, to }) => ({ from, to }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  )
}

export function hoursOf(week: Week): WeeklyHours[] {
  return week.flatMap((stretches, day) =>
    stretches.map(({ from, to }) => ({ weekday: day + 1, from: readTime(from) ?? from, to: readTime(to, true) ?? to })),
  )
}

/** '9', '930', '9.30', '9:30' and '09:30' are all half past nine or nine o'clock. Midnight ends a day as 24:00. */
export function readTime(typed: string, endsDay = false): string | undefined {
  const match = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?\s*h?$/i.exec(typed.trim())
  if (!match) return undefined
  const [, hours = '', minutes = '00'] = match
  const time = `${hours.padStart(2, '0')}:${minutes}`
  if (endsDay && time === '00:00') return '24:00'
  const inDay = Number(hours) < 24 && Number(minutes) < 60
  return inDay || (endsDay && time === '24:00') ? time : undefined
}

/** After the last stretch of the day, an hour later. */
export function nextStretch(day: readonly Stretch[]): Stretch {
  const last = day.at(-1)
  if (!last) return usualStretch
  const hour = Number((readTime(last.to, true) ?? '13:00').slice(0, 2))
  return { from: clock(Math.min(hour + 1, 23)), to: clock(Math.min(hour + 4, 24)) }
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

export type WrongStretch = 'no-time' | 'ends-before' | 'overlaps'

/** Why some hours of a day cannot be right; of two that overlap, the later one in the list is named. */
export function wrongStretches(day: readonly Stretch[]): ReadonlyMap<number, WrongStretch> {
  const read = day.map(({ from, to }) => ({ from: readTime(from), to: readTime(to, true) }))
  const wrong = read.flatMap(({ from, to }, at): [number, WrongStretch][] => {
    if (!from || !to) return [[at, 'no-time']]
    if (from >= to) return [[at, 'ends-before']]
    const overlaps = read.some(
      (other, index) => index < at && other.to && other.from && from < other.to && other.from < to,
    )
    return overlaps ? [[at, 'overlaps']] : []
  })
  return new Map(wrong)
}

export function isRight(week: Week): boolean {
  return week.every((day) => wrongStretches(day).size === 0)
}

/** 'Mon–Thu 08:00–14:00, Fri 08:00–13:00': days with the same hours are told together. */
export function summaryOf(hours: readonly WeeklyHours[], dayName: (weekday: number) => string): string {
  const days = weekOf(hours).map((day) => day.map(({ from, to }) => `${from}–${to}`).join(' '))
  const runs: { first: number; last: number; hours: string }[] = []
  for (const [at, told] of days.entries()) {
    const run = runs.at(-1)
    if (run?.hours === told) run.last = at
    else runs.push({ first: at, last: at, hours: told })
  }
  return runs
    .filter((run) => run.hours !== '')
    .map(
      ({ first, last, hours: told }) =>
        `${first === last ? dayName(first + 1) : `${dayName(first + 1)}–${dayName(last + 1)}`} ${told}`,
    )
    .join(', ')
}
