import { uuid } from '../test-clinic.ts'
import { type Attempt, one, type Surroundings, somebodyAt, somePieces, someTime } from './around.ts'
import { textOf } from './calendar.ts'
import type { Series } from './nouns.ts'
import { addTo, type End, type Rhythm, ruleOf } from './rhythm.ts'
import type { Decision } from './series-asked.ts'
import { judgeCancelSeries } from './series-cancel.ts'
import { judgeChangeSeries } from './series-change.ts'
import { judgeCreateSeries } from './series-judge.ts'
import { wholeOf } from './series-whole.ts'
import { firstDay } from './world.ts'

export function seriesAttempt(around: Surroundings): Attempt {
  const { random, model } = around
  const n = random.below(8)
  const all = [...model.series.values()]
  const series = all[Math.max(0, all.length - 1 - random.below(25))]
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
  const { dates } = wholeOf(model, series)
  const from = chosen.occursAt ?? dates.find((date) => date > series.startsAt) ?? series.startsAt
  const startsAt = random.happens(55) ? moved(around, from) : undefined
  const asked = {
    ...chosen,
    ...(startsAt && { startsAt }),
    ...(random.happens(25) && { practitionerId: somebodyAt(around, series.clinicId) }),
    ...(random.happens(12) && { minutes: random.pick([15, 25, 40, 60]) }),
    ...planning(around, dates, series.clinicId, chosen.scope !== 'this'),
  }
  const isRuled = chosen.scope !== 'this' && random.happens(20)
  const rhythm = isRuled ? someRhythm(around) : undefined
  const isEnded = chosen.scope !== 'this' && (random.happens(25) || rhythm?.unit === 'week')
  const end = isEnded ? someEnd(around, from, rhythm ?? series.rhythm) : undefined
  const { dryRun, ...said } = asked
  const input = { ...said, ...ruled(around, rhythm, end), ...(dryRun && { dryRun }) }
  const request = { ...asked, ...(rhythm && { rhythm }), ...(end && { end }) }
  return { operation: 'series.changeSeries', input, judge: () => judgeChangeSeries(model, request) }
}

/** Never so far that the model has no clock for it. */
function moved({ random, model }: Surroundings, from: string): string {
  const wall = (Date.parse(`${from}Z`) - Date.parse(model.weeks.firstDay)) / 60_000
  const days = random.happens(60) ? 0 : random.below(5) - 2
  const later = days !== 0 && random.happens(40) ? 0 : (random.below(17) - 8) * 15
  const to = wall + days * 1440 + later
  const [earliest, latest] = [firstDay * 1440, (firstDay + 16) * 1440]
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

function someRhythm({ random }: Surroundings): Rhythm {
  const days = { unit: 'day' as const, every: random.pick([1, 1, 1, 2, 3]), on: [], weekStart: 1 }
  if (random.happens(55)) return days
  const every = random.pick([1, 1, 2])
  const on = random.happens(75) ? [1, 2, 3, 4, 5, 6, 7].filter(() => random.happens(45)) : []
  return { unit: 'week', every, on, weekStart: 1 }
}

/** Few enough to stay within the weeks that are looked at. */
function someEnd({ random }: Surroundings, from: string, { unit, every }: Rhythm): End {
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
