import type { Model } from './model.ts'
import { mayMove, type Series, type Visit } from './nouns.ts'
import type { Later } from './series-later.ts'
import { callOff, leaveOut } from './series-place.ts'
import { isToCome, type Whole } from './series-whole.ts'

type Where = { readonly cut: number; readonly later: Later }
type Goes = Map<string, Visit | undefined>

/** By its new date every visit that goes on, or nothing where one is booked. */
export function destinations(model: Model, whole: Whole, next: Series, { cut, later }: Where): Goes {
  const goes: Goes = new Map(later.dates.map((date) => [date, undefined]))
  for (const [n, old] of whole.dates.slice(cut).entries()) {
    const to = later.goesTo(old, n)
    const visit = whole.visits.get(old)
    if (!visit || !isToCome(model, visit)) nobodyComes(model, whole, next, { goes, old, to })
    else if (to) goes.set(to, visit)
    else callOff(model, { ...visit, seriesId: next.id })
  }
  for (const [date, visit] of goes) if (!visit && !whole.dates.includes(date)) comesBack(model, whole, goes, date)
  if (next.id === whole.series.id) partFromSecond(model, next, goes)
  return goes
}

type Left = { readonly goes: Goes; readonly old: string; readonly to: string | undefined }

/** What has been stays where it was, and its new date is left out like the old one. */
function nobodyComes(model: Model, { series, leftOut }: Whole, next: Series, { goes, old, to }: Left): void {
  if (to) goes.delete(to)
  if (next.id === series.id && to === old) return
  const exception = leftOut.get(old)
  if (exception) model.leftOut.delete(exception.id)
  if (to) leaveOut(model, next.id, to)
}

/** A visit on a date that the rule had given up, and gives again. */
function comesBack(model: Model, { visits }: Whole, goes: Goes, date: string): void {
  const visit = visits.get(date)
  if (!visit || visit.status === 'cancelled') return
  if (isToCome(model, visit)) goes.set(date, visit)
  else goes.delete(date)
}

/** Who stays on a date that another visit of the series goes to is a visit of its own from then on. */
function partFromSecond(model: Model, { id }: Series, goes: Goes): void {
  const going = new Set([...goes.values()].map((visit) => visit?.id))
  for (const visit of [...model.visits.values()])
    if (visit.seriesId === id && mayMove(visit) && !going.has(visit.id) && goes.has(visit.occursAt ?? ''))
      model.visits.set(visit.id, { ...visit, seriesId: null, occursAt: null, version: visit.version + 1 })
}
