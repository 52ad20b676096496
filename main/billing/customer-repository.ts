import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import type { KnownCustomer } from './customer.ts'

export interface CustomerTable {
  id: string
  patient_id: string | null
  name: string
  tax_id: string | null
  address: string | null
  follows_patient: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    customer: CustomerTable
  }
}

const customerById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('customer').selectAll().where('id', '=', input.id),
)
const customerOfPatient = prepared((db: Reads, input: { patientId: string }) =>
  db.selectFrom('customer').selectAll().where('patient_id', '=', input.patientId),
)

export async function findCustomer(reads: Reads, id: string): Promise<KnownCustomer | undefined> {
  const [row] = await customerById(reads, { id })
  return row && fromRow(row)
}

export async function findCustomerOfPatient(reads: Reads, patientId: string): Promise<KnownCustomer | undefined> {
  const [row] = await customerOfPatient(reads, { patientId })
  return row && fromRow(row)
}

export function putCustomer(work: Working, customer: KnownCustomer): Promise<void> {
  return work.put('customer', {
    id: customer.id,
    patient_id: customer.patientId,
    name: customer.name,
    tax_id: customer.taxId,
    address: customer.address,
    follows_patient: customer.followsPatient ? 1 : 0,
    version: customer.version,
  })
}

function fromRow(row: CustomerTable): KnownCustomer {
  return {
    id: row.id as KnownCustomer['id'],
    patientId: row.patient_id as KnownCustomer['patientId'],
    name: row.name,
    taxId: row.tax_id,
    address: row.address,
    followsPatient: row.follows_patient === 1,
    version: row.version,
  }
}
