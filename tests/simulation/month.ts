/** Which days of a month are meant. */
export type InMonth =
  /** From the first on, or from the last back when negative. */
  | { readonly days: readonly number[] }
  /** The second Tuesday, the last Friday. 1 is Monday. */
  | { readonly place: number; readonly weekday: number }
  /** Of all days that are one of these, the first, or the last when negative. */
  | { readonly weekdays: readonly number[]; readonly position: number }

export type Day = { readonly year: number; readonly month: number; readonly day: number; readonly length: number }

export function dayOf(number: number): Day {
  const date = new Date(number * 86_400_000)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return { year, month, day: date.getUTCDate(), length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() }
}

/** Looked for in the whole month, day by day. Where nothing is said, it is the day it began on. */
export function isInMonth(inMonth: InMonth | undefined, number: number, first: number): boolean {
  const { day, length } = dayOf(number)
  if (!inMonth) return day === dayOf(first).day
  if ('days' in inMonth) return inMonth.days.includes(day) || inMonth.days.includes(day - length - 1)
  const firstOfMonth = number - day + 1
  const weekdays = 'place' in inMonth ? [inMonth.weekday] : inMonth.weekdays
  const meant = Array.from({ length }, (_, n) => firstOfMonth + n).filter((one) => weekdays.includes(weekdayOf(one)))
  return meant.at(nthOf('place' in inMonth ? inMonth.place : inMonth.position)) === number
}

function nthOf(place: number): number {
  return place > 0 ? place - 1 : place < -5 ? Number.NaN : place
}

/** The same for dates that move as this one does; nothing where that cannot be said. */
export function shiftedInMonth(inMonth: InMonth | undefined, to: number): InMonth | undefined {
  const { day, length } = dayOf(to)
  if (!inMonth) return { days: [day] }
  if ('days' in inMonth) return inMonth.days.length === 1 && (inMonth.days[0] ?? 0) > 0 ? { days: [day] } : undefined
  if ('weekdays' in inMonth) return undefined
  const place = inMonth.place > 0 ? Math.floor((day - 1) / 7) + 1 : -(Math.floor((length - day) / 7) + 1)
  return { place, weekday: weekdayOf(to) }
}

/** Day 0 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((number + 3) % 7) + 1
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
export const nameOf = (weekday: number) => names[weekday - 1] ?? ''

export function partsOf(inMonth: InMonth | undefined): string {
  if (!inMonth) return ''
  if ('days' in inMonth) return `;BYMONTHDAY=${inMonth.days}`
  if ('place' in inMonth) return `;BYDAY=${inMonth.place}${nameOf(inMonth.weekday)}`
  return `;BYDAY=${inMonth.weekdays.map(nameOf)};BYSETPOS=${inMonth.position}`
}
