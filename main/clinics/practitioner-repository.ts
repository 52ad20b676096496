import type { ClinicId, Practitioner, Workplace } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { findAllWorkplaces, findWorkplaces, putWorkplaces } from './working-hours-repository.ts'
import { hasPlaceAt } from './workplace.ts'

export interface PractitionerTable {
  id: string
  clinic_id: string
  name: string
  profession: string | null
  registration_number: string | null
  colour: string
  specialities: string
  rating: number | null
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

const allPractitioners = prepared((db: Reads) =>
  db.selectFrom('practitioner').selectAll().orderBy('clinic_id').orderBy('name').orderBy('id'),
)

export async function findPractitioner(reads: Reads, id: string): Promise<Practitioner | undefined> {
  const [row] = await practitionerById(reads, { id })
  return row && fromRow(row, await findWorkplaces(reads, id))
}

/** Whose home the clinic is, and who works there as well. Who has left is there too: past visits name them. */
export async function findPractitioners(reads: Reads, clinicId?: ClinicId): Promise<Practitioner[]> {
  const rows = await allPractitioners(reads, {})
  const workplaces = await findAllWorkplaces(reads)
  const everybody = rows.map((row) => fromRow(row, workplaces(row.id)))
  return clinicId === undefined ? everybody : everybody.filter((practitioner) => hasPlaceAt(practitioner, clinicId))
}

export async function putPractitioner(work: Working, practitioner: Practitioner): Promise<void> {
  await work.put('practitioner', toRow(practitioner))
  await putWorkplaces(work, practitioner)
}

function fromRow(row: PractitionerTable, workplaces: readonly Workplace[]): Practitioner {
  const home = workplaces.find(({ clinicId }) => clinicId === row.clinic_id)
  return {
    id: row.id as Practitioner['id'],
    clinicId: row.clinic_id as Practitioner['clinicId'],
    name: row.name,
    profession: row.profession,
    specialities: JSON.parse(row.specialities) as string[],
    rating: row.rating,
    registrationNumber: row.registration_number,
    colour: row.colour as Practitioner['colour'],
    active: row.active === 1,
    hours: home?.hours ?? [],
    periods: home?.periods ?? [],
    elsewhere: workplaces.filter((place) => place !== home),
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
    specialities: JSON.stringify(practitioner.specialities),
    rating: practitioner.rating,
    active: practitioner.active ? 1 : 0,
    version: practitioner.version,
  }
}
