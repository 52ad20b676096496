import type { PatientHit } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { Reads } from '../platform/database/database.ts'
import { pageFrom, readCursor } from '../platform/page.ts'
import { hitOf } from './patient-hit.ts'
import { findInOrder } from './patient-repository.ts'

/** Everybody, by last name. */
export async function listPatients(reads: Reads, after: string | undefined, limit: number): Promise<Page<PatientHit>> {
  const [sortName, id] = readCursor(after, ['string', 'string']) ?? []
  const rows = await findInOrder(
    reads,
    sortName === undefined || id === undefined ? undefined : { sortName, id },
    limit + 1,
  )
  return pageFrom(rows, limit, hitOf, (row) => [row.sort_name, row.id])
}
