import type { Practitioner, Service } from '../../shared/clinics.ts'
import type { PatientId } from '../../shared/patients.ts'
import { type LocalDate, type LocalDateTime, minutesOf, weekdayOf } from '../../shared/platform/local-time.ts'
import { workplaceAt } from '../clinics/workplace.ts'
import type { Chance } from './chance.ts'

export type Fate = 'kept' | 'missed' | 'cancelled'
export type PlannedVisit = {
  readonly practitioner: Practitioner
  readonly service: Service
  readonly patientId: PatientId
  readonly startsAt: LocalDateTime
  readonly endsAt: LocalDateTime
  readonly fate: Fate
}
type Staffing = {
  readonly clinicId: string
  readonly practitioners: readonly Practitioner[]
  readonly services: readonly [Service, ...Service[]]
  readonly patients: readonly PatientId[]
}

/** One day's visits in the order they end. A patient comes at most once a day. */
export function planDay(
  chance: Chance,
  date: LocalDate,
  { clinicId, practitioners, services, patients }: Staffing,
  busy: number,
): PlannedVisit[] {
  const seen = new Set<PatientId>()
  const visits: PlannedVisit[] = []
  for (const { practitioner, from, to } of shiftsOf(practitioners, clinicId, weekdayOf(date)))
    for (let minute = from; minute < to; ) {
      const service = chance.happens(70) ? services[0] : chance.pick(services)
      const patientId = patients[chance.below(patients.length)]
      const until = minute + service.minutes
      const taken = chance.happens(busy) && until <= to && patientId !== undefined && !seen.has(patientId)
      if (taken) {
        seen.add(patientId)
        const times = { startsAt: wall(date, minute), endsAt: wall(date, until) }
        visits.push({ practitioner, service, patientId, ...times, fate: fateOf(chance) })
      }
      minute = taken ? until + service.bufferAfter : minute + 30
    }
  return visits.sort(byEnd)
}

function shiftsOf(practitioners: readonly Practitioner[], clinicId: string, weekday: number) {
  return practitioners.flatMap((practitioner) =>
    (workplaceAt(practitioner, clinicId)?.hours ?? [])
      .filter((hours) => hours.weekday === weekday)
      .map(({ from, to }) => ({ practitioner, from: minutesOf(from), to: minutesOf(to) })),
  )
}

const sortKey = ({ endsAt, practitioner }: PlannedVisit) => `${endsAt} ${practitioner.id}`
const byEnd = (a: PlannedVisit, b: PlannedVisit) => (sortKey(a) < sortKey(b) ? -1 : 1)

function fateOf(chance: Chance): Fate {
  const n = chance.below(100)
  return n < 5 ? 'cancelled' : n < 9 ? 'missed' : 'kept'
}

function wall(date: LocalDate, minute: number): LocalDateTime {
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

const two = (n: number) => String(n).padStart(2, '0')
