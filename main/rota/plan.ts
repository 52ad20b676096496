import type { Absence, Clinic, Closure, Practitioner } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { rotaOf } from '../scheduling/rota-of.ts'
import { holds, type Span } from '../scheduling/span.ts'
import { minuteOf, momentsOf, wallClock } from '../scheduling/wall-clock.ts'
import { type Day, daysBetween, workingTimes } from '../scheduling/working-times.ts'

/** Everything that says who can be seen when in one clinic. */
export type Plan = {
  readonly clinic: Clinic
  readonly practitioners: readonly Practitioner[]
  readonly closures: readonly Closure[]
  readonly absences: readonly Absence[]
}

export type Visit = Pick<
  Appointment,
  'id' | 'clinicId' | 'practitionerId' | 'startsAt' | 'endsAt' | 'startsAtUtc' | 'endsAtUtc'
>

/** Visits that are in somebody's hours as they are, and no longer as they will be. */
export function fallingOut<V extends Visit>(visits: readonly V[], before: Plan, after: Plan): V[] {
  const [stands, willStand] = [standsIn(before, visits), standsIn(after, visits)]
  return visits.filter((visit) => stands(visit) && !willStand(visit))
}

type Times = Pick<Visit, 'startsAt' | 'endsAt'>

/** The dates on which there are visits, each once and in order. */
export function datesOf(visits: readonly Times[]): LocalDate[] {
  return [...new Set(visits.flatMap(({ startsAt, endsAt }) => [startsAt.slice(0, 10), endsAt.slice(0, 10)]))].sort()
}

/** Hours are laid out once for each practitioner, and only for days on which there are visits. */
function standsIn({ clinic, practitioners, closures, absences }: Plan, visits: readonly Visit[]) {
  const dates = datesOf(visits)
  const clock = wallClock(clinic.zone, dates[0] as LocalDate, addDays(dates.at(-1) as LocalDate, 1))
  const byPractitioner = Map.groupBy(visits, ({ practitionerId }) => practitionerId)
  const hours = new Map<string, readonly Span[]>()
  for (const practitioner of practitioners) {
    const rota = rotaOf(clinic, practitioner, closures, absences)
    const own = datesOf(byPractitioner.get(practitioner.id) ?? [])
    const times = workingTimes(own.map(dayOf), rota)
    hours.set(practitioner.id, momentsOf(clock, times))
  }
  return ({ practitionerId, startsAtUtc, endsAtUtc }: Visit) =>
    holds(hours.get(practitionerId) ?? [], { from: minuteOf(startsAtUtc), to: minuteOf(endsAtUtc) })
}

export function dayOf(date: LocalDate): Day {
  return daysBetween(date, addDays(date, 1))[0] as Day
}
