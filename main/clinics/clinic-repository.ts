import { sql } from 'kysely'
import type { Clinic, WeeklyHours } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import {
  findAllPeriodRows,
  findPeriodRows,
  type HoursPeriodTable,
  periodsOf,
  putPeriods,
} from './hours-period-repository.ts'
import { findAllOpeningHours, findOpeningHours, putOpeningHours } from './opening-hours-repository.ts'

export interface ClinicTable {
  id: string
  name: string
  address: string | null
  phone: string | null
  email: string | null
  tax_id: string | null
  country: string
  currency: string
  language: string
  zone: string
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    clinic: ClinicTable
  }
}

const clinicById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('clinic').selectAll().where('id', '=', input.id),
)

export async function findClinic(reads: Reads, id: string): Promise<Clinic | undefined> {
  const [row] = await clinicById(reads, { id })
  return row && whole(reads, row)
}

/** The clinic's zone alone: what turns its days into moments. */
export async function findZone(reads: Reads, id: string): Promise<string | undefined> {
  return (await clinicById(reads, { id }))[0]?.zone
}

/** What a price is said in, and which day it is there. */
export async function findClinicTerms(reads: Reads, id: string): Promise<Pick<Clinic, 'zone' | 'currency'>> {
  const [row] = await clinicById(reads, { id })
  if (!row) throw new Error(`no clinic ${id}`) // whatever names a clinic refers to one
  return { zone: row.zone, currency: row.currency }
}

/** The one that was set up first: ids grow with time. */
export async function firstClinic(reads: Reads): Promise<Clinic | undefined> {
  const row = await reads.selectFrom('clinic').selectAll().orderBy('id').limit(sql.lit(1)).executeTakeFirst()
  return row && whole(reads, row)
}

export async function findClinics(reads: Reads): Promise<Clinic[]> {
  const rows = await reads.selectFrom('clinic').selectAll().orderBy('id').execute()
  const hours = await findAllOpeningHours(reads)
  const periods = await findAllPeriodRows(reads)
  return rows.map((row) => fromRow(row, hours.get(row.id) ?? [], periods))
}

export async function putClinic(work: Working, clinic: Clinic): Promise<void> {
  await work.put('clinic', toRow(clinic))
  await putOpeningHours(work, clinic)
  await putPeriods(work, { clinicId: clinic.id, practitionerId: null }, clinic.periods)
}

async function whole(reads: Reads, row: ClinicTable): Promise<Clinic> {
  return fromRow(row, await findOpeningHours(reads, row.id), await findPeriodRows(reads, row.id))
}

function fromRow({ tax_id, ...row }: ClinicTable, hours: WeeklyHours[], rows: readonly HoursPeriodTable[]): Clinic {
  const periods = periodsOf(rows, { clinicId: row.id, practitionerId: null })
  return { ...row, id: row.id as Clinic['id'], taxId: tax_id, hours, periods }
}

function toRow(clinic: Clinic): ClinicTable {
  return {
    id: clinic.id,
    name: clinic.name,
    address: clinic.address,
    phone: clinic.phone,
    email: clinic.email,
    tax_id: clinic.taxId,
    country: clinic.country,
    currency: clinic.currency,
    language: clinic.language,
    zone: clinic.zone,
    version: clinic.version,
  }
}
