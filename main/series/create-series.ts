import type { InputOf } from '../../shared/platform/contract.ts'
import { SeriesId } from '../../shared/scheduling.ts'
import type { Series, SeriesPlan, series } from '../../shared/series.ts'
import type { WorkOf } from '../platform/routes.ts'
import { lengthOf } from '../scheduling/length-of.ts'
import { requireParties } from '../scheduling/require-parties.ts'
import { loadSeries } from './load-series.ts'
import { placeDates } from './place-dates.ts'
import { refuseRule } from './refuse-rule.ts'
import { requireDecided } from './require-decided.ts'
import { readRule, ruleDates, ruleText } from './rule.ts'
import { putSeries } from './series-repository.ts'
import { planOf } from './whole-series.ts'

type Create = typeof series.createSeries

/** All visits of a rule, or none. A dry run shows every date with what stands against it. */
export async function createSeries(work: WorkOf<Create>, request: InputOf<Create>): Promise<SeriesPlan> {
  const { clinic, practitioner, service } = await requireParties(work, request)
  const { startsAt, remark, dryRun } = request
  const rule = readRule(request.rule, request, { startsAt, zone: clinic.zone })
  if (typeof rule === 'string') refuseRule(work, rule, request)
  const days = ruleDates(rule, startsAt.slice(0, 10))
  if (typeof days === 'string') refuseRule(work, days, request)

  const minutes = lengthOf(request, clinic.zone) ?? service.minutes
  const dates = days.map((day) => `${day}${startsAt.slice(10)}`)
  const { clinicId, practitionerId, patientId, serviceId } = request
  const who = { clinicId, practitionerId, patientId, serviceId }
  const id = SeriesId.parse(work.newId())
  const made: Series = { id, ...who, rule: ruleText(rule), startsAt: dates[0] ?? startsAt, minutes, remark, version: 1 }
  await putSeries(work, made)
  const entries = dates.map((occursAt) => ({ occursAt, startsAt: occursAt, practitioner, minutes, remark }))
  const terms = { ...request, series: made, clinic, service, named: request.resourceIds, entries }
  const { troubles, placed } = await placeDates(work, terms)
  requireDecided(work, troubles, request)
  if (placed === 0 && !dryRun) work.refuse('series-conflicts', { conflicts: [] })
  const plan = planOf(await loadSeries(work, made), troubles)
  return dryRun ? { ...plan, series: null, dates: plan.dates.map(unsaved) } : plan
}

type Dates = SeriesPlan['dates']

/** A rehearsed visit has an id that nobody will find. */
function unsaved(date: Dates[number]): Dates[number] {
  return { ...date, appointmentId: null, status: null }
}
