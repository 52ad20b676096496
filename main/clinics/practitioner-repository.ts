import type { ClinicId, Practitioner, WeeklyHours } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { findAllWorkingHours, findWorkingHours, putWorkingHours } from './working-hours-repository.ts'

export interface PractitionerTable {
  id: string
  clinic_id: string
  name: string
  profession: string | null
  registration_number: string | null
  colour: string
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    practitioner: PractitionerTable
  }
}

const practitionerById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('practitioner').selectAll().where('id', '=', input.id),
)

export async function findPractitioner(reads: Reads, id: string): Promise<Practitioner | undefined> {
  const [row] = await practitionerById(reads, { id })
  return row && fromRow(row, await findWorkingHours(reads, { clinicId: row.clinic_id, practitionerId: id }))
}

/** Two statements for any number of them. Who has left is there too: past visits name them. */
export async function findPractitioners(reads: Reads, clinicId?: ClinicId): Promise<Practitioner[]> {
  const rows = await reads
    .selectFrom('practitioner')
    .selectAll()
    .$if(clinicId !== undefined, (query) => query.where('clinic_id', '=', clinicId as string))
    .orderBy('clinic_id')
    .orderBy('name')
    .orderBy('id')
    .execute()
  const hours = await findAllWorkingHours(reads, clinicId)
  return rows.map((row) => fromRow(row, hours.get(row.id) ?? []))
}

export async function putPractitioner(work: Working, practitioner: Practitioner): Promise<void> {
  await work.put('practitioner', toRow(practitioner))
  await putWorkingHours(work, practitioner)
}

function fromRow(row: PractitionerTable, hours: WeeklyHours[]): Practitioner {
  return {
    id: row.id as Practitioner['id'],
    clinicId: row.clinic_id as Practitioner['clinicId'],
    name: row.name,
    profession: row.profession,
    registrationNumber: row.registration_number,
    colour: row.colour as Practitioner['colour'],
    active: row.active === 1,
    hours,
    version: row.version,
  }
}

function toRow(practitioner: Practitioner): PractitionerTable {
  return {
    id: practitioner.id,
    clinic_id: practitioner.clinicId,
    name: practitioner.name,
    profession: practitioner.profession,
    registration_number: practitioner.registrationNumber,
    colour: practitioner.colour,
    active: practitioner.active ? 1 : 0,
    version: practitioner.version,
  }
}
