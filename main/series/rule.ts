import { addDays, type LocalDate, localOf } from '../../shared/platform/local-time.ts'
import { datesOf, daysFrom, isInCalendar, type Recurrence } from '../../shared/platform/recurrence.ts'
import { mostVisits, type ruleRefusals } from '../../shared/series.ts'
import { type Parts, partsOf } from './rule-parts.ts'

/** So many dates, or none after a day. */
export type End = { readonly count: number } | { readonly until: LocalDate }
export type Rule = { readonly recurrence: Recurrence; readonly end: End }
export type RuleRefusal = (typeof ruleRefusals)[number]

/** What is said of a rule's end beside it. */
export type Ending = { readonly until?: LocalDate | undefined; readonly count?: number | undefined }
type Clock = { readonly startsAt: string; readonly zone: string }

/** Reads a rule and its one end, wherever that is said. */
export function readRule(text: string, beside: Ending, clock: Clock): Rule | RuleRefusal {
  const said = readSaid(text, beside, clock)
  if (typeof said === 'string') return said
  const { recurrence, end } = said
  if (!recurrence) return 'rule-not-understood'
  return end ? { recurrence, end } : 'rule-without-end'
}

export type Said = { readonly recurrence?: Recurrence | undefined; readonly end?: End | undefined }

/** As much of a rule as was said. */
export function readSaid(text: string | undefined, beside: Ending, clock: Clock): Said | RuleRefusal {
  const said = text === undefined ? new Map<string, string>() : partsOf(text)
  const recurrence = said && recurrenceOf(said)
  const ends = said && endsOf(said, beside, clock)
  if (!ends || (text !== undefined && !recurrence)) return 'rule-not-understood'
  return ends.length > 1 ? 'rule-with-two-ends' : { recurrence, end: ends[0] }
}

/** The dates from a day on; what is said in `startsAt` is only a date of it if the rule says so. */
export function ruleDates({ recurrence, end }: Rule, from: LocalDate): LocalDate[] | RuleRefusal {
  const most = Math.min('count' in end ? end.count : mostVisits + 1, mostVisits + 1)
  const dates = datesOf(recurrence, from, most, 'until' in end ? end.until : undefined)
  if (dates.length === 0) return 'rule-without-dates'
  const endsWithCalendar = 'count' in end ? dates.length < most : !isInCalendar(end.until)
  return dates.length > mostVisits || endsWithCalendar ? 'too-many-dates' : dates
}

export function ruleText({ recurrence, end }: Rule): string {
  const { freq, interval, weekStart, byDay, byMonthDay, bySetPos } = recurrence
  const said = [
    `FREQ=${freq}`,
    interval > 1 && `INTERVAL=${interval}`,
    weekStart !== 'MO' && `WKST=${weekStart}`,
    byDay.length > 0 && `BYDAY=${byDay}`,
    byMonthDay.length > 0 && `BYMONTHDAY=${byMonthDay}`,
    bySetPos.length > 0 && `BYSETPOS=${bySetPos}`,
    'count' in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll('-', '')}`,
  ]
  return said.filter(Boolean).join(';')
}

function recurrenceOf(said: Parts): Recurrence | undefined {
  const list = (name: string) => [...new Set(said.get(name)?.split(',') ?? [])]
  const byDay = list('BYDAY').map((day) => day.replace('+', ''))
  const byMonthDay = list('BYMONTHDAY').map(Number)
  const bySetPos = list('BYSETPOS').map(Number)
  const interval = Number(said.get('INTERVAL') ?? 1)
  const freq = said.get('FREQ')
  const rule = { interval, weekStart: 'MO', byDay, byMonthDay, bySetPos }
  const ofMonth = byDay.some(isOrdinal) || byMonthDay.length + bySetPos.length > 0
  if (freq === 'MONTHLY') return monthlyOf({ ...rule, freq })
  if (freq === 'YEARLY') return ofMonth || byDay.length > 0 ? undefined : yearlyOf(rule)
  if (freq === undefined || ofMonth) return undefined
  if (freq === 'WEEKLY') return { ...rule, freq, weekStart: weekStartOf(rule, said.get('WKST') ?? 'MO') }
  if (byDay.length === 0) return { ...rule, freq: 'DAILY' }
  return interval === 1 ? { ...rule, freq: 'WEEKLY' } : undefined // every day that is one of these
}

/** Which day a week starts with makes no difference to days of every week. */
function weekStartOf({ interval, byDay }: Pick<Recurrence, 'interval' | 'byDay'>, day: string): string {
  return interval > 1 && byDay.length > 0 ? day : 'MO'
}

/** The same day of the same month, which is how a month of so many years says it. */
function yearlyOf(rule: Omit<Recurrence, 'freq'>): Recurrence | undefined {
  const interval = rule.interval * 12
  return interval < 1000 ? { ...rule, freq: 'MONTHLY', interval } : undefined
}

function monthlyOf(rule: Recurrence): Recurrence | undefined {
  const { byDay, byMonthDay, bySetPos } = rule
  if (byDay.some(isOrdinal) && (byMonthDay.length > 0 || bySetPos.length > 0)) return undefined
  if (bySetPos.length > 0 && byDay.length + byMonthDay.length === 0) return undefined
  const [position = 0, ...more] = bySetPos
  const single = byDay.length === 1 && more.length === 0 && byMonthDay.length === 0 && Math.abs(position) <= 5
  return single && position !== 0 ? { ...rule, byDay: [`${position}${byDay}`], bySetPos: [] } : rule
}

/** Every different end that was said, or nothing when one is no day. */
function endsOf(said: Parts, { until, count }: Ending, clock: Clock): End[] | undefined {
  const ends = new Map<string, End>()
  const add = (end: End) => ends.set(JSON.stringify(end), end)
  const [saidCount, saidUntil] = [said.get('COUNT'), said.get('UNTIL')]
  const day = saidUntil && lastDayOf(saidUntil, clock)
  if (saidUntil && !day) return undefined
  if (saidCount) add({ count: Number(saidCount) })
  if (day) add({ until: day })
  if (count !== undefined) add({ count })
  if (until !== undefined) add({ until })
  return [...ends.values()]
}

/** The last day a rule may use: not the day of UNTIL itself when that is earlier than the visits are. */
function lastDayOf(text: string, { startsAt, zone }: Clock): LocalDate | undefined {
  const [, year, month, day, hour, minute, utc] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(text) ?? []
  const said = `${year}-${month}-${day}`
  const time = hour === undefined ? undefined : `${hour}:${minute}`
  try {
    if (time === undefined) return Temporal.PlainDate.from(said).toString()
    const at = Temporal.PlainDateTime.from(`${said}T${time}`).toString().slice(0, 16)
    const local = utc ? localOf(`${at}Z`, zone) : at
    return local.slice(11) < startsAt.slice(11) ? addDays(local.slice(0, 10), -1) : local.slice(0, 10)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * The same rule for dates that all move as one of them does. In a month the weekday keeps its place: the second
 * Tuesday becomes the second Wednesday. Nothing where no rule says so.
 */
export function shiftedRule(recurrence: Recurrence, from: LocalDate, to: LocalDate): Recurrence | undefined {
  const days = daysFrom(from, to)
  if (days === 0) return recurrence
  const later = (day: string) => weekdays[(weekdays.indexOf(day) + (days % 7) + 7) % 7] as string
  const { freq, byDay, byMonthDay, bySetPos, weekStart } = recurrence
  // The start of the week moves along, or a fortnight's Sunday and Monday would come apart.
  if (freq === 'WEEKLY')
    return { ...recurrence, byDay: byDay.map(later), weekStart: weekStartOf(recurrence, later(weekStart)) }
  if (freq === 'DAILY') return recurrence
  if (bySetPos.length > 0 || byDay.length + byMonthDay.length > 1) return undefined
  const [ordinal] = byDay
  if (ordinal === undefined)
    return (byMonthDay[0] ?? 1) < 0 ? undefined : { ...recurrence, byMonthDay: [Number(to.slice(8))] }
  return isOrdinal(ordinal) ? { ...recurrence, byDay: [placeInMonth(to, ordinal.startsWith('-'))] } : undefined
}

function placeInMonth(date: LocalDate, fromEnd: boolean): string {
  const { day, daysInMonth, dayOfWeek } = Temporal.PlainDate.from(date)
  const place = fromEnd ? -Math.ceil((daysInMonth - day + 1) / 7) : Math.ceil(day / 7)
  return `${place}${weekdays[dayOfWeek - 1]}`
}

function isOrdinal(day: string): boolean {
  return day.length > 2
}
