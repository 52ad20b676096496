import { RRuleTemporal } from 'rrule-temporal'
import { LocalDate } from './local-time.ts'

/** The part of RFC 5545 that a person can read back: every n days, on weekdays of every n weeks, on days of every n months. */
export type Recurrence = {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY'
  readonly interval: number
  readonly weekStart: string
  /** MO, and in a month also 2TU or -1FR. */
  readonly byDay: readonly string[]
  readonly byMonthDay: readonly number[]
  /** Which of a month's days so found. */
  readonly bySetPos: readonly number[]
}

const lastDay = '2199-12-31'

/**
 * The first so many dates of a rule, from its first day on. Days are counted without any zone, so no clock change can
 * shift one; a month without such a day is passed over. Ends where the calendar does, whatever the rule.
 */
export function datesOf(rule: Recurrence, from: LocalDate, most: number, until: LocalDate = lastDay): LocalDate[] {
  if (until < from || most < 1) return []
  const occurrences = new RRuleTemporal({
    freq: rule.freq,
    interval: rule.interval,
    wkst: rule.weekStart,
    ...(rule.byDay.length > 0 && { byDay: [...rule.byDay] }),
    ...(rule.byMonthDay.length > 0 && { byMonthDay: [...rule.byMonthDay] }),
    ...(rule.bySetPos.length > 0 && { bySetPos: [...rule.bySetPos] }),
    dtstart: midnight(from),
    until: midnight(until < lastDay ? until : lastDay),
    count: most, // with a callback that counts, the library takes thirty times as long
    tzid: 'UTC',
  }).all()
  return occurrences.map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString().slice(0, 10))
}

export function daysFrom(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

export function isInCalendar(date: string): date is LocalDate {
  return LocalDate.safeParse(date).success
}

function midnight(date: LocalDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC')
}
