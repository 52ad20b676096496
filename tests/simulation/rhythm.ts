import { dayOf, type InMonth, isInMonth, nameOf, partsOf, shiftedInMonth, weekdayOf } from './month.ts'

/** Every so many days, weeks or months: on some of their days, or on the one it began on. */
export type Rhythm = {
  readonly unit: 'day' | 'week' | 'month'
  readonly every: number
  /** 1 is Monday. */
  readonly on: readonly number[]
  readonly weekStart: number
  readonly inMonth?: InMonth | undefined
}
export type End = { readonly count: number } | { readonly until: string }

/** Counted day by day. */
export function daysOf(rhythm: Rhythm, end: End, from: string): string[] {
  const first = numberOf(from)
  const [most, last] = 'count' in end ? [end.count, first + 400] : [400, numberOf(end.until)]
  const found: string[] = []
  for (let day = first; day <= last && found.length < most; day++)
    if (fallsOn(rhythm, day, first)) found.push(textOfDay(day))
  return found
}

/** The same for dates that all move as one of them does, from day to day; nothing where no rhythm gives that. */
export function shifted(rhythm: Rhythm, from: string, to: string): Rhythm | undefined {
  if (rhythm.unit !== 'month') return shiftedWeek(rhythm, daysBetween(from, to))
  const inMonth = shiftedInMonth(rhythm.inMonth, numberOf(to))
  return inMonth && { ...rhythm, inMonth }
}

/** Where a week begins tells only the days of every other week apart. */
function shiftedWeek({ on, weekStart, ...rhythm }: Rhythm, days: number): Rhythm {
  const later = (weekday: number) => ((((weekday - 1 + days) % 7) + 7) % 7) + 1
  const matters = rhythm.every > 1 && on.length > 0
  return { ...rhythm, on: on.map(later), weekStart: matters ? later(weekStart) : weekStart }
}

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' }

export function ruleOf({ unit, every, on, inMonth }: Rhythm): string {
  const days = on.length > 0 ? `;BYDAY=${on.map(nameOf)}` : ''
  return `FREQ=${frequencies[unit]}${every > 1 ? `;INTERVAL=${every}` : ''}${days}${partsOf(inMonth)}`
}

export function addTo(day: string, days: number): string {
  return textOfDay(numberOf(day) + days)
}

export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

function fallsOn({ unit, every, on, weekStart, inMonth }: Rhythm, day: number, first: number): boolean {
  if (unit === 'day') return (day - first) % every === 0
  if (unit === 'month') return monthsBetween(first, day) % every === 0 && isInMonth(inMonth, day, first)
  if (on.length === 0) return (day - first) % (7 * every) === 0
  const weekOf = (one: number) => Math.floor((one + 3 - (weekStart - 1)) / 7) // day 0 was a Thursday
  return on.includes(weekdayOf(day)) && (weekOf(day) - weekOf(first)) % every === 0
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)]
  return (b.year - a.year) * 12 + b.month - a.month
}

function numberOf(day: string): number {
  return Date.parse(day) / 86_400_000
}

function textOfDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
