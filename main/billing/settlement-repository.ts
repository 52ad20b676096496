import { sql } from 'kysely'
import type { Invoice } from '../../shared/billing.ts'
import type { PatientId } from '../../shared/patients.ts'
import { endOfPrefix } from '../platform/database/byte-order.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import { sumOf } from '../platform/database/sum.ts'
import type { Working } from '../platform/work.ts'
import { summaryColumns } from './invoice-repository.ts'
import { type Stretch, standingOf } from './settlement.ts'

export interface InvoiceSettlementTable {
  id: string
  clinic_id: string
  patient_id: string
  standing: string
  place: string
  total: number
  paid: number
  balance: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    invoice_settlement: InvoiceSettlementTable
  }
  interface Schema {
    invoice_token: { token: string; owner_id: string }
  }
}

/** What a list is narrowed to besides its stretch of places. */
export type Narrowing = { readonly patientId?: PatientId | undefined; readonly words: readonly string[] }

export function pageOfStretch(reads: Reads, stretch: Stretch, narrowing: Narrowing, rows: number) {
  return within(reads, stretch, narrowing)
    .innerJoin('invoice', 'invoice.id', 'settlement.id')
    .select(summaryColumns)
    .select('settlement.place')
    .orderBy('settlement.place', 'desc')
    .limit(rows)
}

export function totalsOfStretch(reads: Reads, stretch: Stretch, narrowing: Narrowing) {
  return within(reads, stretch, narrowing).select((eb) => [
    eb.fn.countAll<number>().as('count'),
    sumOf(eb.ref('settlement.total')).as('total'),
    sumOf(eb.ref('settlement.balance')).as('balance'),
  ])
}

export async function findOutstanding(reads: Reads, clinicId: string): Promise<number> {
  return (await outstanding(reads, { clinicId }))[0]?.balance ?? 0
}

const outstanding = prepared((db: Reads, input: { clinicId: string }) =>
  db
    .selectFrom('invoice_settlement as settlement')
    .select((eb) => sumOf(eb.ref('settlement.balance')).as('balance'))
    .where('clinic_id', '=', input.clinicId)
    .where('standing', '=', sql.lit('unpaid')),
)

const placeOf = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('invoice_settlement').select('place').where('id', '=', input.id),
)

/** Without a place: where it already stands. */
export async function putSettlement(work: Working, invoice: Invoice, place?: string): Promise<void> {
  await work.put('invoice_settlement', {
    id: invoice.id,
    clinic_id: invoice.clinicId,
    patient_id: invoice.patientId,
    standing: standingOf(invoice),
    place: place ?? (await placeOf(work.reads, { id: invoice.id }))[0]?.place ?? '',
    total: invoice.total,
    paid: invoice.paid,
    balance: invoice.balance,
  })
}

function within(reads: Reads, { from, to, standing }: Stretch, { patientId, words }: Narrowing) {
  let query = reads.selectFrom('invoice_settlement as settlement').where('place', '>=', from).where('place', '<', to)
  if (standing) query = query.where('standing', '=', standing)
  if (patientId) query = query.where('settlement.patient_id', '=', patientId)
  for (const word of words)
    query = query.where('settlement.id', 'in', (eb) =>
      eb
        .selectFrom('invoice_token')
        .select('owner_id')
        .where('token', '>=', word)
        .where('token', '<', endOfPrefix(word)),
    )
  return query
}
