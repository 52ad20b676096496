import type { Clinic, WeeklyHours } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { changeOfHours } from './weekly-hours.ts'

/** Rows of their own: a later season is another row, not another shape. */
export interface OpeningHoursTable {
  id: string
  clinic_id: string
  weekday: number
  opens: string
  closes: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    opening_hours: OpeningHoursTable
  }
}

const hoursOfClinic = prepared((db: Reads, input: { clinicId: string }) =>
  db
    .selectFrom('opening_hours')
    .selectAll()
    .where('clinic_id', '=', input.clinicId)
    .orderBy('weekday')
    .orderBy('opens'),
)

export async function findOpeningHours(reads: Reads, clinicId: string): Promise<WeeklyHours[]> {
  return (await hoursOfClinic(reads, { clinicId })).map(fromRow)
}

/** By clinic, in one statement for any number of them. */
export async function findAllOpeningHours(reads: Reads): Promise<Map<string, WeeklyHours[]>> {
  const rows = await reads
    .selectFrom('opening_hours')
    .selectAll()
    .orderBy('clinic_id')
    .orderBy('weekday')
    .orderBy('opens')
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.clinic_id)].map(([id, own]) => [id, own.map(fromRow)]))
}

export async function putOpeningHours(work: Working, clinic: Clinic): Promise<void> {
  const rows = await hoursOfClinic(work.reads, { clinicId: clinic.id })
  const kept = rows.map((row) => ({ ...fromRow(row), id: row.id }))
  const { gone, added } = changeOfHours(kept, clinic.hours)
  for (const { id } of gone) await work.remove('opening_hours', id)
  for (const { weekday, from, to } of added)
    await work.put('opening_hours', { id: work.newId(), clinic_id: clinic.id, weekday, opens: from, closes: to })
}

function fromRow({ weekday, opens, closes }: OpeningHoursTable): WeeklyHours {
  return { weekday, from: opens, to: closes }
}
