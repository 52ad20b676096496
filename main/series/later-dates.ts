import { addDays, type LocalDate, type LocalDateTime } from '../../shared/platform/local-time.ts'
import { daysFrom } from '../../shared/platform/recurrence.ts'
import { type End, type Rule, type RuleRefusal, ruleDates, type Said, shiftedRule } from './rule.ts'
import type { Whole } from './whole-series.ts'

type Asked = Said & {
  /** The first date that is planned anew, by its number. */
  readonly cut: number
  /** The date that is moved, and where to. */
  readonly from: LocalDateTime
  readonly to: LocalDateTime
  /** Dates that a new count includes, although they stay as they are. */
  readonly counted: number
  /** It stays one series, so its rule still gives the dates before. */
  readonly inPlace: boolean
}

export type Later = {
  readonly rule: Rule
  readonly startsAt: LocalDateTime
  readonly dates: readonly LocalDateTime[]
  /** Where each old date has gone. */
  readonly image: ReadonlyMap<string, LocalDateTime>
}

/** The dates of a series from one of them on, once its time, its rule or its end is another. */
export function laterDates(whole: Whole, asked: Asked): Later | RuleRefusal | 'rule-cannot-move' {
  const { series, dates } = whole
  const { cut, to, inPlace } = asked
  const [days, time] = [daysFrom(dayOf(asked.from), dayOf(to)), to.slice(10)]
  const old = dates.slice(cut).map(dayOf)
  const planned = asked.recurrence
    ? anew(whole.rule, asked, old, days)
    : days === 0
      ? goingOn(whole, asked)
      : shifted(whole.rule, asked, old, days)
  if (typeof planned === 'string') return planned

  const at = (day: LocalDate) => `${day}${time}`
  const found = planned.days.map(at)
  const sameDay = (day: LocalDate) => (planned.days.includes(day) ? at(day) : undefined)
  const images = old.map((day, i) => [dates[cut + i] ?? '', asked.recurrence ? sameDay(day) : found[i]] as const)
  const image = new Map(images.flatMap(([date, now]) => (now ? [[date, now] as const] : [])))
  const same = inPlace && !asked.recurrence && days === 0 && time === series.startsAt.slice(10)
  const end = 'until' in planned.end ? planned.end : { count: found.length + (same ? cut : 0) }
  const rule = { recurrence: planned.recurrence, end }
  return { rule, startsAt: same ? series.startsAt : (found[0] ?? to), dates: found, image }
}

type Planned = Rule & { readonly days: LocalDate[] }

/** The same days, to another end perhaps. */
function goingOn({ rule, series }: Whole, asked: Asked): Planned | RuleRefusal {
  const { cut, counted } = asked
  const given = asked.end && 'count' in asked.end ? { count: asked.end.count - counted + cut } : asked.end
  const end = given ?? rule.end
  const all = ruleDates({ ...rule, end }, dayOf(series.startsAt))
  if (typeof all === 'string') return all
  return all.length > cut ? { ...rule, end, days: all.slice(cut) } : 'rule-without-dates'
}

function anew(rule: Rule, asked: Asked, old: readonly LocalDate[], days: number): Planned | RuleRefusal {
  const end = newEnd(asked) ?? ('count' in rule.end ? { count: old.length } : rule.end)
  const recurrence = asked.recurrence ?? rule.recurrence
  const found = ruleDates({ recurrence, end }, addDays(old[0] ?? dayOf(asked.from), days))
  return typeof found === 'string' ? found : { recurrence, end, days: found }
}

function shifted(
  { recurrence: from, end: oldEnd }: Rule,
  asked: Asked,
  old: readonly LocalDate[],
  days: number,
): Planned | RuleRefusal | 'rule-cannot-move' {
  const recurrence = shiftedRule(from, dayOf(asked.from), dayOf(asked.to))
  if (!recurrence) return 'rule-cannot-move'
  const wanted = addDays(old[0] ?? dayOf(asked.from), days)
  // In a month a weekday keeps its place, not its distance: the first may come some days sooner or later.
  const first = recurrence.freq === 'MONTHLY' ? `${wanted.slice(0, 8)}01` : wanted
  const end = newEnd(asked) ?? { count: old.length }
  const found = ruleDates({ recurrence, end }, first)
  if (typeof found === 'string') return found
  const apart = found.some((day, i) => Math.abs(daysFrom(old[i] ?? day, day) - (old[i] ? days : 0)) > 7)
  if (apart) return 'rule-cannot-move'
  if (asked.end || 'count' in oldEnd) return { recurrence, end, days: found }
  const until = [addDays(oldEnd.until, days), found.at(-1) ?? ''].sort()[1] as LocalDate
  const again = ruleDates({ recurrence, end: { until } }, first)
  return { recurrence, end: { until: again.length === found.length ? until : (found.at(-1) ?? until) }, days: found }
}

function newEnd({ end, counted }: Asked): End | undefined {
  return end && 'count' in end ? { count: end.count - counted } : end
}

function dayOf(at: LocalDateTime): LocalDate {
  return at.slice(0, 10)
}
