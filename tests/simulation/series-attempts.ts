import { uuid } from '../test-clinic.ts'
import { type Attempt, one, type Surroundings, somebodyAt, somePieces, someTime } from './around.ts'
import { textOf } from './calendar.ts'
import type { InMonth } from './month.ts'
import type { Series } from './nouns.ts'
import { addTo, daysOf, type End, type Rhythm, ruleOf } from './rhythm.ts'
import type { Decision } from './series-asked.ts'
import { judgeCancelSeries } from './series-cancel.ts'
import { judgeChangeSeries } from './series-change.ts'
import { judgeCreateSeries } from './series-judge.ts'
import { isAhead, wholeOf } from './series-whole.ts'
import { firstDay } from './world.ts'

export function seriesAttempt(around: Surroundings): Attempt {
  const { random, model } = around
  const n = random.below(8)
  const all = [...model.series.values()]
  const monthly = random.happens(30) ? all.filter(({ rhythm }) => rhythm.unit === 'month') : []
  const series = [...all, ...monthly].at(-1 - random.below(monthly.length || Math.min(all.length, 25)))
  if (n < 3 || !series) return creating(around)
  const whole = wholeOf(model, series)
  const dates = [...new Set([...whole.dates, ...whole.visits.keys()])]
  const occursAt = random.happens(96) ? dates[random.below(dates.length)] : someTime(around)
  const scope = random.pick(['this', 'following', 'all'] as const)
  const isNamed = scope !== 'all' || random.happens(50)
  const chosen = {
    id: random.happens(98) ? series.id : uuid(1),
    ...(random.happens(60) && { version: random.happens(95) ? series.version : series.version - 1 }),
    ...{ scope, ...(isNamed && { occursAt: occursAt ?? someTime(around) }) },
    dryRun: random.happens(15),
  }
  if (n < 6) return changing(around, series, chosen)
  const { dryRun, ...said } = chosen
  const input = { ...said, reason: null, ...(dryRun && { dryRun }) }
  return { operation: 'series.cancelSeries', input, judge: () => judgeCancelSeries(model, chosen) }
}

function creating(around: Surroundings): Attempt {
  const { random, model, slot } = around
  const services = [...model.services.values()].filter(({ active }) => active || random.happens(10))
  const service = services[random.below(services.length)]
  const clinicId = service?.clinicId ?? ''
  const startsAt = slot?.startsAt ?? someTime(around)
  const dates = [0, 1, 2].map((day) => `${addTo(startsAt.slice(0, 10), day)}${startsAt.slice(10)}`)
  const asked = {
    ...{ clinicId, serviceId: service?.id ?? '', patientId: one(random, model.patients), startsAt },
    practitionerId: slot?.practitionerId ?? somebodyAt(around, clinicId),
    ...(random.happens(8) && { resourceIds: somePieces(around, clinicId) }),
    ...planning(around, dates, clinicId),
  }
  const rhythm = someRhythm(around)
  const end = someEnd(around, startsAt, rhythm)
  const dryRun = random.happens(15)
  const input = { ...asked, ...ruled(around, rhythm, end), ...(dryRun && { dryRun }) }
  const request = { ...asked, rhythm, end, dryRun }
  return { operation: 'series.createSeries', input, judge: () => judgeCreateSeries(model, request) }
}

type Chosen = {
  readonly id: string
  readonly scope: 'this' | 'following' | 'all'
  readonly occursAt?: string
  readonly dryRun: boolean
}

function changing(around: Surroundings, series: Series, chosen: Chosen): Attempt {
  const { random, model } = around
  const whole = wholeOf(model, series)
  const { dates } = whole
  const from = chosen.occursAt ?? dates.find((date) => isAhead(model, whole, date)) ?? series.startsAt
  const isMonthly = series.rhythm.unit === 'month'
  const startsAt = random.happens(isMonthly ? 75 : 55) ? moved(around, from, isMonthly ? 25 : 60) : undefined
  const asked = {
    ...chosen,
    ...(startsAt && { startsAt }),
    ...(random.happens(25) && { practitionerId: somebodyAt(around, series.clinicId) }),
    ...(random.happens(12) && { minutes: random.pick([15, 25, 40, 60]) }),
    ...planning(around, dates, series.clinicId, chosen.scope !== 'this'),
  }
  const { rhythm, end } = chosen.scope === 'this' ? {} : planAnew(around, series, from)
  const { dryRun, ...said } = asked
  const input = { ...said, ...ruled(around, rhythm, end), ...(dryRun && { dryRun }) }
  const request = { ...asked, ...(rhythm && { rhythm }), ...(end && { end }) }
  return { operation: 'series.changeSeries', input, judge: () => judgeChangeSeries(model, request) }
}

/** Another rule, another end, both or neither. */
function planAnew(around: Surroundings, series: Series, from: string): { rhythm?: Rhythm; end?: End } {
  const { random } = around
  if (from >= horizonOf(around)) return {}
  const rhythm = random.happens(20) ? someRhythm(around) : undefined
  const isEnded = random.happens(25) || (rhythm && rhythm.unit !== 'day')
  const end = isEnded ? someEnd(around, from, rhythm ?? series.rhythm) : undefined
  return { ...(rhythm && { rhythm }), ...(end && { end }) }
}

/** Never so far that the model has no clock for it. */
function moved({ random, model }: Surroundings, from: string, sameDay = 60): string {
  const wall = (Date.parse(`${from}Z`) - Date.parse(model.weeks.firstDay)) / 60_000
  const days = random.happens(sameDay) ? 0 : random.below(5) - 2
  const later = days !== 0 && random.happens(40) ? 0 : (random.below(17) - 8) * 15
  const to = wall + days * 1440 + later
  const [earliest, latest] = [firstDay * 1440, Math.max(wall, (firstDay + 16) * 1440)]
  return textOf(Math.min(Math.max(to, earliest), latest), model.weeks)
}

function planning(around: Surroundings, dates: readonly string[], clinicId: string, mayDecide = true) {
  const { random } = around
  const onConflict = random.happens(75) ? ('skip' as const) : ('refuse' as const)
  if (!mayDecide || !random.happens(20) || dates.length === 0) return { onConflict }
  const occursAt = dates[random.below(dates.length)] ?? ''
  const elsewhere = random.happens(50) ? { startsAt: moved(around, occursAt) } : {}
  const other = random.happens(40) ? { practitionerId: somebodyAt(around, clinicId) } : {}
  const decision: Decision = random.happens(35) ? { occursAt, skip: true } : { occursAt, ...elsewhere, ...other }
  return { onConflict, decisions: [decision] }
}

function someRhythm({ random }: Pick<Surroundings, 'random'>): Rhythm {
  const days = { unit: 'day' as const, every: random.pick([1, 1, 1, 2, 3]), on: [], weekStart: 1 }
  const n = random.below(100)
  if (n < 45) return days
  if (n < 70) return { ...days, unit: 'month', every: random.pick([1, 1, 1, 2]), inMonth: someOfMonth({ random }) }
  const every = random.pick([1, 1, 2])
  const on = random.happens(75) ? [1, 2, 3, 4, 5, 6, 7].filter(() => random.happens(45)) : []
  return { unit: 'week', every, on, weekStart: 1 }
}

/** Few enough to stay within the weeks that are looked at. */
function someEnd(around: Surroundings, from: string, rhythm: Rhythm): End {
  const { random } = around
  const { unit, every } = rhythm
  if (unit === 'month') return someEndInMonths(around, from, rhythm)
  if (random.happens(65)) return { count: 2 + random.below(unit === 'day' ? 4 : 4 - every) }
  return { until: addTo(from.slice(0, 10), random.below(12)) }
}

/** The end is said in the rule, or beside it. */
function ruled({ random }: Surroundings, rhythm: Rhythm | undefined, end: End | undefined) {
  const rule = rhythm && ruleOf(rhythm)
  if (!rule || !end || random.happens(50)) return { ...(rule && { rule }), ...end }
  const said = 'count' in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll('-', '')}`
  return { rule: `${rule};${said}` }
}

function someOfMonth({ random }: Pick<Surroundings, 'random'>): InMonth | undefined {
  const n = random.below(100)
  const weekday = 1 + random.below(7)
  if (n < 20) return undefined
  if (n < 60) return { place: random.pick([1, 2, 3, 4, 5, 5, -1, -1, -1, -2, -4, -5]), weekday }
  if (n < 75) return { days: [1 + random.below(31)] }
  if (n < 90) return { days: random.pick([[-1], [-3], [1, 15], [10, -1], [30, 31]]) }
  return { weekdays: [1, 2, 3, 4, 5], position: random.pick([1, 3, -1, -2]) }
}

/** As far as a series is planned by months. */
function horizonOf({ model }: Surroundings): string {
  return textOf((firstDay + 75) * 1440, model.weeks).slice(0, 10)
}

function someEndInMonths(around: Surroundings, from: string, rhythm: Rhythm): End {
  const { random } = around
  const [first, last] = [from.slice(0, 10), horizonOf(around)]
  const until = [addTo(first, 5 + random.below(75)), last].sort()[0] ?? last
  const count = daysOf(rhythm, { until: last }, first).length
  return random.happens(40) || count === 0 ? { until } : { count: 1 + random.below(count) }
}
