import { Patient } from '../../shared/patients.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { sortNameOf } from './sort-name.ts'

export interface PatientTable {
  id: string
  first_name: string
  last_name: string
  /** Follows from the two names; see sort-name.ts. */
  sort_name: string
  phone: string | null
  email: string | null
  birth_date: string | null
  national_id: string | null
  address: string | null
  alert: string | null
  insurer_id: string | null
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    patient: PatientTable
  }
}

const byId = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('patient').selectAll().where('id', '=', input.id),
)

export async function findPatient(reads: Reads, id: string): Promise<Patient | undefined> {
  const [row] = await byId(reads, { id })
  return row && fromRow(row)
}

type Place = { readonly sortName: string; readonly id: string }

/** Patients in the order of their names, those behind `after` only. */
export function findInOrder(reads: Reads, after: Place | undefined, limit: number): Promise<PatientTable[]> {
  return inOrder(reads, after, limit).execute()
}

export function inOrder(reads: Reads, after: Place | undefined, limit: number) {
  const all = reads.selectFrom('patient').selectAll().orderBy('sort_name').orderBy('id').limit(limit)
  return after ? all.where((eb) => eb(eb.refTuple('sort_name', 'id'), '>', eb.tuple(after.sortName, after.id))) : all
}

/** Everybody of one of these names. */
export function findBySortName(reads: Reads, sortNames: readonly string[], limit: number): Promise<PatientTable[]> {
  return bySortName(reads, sortNames, limit).execute()
}

export function bySortName(reads: Reads, sortNames: readonly string[], limit: number) {
  return reads
    .selectFrom('patient')
    .selectAll()
    .where('sort_name', 'in', sortNames)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(limit)
}

export function putPatient(work: Pick<Working, 'put'>, patient: Patient): Promise<void> {
  return work.put('patient', toRow(patient))
}

function fromRow(row: PatientTable): Patient {
  return Patient.parse({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    email: row.email,
    birthDate: row.birth_date,
    nationalId: row.national_id,
    address: row.address,
    alert: row.alert,
    insurerId: row.insurer_id ?? null,
    active: row.active === 1,
    version: row.version,
  })
}

export function toRow(patient: Patient): PatientTable {
  return {
    id: patient.id,
    first_name: patient.firstName,
    last_name: patient.lastName,
    sort_name: sortNameOf(patient),
    phone: patient.phone,
    email: patient.email,
    birth_date: patient.birthDate,
    national_id: patient.nationalId,
    address: patient.address,
    alert: patient.alert,
    insurer_id: patient.insurerId,
    active: patient.active ? 1 : 0,
    version: patient.version,
  }
}
