/** Every so many days, or weeks: on some of their days, or on the one it began on. */
export type Rhythm = {
  readonly unit: 'day' | 'week'
  readonly every: number
  /** 1 is Monday. */
  readonly on: readonly number[]
  readonly weekStart: number
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

/** The same for dates that all move by so many days. Where a week begins tells only the days of every other week apart. */
export function shifted({ on, weekStart, ...rhythm }: Rhythm, days: number): Rhythm {
  const later = (weekday: number) => ((((weekday - 1 + days) % 7) + 7) % 7) + 1
  const matters = rhythm.every > 1 && on.length > 0
  return { ...rhythm, on: on.map(later), weekStart: matters ? later(weekStart) : weekStart }
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export function ruleOf({ unit, every, on }: Rhythm): string {
  const days = on.length > 0 ? `;BYDAY=${on.map((day) => names[day - 1])}` : ''
  return `FREQ=${unit === 'day' ? 'DAILY' : 'WEEKLY'}${every > 1 ? `;INTERVAL=${every}` : ''}${days}`
}

export function addTo(day: string, days: number): string {
  return textOfDay(numberOf(day) + days)
}

export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

function fallsOn({ unit, every, on, weekStart }: Rhythm, day: number, first: number): boolean {
  if (unit === 'day') return (day - first) % every === 0
  if (on.length === 0) return (day - first) % (7 * every) === 0
  const weekOf = (one: number) => Math.floor((one + 3 - (weekStart - 1)) / 7) // day 0 was a Thursday
  return on.includes(((day + 3) % 7) + 1) && (weekOf(day) - weekOf(first)) % every === 0
}

function numberOf(day: string): number {
  return Date.parse(day) / 86_400_000
}

function textOfDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
