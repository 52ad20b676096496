import type { PatientHit } from '../../shared/patients.ts'

export type HitRow = {
  readonly id: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string | null
  readonly birth_date: string | null
  readonly national_id: string | null
  readonly active: number
}

/** Not parsed again: what is in the table was checked when it was written, and this runs on every key stroke. */
export function hitOf(row: HitRow): PatientHit {
  return {
    id: row.id as PatientHit['id'],
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    birthDate: row.birth_date,
    nationalId: row.national_id,
    active: row.active === 1,
  }
}
