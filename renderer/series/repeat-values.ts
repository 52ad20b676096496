import { addDays, LocalDate, type LocalDateTime } from '../../shared/platform/local-time.ts'
import { mostVisits } from '../../shared/series.ts'
import { nthsOf, type Rhythm, readRule, ruleOf, type Weekday, weekdays } from './rhythm.ts'

/** As it is picked and typed. */
export type RepeatValues = {
  readonly every: Rhythm['every']
  readonly interval: string
  /** None: the weekday of the first visit, whichever that will be. */
  readonly days: readonly Weekday[]
  readonly monthly: 'day' | 'nth' | 'last'
  readonly ends: 'count' | 'until'
  readonly count: string
  readonly until: LocalDate
}

export function usualRepeat(today: LocalDate): RepeatValues {
  const until = addDays(today, 91)
  return { every: 'week', interval: '1', days: [], monthly: 'day', ends: 'count', count: '10', until }
}

/** What somebody means with it, if it can be understood as it stands. */
export function rhythmFrom(values: RepeatValues, startsAt: LocalDateTime): Rhythm | undefined {
  const interval = wholeNumber(values.interval, 99)
  const count = values.ends === 'count' ? wholeNumber(values.count, mostVisits) : undefined
  const until = values.ends === 'until' ? LocalDate.safeParse(values.until).data : undefined
  if (interval === undefined || (count === undefined && until === undefined)) return undefined
  const date = startsAt.slice(0, 10)
  const { every, days } = values
  const nth =
    every === 'month' && values.monthly !== 'day' ? nthsOf(date).find((choice) => isMeant(choice, values)) : undefined
  const monthDay = every === 'month' && !nth ? Number(date.slice(8)) : undefined
  return { every, interval, days: every === 'week' ? days : [], monthDay, nth, count, until }
}

function isMeant({ nth }: { readonly nth: number }, { monthly }: RepeatValues): boolean {
  return monthly === 'last' ? nth === -1 : nth !== -1
}

/** As the commands want it: the end beside the rule. */
export function wishOf(rhythm: Rhythm): { rule: string; count?: number; until?: LocalDate } {
  const { count, until } = rhythm
  return { rule: ruleOf(rhythm), ...(count !== undefined && { count }), ...(until !== undefined && { until }) }
}

/** An existing rule, for typing over. */
export function repeatOf(rule: string, today: LocalDate): RepeatValues {
  const usual = usualRepeat(today)
  const read = readRule(rule)
  if (!read) return usual
  const { every, interval, days, nth, count, until } = read
  const monthly = nth ? (nth.nth === -1 ? 'last' : 'nth') : 'day'
  const end = until ? { ends: 'until' as const, until } : { count: String(count ?? usual.count) }
  return { ...usual, every, interval: String(interval), days, monthly, ...end }
}

export function toggled(days: readonly Weekday[], day: Weekday): Weekday[] {
  return weekdays.filter((each) => days.includes(each) !== (each === day))
}

function wholeNumber(text: string, most: number): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
}
