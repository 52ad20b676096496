import type { Insurer } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface InsurerTable {
  id: string
  name: string
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    insurer: InsurerTable
  }
}

const insurerById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('insurer').selectAll().where('id', '=', input.id),
)

export async function findInsurer(reads: Reads, id: string): Promise<Insurer | undefined> {
  const [row] = await insurerById(reads, { id })
  return row && fromRow(row)
}

/** Oldest first. Those no longer worked with are there too: patients and invoices name them. */
export async function findInsurers(reads: Reads): Promise<Insurer[]> {
  return (await reads.selectFrom('insurer').selectAll().orderBy('id').execute()).map(fromRow)
}

export function putInsurer(work: Working, { id, name, active, version }: Insurer): Promise<void> {
  return work.put('insurer', { id, name, active: active ? 1 : 0, version })
}

function fromRow({ id, name, active, version }: InsurerTable): Insurer {
  return { id: id as Insurer['id'], name, active: active === 1, version }
}
