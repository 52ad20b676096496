import type { Clinic } from '../../shared/clinics.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import type { HitVisit } from '../../shared/rota.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { findAbsencesOf } from '../clinics/absence-repository.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findClosures } from '../clinics/closure-repository.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import { findResources } from '../clinics/resource-repository.ts'
import { findServices } from '../clinics/service-repository.ts'
import type { Reads } from '../platform/database/database.ts'
import type { Reading } from '../platform/work.ts'
import { findTaken } from '../scheduling/busy-repository.ts'
import { minuteOf, startOfDay } from '../scheduling/wall-clock.ts'
import { agendaOf } from './agenda.ts'
import { alternativesFor, reach } from './alternatives.ts'
import { daysOf, fallingOut, type Plan, type Visit } from './plan.ts'
import { findEntriesOf } from './visit-repository.ts'

/** More than anybody moves one by one: the others are listed without alternatives. */
const mostWithAlternatives = 200

type Change = (plan: Plan) => Plan

/** Of these visits, those that a change of the plan leaves outside of somebody's hours, clinic by clinic. */
export async function findHits(
  reading: Pick<Reading, 'reads' | 'now'>,
  visits: readonly Visit[],
  change: Change,
): Promise<HitVisit[]> {
  const hits: HitVisit[] = []
  for (const [clinicId, there] of Map.groupBy(visits, (visit) => visit.clinicId)) {
    const plan = await findPlan(reading.reads, clinicId, there)
    const planned = change(plan)
    const ids = fallingOut(there, plan, planned).map(({ id }) => id)
    if (ids.length > 0)
      hits.push(...(await withAlternatives(reading, planned, await findEntriesOf(reading.reads, ids))))
  }
  return hits.sort((a, b) => (a.startsAtUtc < b.startsAtUtc ? -1 : 1))
}

/** As wide as the alternatives of the first and of the last visit reach. */
async function findPlan(reads: Reads, clinicId: string, visits: readonly Visit[]): Promise<Plan> {
  const clinic = (await findClinic(reads, clinicId)) as Clinic // a visit refers to it
  const practitioners = await findPractitioners(reads, clinic.id)
  const { from, to } = widened(visits)
  const during = { from: `${from}T00:00`, to: `${to}T00:00` }
  const closures = await findClosures(reads, clinicId, during)
  const ids = practitioners.map(({ id }) => id)
  return { clinic, practitioners, closures, absences: await findAbsencesOf(reads, ids, during) }
}

async function withAlternatives(
  { reads, now }: Pick<Reading, 'reads' | 'now'>,
  plan: Plan,
  entries: readonly CalendarEntry[],
): Promise<HitVisit[]> {
  const { clinic, practitioners } = plan
  const first = entries.slice(0, mostWithAlternatives)
  const days = widened(first)
  const during = {
    from: startOfDay(addDays(days.from, -1), clinic.zone),
    to: startOfDay(addDays(days.to, 1), clinic.zone),
  }
  const pieces = await findResources(reads, clinic.id)
  const requires = new Map((await findServices(reads, clinic.id)).map((service) => [service.id, service.requires]))
  const subjects = [...practitioners, ...pieces].map(({ id }) => id as string)
  const patients = new Set(first.map(({ patientId }) => patientId as string))
  const taken = await findTaken(reads, [...subjects, ...patients], during, { now })
  const agenda = agendaOf(plan, { ...days, pieces, taken, earliest: Math.floor(minuteOf(now)) })
  const leaving = first.map((entry) => ({ ...entry, requires: requires.get(entry.serviceId) ?? [] }))
  const alternatives = alternativesFor(leaving, agenda)
  return entries.map((entry, i) => ({ ...entry, alternatives: alternatives[i] ?? [] }))
}

/** The calendar has a first and a last day. */
function widened(visits: readonly Visit[]) {
  const { from, to } = daysOf(visits)
  const [first, last] = [addDays(from, -reach), addDays(to, reach)]
  return { from: first < '1900-01-02' ? '1900-01-02' : first, to: last > '2199-12-29' ? '2199-12-29' : last }
}
