import { addDays, type LocalDate, weekdayOf } from '../../shared/platform/local-time.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]
export const nths = [1, 2, 3, 4, 5, -1] as const
export type Nth = (typeof nths)[number]

/** What people mean when they say how often; everything a rule of this desk can say. */
export type Rhythm = {
  readonly every: 'day' | 'week' | 'month'
  readonly interval: number
  /** Of a week. None means the weekday of the first visit. */
  readonly days: readonly Weekday[]
  /** Of a month. Neither means the day of the first visit. */
  readonly monthDay: number | undefined
  readonly nth: { readonly nth: Nth; readonly weekday: Weekday } | undefined
  readonly count: number | undefined
  readonly until: LocalDate | undefined
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const

/** RFC 5545, without its end: that is said beside it. */
export function ruleOf({ every, interval, days, monthDay, nth }: Rhythm): string {
  const parts = [`FREQ=${frequencies[every]}`, interval > 1 && `INTERVAL=${interval}`]
  if (every === 'week' && days.length > 0) parts.push(`BYDAY=${days.map((day) => codes[day - 1]).join(',')}`)
  if (every === 'month' && nth) parts.push(`BYDAY=${nth.nth}${codes[nth.weekday - 1]}`)
  else if (every === 'month' && monthDay) parts.push(`BYMONTHDAY=${monthDay}`)
  return parts.filter(Boolean).join(';')
}

/** Nothing when the rule says more than a rhythm can: other programs may write any. */
export function readRule(rule: string): Rhythm | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const every = (['day', 'week', 'month'] as const).find((name) => frequencies[name] === parts.get('FREQ'))
  if (!every) return undefined
  const days = (parts.get('BYDAY')?.split(',') ?? []).flatMap(readDay)
  const [first] = days
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '')
  const read: Rhythm = {
    every,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: every === 'week' ? days.map(({ weekday }) => weekday).sort((a, b) => a - b) : [],
    monthDay: Number(/^\d+$/.exec(parts.get('BYMONTHDAY') ?? '')) || undefined,
    nth: every === 'month' && first?.nth ? { nth: first.nth, weekday: first.weekday } : undefined,
    count: Number(parts.get('COUNT')) || undefined,
    until: until ? `${until[1]}-${until[2]}-${until[3]}` : undefined,
  }
  return meaningOf(ruleOf(read)) === meaningOf(rule) ? read : undefined
}

/** Two rules that mean the same dates, but for their end, have the same. */
function meaningOf(rule: string): string {
  return rule
    .split(';')
    .filter((part) => !/^(COUNT|UNTIL|WKST)=/.test(part) && part !== 'INTERVAL=1')
    .map((part) => (part.startsWith('BYDAY=') ? part.slice(6).split(',').sort().join(',') : part))
    .sort()
    .join(';')
}

function readDay(text: string): { readonly nth: Nth | undefined; readonly weekday: Weekday }[] {
  const match = /^([+-]?\d)?([A-Z]{2})$/.exec(text)
  const weekday = weekdays.find((day) => codes[day - 1] === match?.[2])
  return weekday ? [{ nth: nths.find((each) => each === Number(match?.[1])), weekday }] : []
}

export type NthChoice = { readonly nth: Nth; readonly weekday: Weekday }

/** How a day stands in its month: the third Tuesday, and the last one too when none follows. */
export function nthsOf(date: LocalDate): readonly NthChoice[] {
  const weekday = weekdayOf(date) as Weekday
  const nth = Math.ceil(Number(date.slice(8, 10)) / 7) as Nth
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  // A fifth Tuesday is missing in most months: whoever books on one means the last.
  return [...(nth === 5 ? [] : [{ nth, weekday }]), ...(isLast ? [{ nth: -1 as const, weekday }] : [])]
}
