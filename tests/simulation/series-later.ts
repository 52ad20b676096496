import { addTo, daysBetween, daysOf, type End, type Rhythm, shifted } from './rhythm.ts'
import type { ChangeRequest } from './series-asked.ts'
import type { Whole } from './series-whole.ts'

export type Later = {
  readonly dates: readonly string[]
  readonly rhythm: Rhythm
  readonly end: End
  readonly startsAt: string
  /** Where an old date has gone. */
  readonly goesTo: (old: string, n: number) => string | undefined
}
type Part = { readonly cut: number; readonly from: string; readonly inPlace: boolean }

/** The dates from one of them on, once the time, the rule or the end is another. */
export function laterOf(whole: Whole, change: ChangeRequest, part: Part): Later | 'rule-cannot-move' {
  const { from } = part
  const moved = daysBetween(from.slice(0, 10), (change.startsAt ?? from).slice(0, 10))
  const time = (change.startsAt ?? from).slice(10)
  const counted = change.scope === 'all' ? countBefore(whole, part.cut) : 0
  const end = change.end && 'count' in change.end ? { count: change.end.count - counted } : change.end
  const asked = { ...part, moved, end, at: (days: readonly string[]) => days.map((day) => `${day}${time}`) }
  if (change.rhythm) return anew(whole, change.rhythm, asked)
  return moved === 0 ? goingOn(whole, time, asked) : elsewhere(whole, asked)
}

type Asked = Part & {
  readonly moved: number
  readonly end: End | undefined
  readonly at: (days: readonly string[]) => string[]
}

/** The same days, to another end perhaps. */
function goingOn({ series }: Whole, time: string, { cut, inPlace, end: given, at }: Asked): Later {
  const { rhythm } = series
  const end = given && 'count' in given ? { count: given.count + cut } : (given ?? series.end)
  const dates = at(daysOf(rhythm, end, series.startsAt.slice(0, 10)).slice(cut))
  const stands = inPlace && time === series.startsAt.slice(10)
  const kept = 'until' in end ? end : { count: dates.length + (stands ? cut : 0) }
  const startsAt = stands ? series.startsAt : (dates[0] ?? '')
  return { dates, rhythm, end: kept, startsAt, goesTo: (_, n) => dates[n] }
}

/** By another rule: a visit stays on its day where that gives the day as well. */
function anew({ series, dates: all }: Whole, rhythm: Rhythm, { cut, from, moved, end: given, at }: Asked): Later {
  const old = all.slice(cut)
  const end = given ?? ('until' in series.end ? series.end : { count: old.length })
  const dates = at(daysOf(rhythm, end, addTo((old[0] ?? from).slice(0, 10), moved)))
  const kept = 'until' in end ? end : { count: dates.length }
  const goesTo = (date: string) => dates.find((one) => one.slice(0, 10) === date.slice(0, 10))
  return { dates, rhythm, end: kept, startsAt: dates[0] ?? '', goesTo }
}

/** Every date moves by as many days, or in a month to the same place: by a week more or less at most. */
function elsewhere(
  { series, dates: all }: Whole,
  { cut, from, moved, end: given, at }: Asked,
): Later | 'rule-cannot-move' {
  const old = all.slice(cut)
  const rhythm = shifted(series.rhythm, from.slice(0, 10), addTo(from.slice(0, 10), moved))
  if (!rhythm) return 'rule-cannot-move'
  const end = given ?? { count: old.length }
  const wanted = addTo((old[0] ?? from).slice(0, 10), moved)
  const first = rhythm.unit === 'month' ? `${wanted.slice(0, 8)}01` : wanted
  const dates = at(daysOf(rhythm, end, first))
  const isFarOff = (date: string, n: number) =>
    Math.abs(daysBetween(old[n]?.slice(0, 10) ?? '', date.slice(0, 10)) - moved) > 7
  if (dates.slice(0, old.length).some(isFarOff)) return 'rule-cannot-move'
  const isMoved = !given && 'until' in series.end
  const until = isMoved ? movedUntil(series.end.until, moved, dates, rhythm, first) : undefined
  const kept = until ?? ('until' in end ? end : { count: dates.length })
  return { dates, rhythm, end: kept, startsAt: dates[0] ?? '', goesTo: (_, n) => dates[n] }
}

/** The last day moves along, unless that would give other dates. */
function movedUntil(day: string, moved: number, found: readonly string[], rhythm: Rhythm, first: string): End {
  const last = found.at(-1)?.slice(0, 10) ?? ''
  const later = [addTo(day, moved), last].sort()[1] ?? ''
  return { until: daysOf(rhythm, { until: later }, first).length === found.length ? later : last }
}

/** Dates before it that are still meant when everything is counted. */
function countBefore({ dates, visits, leftOut }: Whole, cut: number): number {
  const held = [...visits].filter(([, { status }]) => status !== 'cancelled').map(([date]) => date)
  const first = dates[cut]
  const before = [...held, ...leftOut.keys()].filter((date) => first === undefined || date < first)
  return new Set([...dates.slice(0, cut), ...before]).size
}
