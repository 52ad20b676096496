import type { Practitioner, WeeklyHours, Workplace } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { findPeriodRowsOf, type HoursPeriodTable, periodsOf, putPeriods } from './hours-period-repository.ts'
import { changeOfHours } from './weekly-hours.ts'

/** When somebody works where. Rows of their own: a second clinic is another row. */
export interface WorkingHoursTable {
  id: string
  practitioner_id: string
  clinic_id: string
  weekday: number
  starts: string
  ends: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    working_hours: WorkingHoursTable
  }
}

const hoursOfPractitioner = prepared((db: Reads, input: { practitionerId: string }) =>
  db
    .selectFrom('working_hours')
    .selectAll()
    .where('practitioner_id', '=', input.practitionerId)
    .orderBy('clinic_id')
    .orderBy('weekday')
    .orderBy('starts'),
)

/** Where one practitioner works, in the order of the clinics. */
export async function findWorkplaces(reads: Reads, practitionerId: string): Promise<Workplace[]> {
  return workplacesOf(
    practitionerId,
    await hoursOfPractitioner(reads, { practitionerId }),
    await findPeriodRowsOf(reads, practitionerId),
  )
}

const allHours = prepared((db: Reads) =>
  db
    .selectFrom('working_hours')
    .selectAll()
    .orderBy('practitioner_id')
    .orderBy('clinic_id')
    .orderBy('weekday')
    .orderBy('starts'),
)

const allPeriods = prepared((db: Reads) =>
  db
    .selectFrom('hours_period')
    .selectAll()
    .where('practitioner_id', 'is not', null)
    .orderBy('practitioner_id')
    .orderBy('clinic_id')
    .orderBy('first_day'),
)

/** Of all of them, by practitioner, in two statements. */
export async function findAllWorkplaces(reads: Reads): Promise<(practitionerId: string) => Workplace[]> {
  const hours = await allHours(reads, {})
  const periods = await allPeriods(reads, {})
  const [hoursOf, periodsOfWhom] = [
    Map.groupBy(hours, (row) => row.practitioner_id),
    Map.groupBy(periods, (row) => row.practitioner_id ?? ''),
  ]
  return (id) => workplacesOf(id, hoursOf.get(id) ?? [], periodsOfWhom.get(id) ?? [])
}

export async function putWorkplaces(work: Working, practitioner: Practitioner): Promise<void> {
  const { id, clinicId, hours, periods, elsewhere } = practitioner
  const places = [{ clinicId, hours, periods }, ...elsewhere]
  const rows = await hoursOfPractitioner(work.reads, { practitionerId: id })
  const left = (await findWorkplaces(work.reads, id)).filter(
    (kept) => !places.some((place) => place.clinicId === kept.clinicId),
  )
  const none = left.map((place) => ({ clinicId: place.clinicId, hours: [], periods: [] }))
  for (const place of [...places, ...none]) {
    await putHours(work, id, place, rows)
    await putPeriods(work, { clinicId: place.clinicId, practitionerId: id }, place.periods)
  }
}

async function putHours(work: Working, id: string, place: Workplace, rows: readonly WorkingHoursTable[]) {
  const there = rows.filter((row) => row.clinic_id === place.clinicId)
  const kept = there.map((row) => ({ ...fromRow(row), id: row.id }))
  const { gone, added } = changeOfHours(kept, place.hours)
  for (const row of gone) await work.remove('working_hours', row.id)
  for (const { weekday, from, to } of added) {
    const whose = { id: work.newId(), practitioner_id: id, clinic_id: place.clinicId }
    await work.put('working_hours', { ...whose, weekday, starts: from, ends: to })
  }
}

function workplacesOf(
  practitionerId: string,
  hours: readonly WorkingHoursTable[],
  periods: readonly HoursPeriodTable[],
): Workplace[] {
  const clinics = [...new Set([...hours, ...periods].map((row) => row.clinic_id))].sort()
  return clinics.map((clinicId) => ({
    clinicId: clinicId as Workplace['clinicId'],
    hours: hours.filter((row) => row.clinic_id === clinicId).map(fromRow),
    periods: periodsOf(periods, { clinicId, practitionerId }),
  }))
}

function fromRow({ weekday, starts, ends }: WorkingHoursTable): WeeklyHours {
  return { weekday, from: starts, to: ends }
}
