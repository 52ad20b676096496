import type { Clinic, Resource } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
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
import { alternativesFor, type Found, reach } from './alternatives.ts'
import { otherPieces } from './other-pieces.ts'
import { datesOf, fallingOut, type Plan, type Visit } from './plan.ts'
import { findEntriesOf } from './visit-repository.ts'

/** More than anybody moves one by one: the others are listed without alternatives. */
const mostWithAlternatives = 200

type Asking = Pick<Reading, 'reads' | 'now'>
type Asked = {
  readonly change?: (plan: Plan) => Plan
  /** All of them are hit: with whom or where they are booked, nobody would be booked any more. */
  readonly all?: boolean
  /** The room or machine that would be used no more. */
  readonly gone?: Resource
}

/** Of these visits, those that a change of the plan leaves outside of somebody's hours, clinic by clinic. */
export async function findHits(
  reading: Asking,
  visits: readonly Visit[],
  { change = (plan) => plan, all = false, gone }: Asked,
): Promise<HitVisit[]> {
  const hits: HitVisit[] = []
  const promised: Found[] = []
  for (const [clinicId, there] of Map.groupBy(visits, (visit) => visit.clinicId)) {
    const plan = await findPlan(reading.reads, clinicId, there)
    const planned = change(plan)
    const ids = (all ? there : fallingOut(there, plan, planned)).map(({ id }) => id)
    if (ids.length === 0) continue
    const entries = await findEntriesOf(reading.reads, ids)
    const agenda = await layOut(reading, planned, gone ? entries : entries.slice(0, mostWithAlternatives))
    const pieces = gone && otherPieces(agenda.leaving, gone, agenda)
    const alternatives = gone ? [] : alternativesFor(agenda.leaving, agenda, promised)
    hits.push(
      ...entries.map((entry, i) => {
        return { ...entry, alternatives: alternatives[i] ?? [], ...(pieces && { pieces: pieces[i] ?? [] }) }
      }),
    )
  }
  return hits.sort((a, b) => (a.startsAtUtc < b.startsAtUtc ? -1 : 1))
}

/** As wide as the alternatives of the first and of the last visit reach. */
async function findPlan(reads: Reads, clinicId: string, visits: readonly Visit[]): Promise<Plan> {
  const clinic = (await findClinic(reads, clinicId)) as Clinic // a visit refers to it
  const practitioners = await findPractitioners(reads, clinic.id)
  const dates = datesAround(visits)
  const during = { from: `${dates[0]}T00:00`, to: `${dates.at(-1)}T24:00` }
  const closures = await findClosures(reads, clinicId, during)
  const ids = practitioners.map(({ id }) => id)
  return { clinic, practitioners, closures, absences: await findAbsencesOf(reads, ids, during) }
}

/** Everybody and everything these visits could be moved to: loaded once, however many they are. */
async function layOut({ reads, now }: Asking, plan: Plan, entries: readonly CalendarEntry[]) {
  const { clinic, practitioners } = plan
  const dates = datesAround(entries)
  const [first, last] = [dates[0] as LocalDate, dates.at(-1) as LocalDate]
  const pieces = await findResources(reads, clinic.id)
  const requires = new Map((await findServices(reads, clinic.id)).map((service) => [service.id, service.requires]))
  const subjects = [...practitioners, ...pieces].map(({ id }) => id as string)
  const patients = new Set(entries.map(({ patientId }) => patientId as string))
  const during = { from: startOfDay(addDays(first, -1), clinic.zone), to: startOfDay(addDays(last, 2), clinic.zone) }
  const taken = await findTaken(reads, [...subjects, ...patients], during, { now })
  const agenda = agendaOf(plan, { dates, pieces, taken, earliest: Math.floor(minuteOf(now)) })
  const leaving = entries.map((entry) => ({ ...entry, requires: requires.get(entry.serviceId) ?? [] }))
  return { ...agenda, leaving }
}

/** The dates of these visits and those their alternatives reach, within the calendar. */
function datesAround(visits: readonly Pick<Visit, 'startsAt' | 'endsAt'>[]): LocalDate[] {
  const dates = datesOf(visits).flatMap((date) =>
    Array.from({ length: 2 * reach + 1 }, (_, i) => addDays(date, i - reach)),
  )
  return [...new Set(dates)].filter((date) => date > '1900-01-02' && date < '2199-12-29').sort()
}
