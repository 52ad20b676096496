import type { ClinicId, Practitioner, WeeklyHours } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { changeOfHours } from './weekly-hours.ts'

/** When somebody works where. Rows of their own: a later period or a second clinic is another row. */
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

type Who = { readonly clinicId: string; readonly practitionerId: string }

const hoursOfPractitioner = prepared((db: Reads, input: Who) =>
  db
    .selectFrom('working_hours')
    .selectAll()
    .where('clinic_id', '=', input.clinicId)
    .where('practitioner_id', '=', input.practitionerId)
    .orderBy('weekday')
    .orderBy('starts'),
)

export async function findWorkingHours(reads: Reads, who: Who): Promise<WeeklyHours[]> {
  return (await hoursOfPractitioner(reads, who)).map(fromRow)
}

/** By practitioner, in one statement for any number of them. */
export async function findAllWorkingHours(reads: Reads, clinicId?: ClinicId): Promise<Map<string, WeeklyHours[]>> {
  const rows = await reads
    .selectFrom('working_hours')
    .selectAll()
    .$if(clinicId !== undefined, (query) => query.where('clinic_id', '=', clinicId as string))
    .orderBy('clinic_id')
    .orderBy('practitioner_id')
    .orderBy('weekday')
    .orderBy('starts')
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.practitioner_id)].map(([id, own]) => [id, own.map(fromRow)]))
}

export async function putWorkingHours(work: Working, { id, clinicId, hours }: Practitioner): Promise<void> {
  const rows = await hoursOfPractitioner(work.reads, { clinicId, practitionerId: id })
  const kept = rows.map((row) => ({ ...fromRow(row), id: row.id }))
  const { gone, added } = changeOfHours(kept, hours)
  for (const row of gone) await work.remove('working_hours', row.id)
  for (const { weekday, from, to } of added) {
    const whose = { id: work.newId(), practitioner_id: id, clinic_id: clinicId }
    await work.put('working_hours', { ...whose, weekday, starts: from, ends: to })
  }
}

function fromRow({ weekday, starts, ends }: WorkingHoursTable): WeeklyHours {
  return { weekday, from: starts, to: ends }
}
