import { sql } from 'kysely'
import type { ClinicId } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import type { InvoiceSeries } from './invoice-series.ts'

export interface InvoiceSeriesTable {
  id: string
  clinic_id: string
  year: number
  code: string
  last_number: number
  last_issued_on: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    invoice_series: InvoiceSeriesTable
  }
}

/** Newest year first. One row per year: a clinic has few. */
const seriesOfClinic = prepared((db: Reads, input: { clinicId: string }) =>
  db.selectFrom('invoice_series').selectAll().where('clinic_id', '=', input.clinicId).orderBy('year', 'desc'),
)

export async function findSeriesOfClinic(reads: Reads, clinicId: ClinicId): Promise<InvoiceSeries[]> {
  return (await seriesOfClinic(reads, { clinicId })).map(fromRow)
}

export async function countSeriesOfYear(reads: Reads, year: number): Promise<number> {
  const rows = await reads.selectFrom('invoice_series').select('id').where('year', '=', year).execute()
  return rows.length
}

export function putSeries(work: Working, series: InvoiceSeries): Promise<void> {
  return work.put('invoice_series', {
    id: series.id,
    clinic_id: series.clinicId,
    year: series.year,
    code: series.code,
    last_number: series.lastNumber,
    last_issued_on: series.lastIssuedOn,
  })
}

/** What the invoices themselves say of each series, beside what its counter says. */
export function findNumbering(reads: Reads) {
  return reads
    .selectFrom('invoice_series as series')
    .leftJoin('invoice', 'invoice.series_id', 'series.id')
    .select(['series.id', 'series.code', 'series.last_number'])
    .select((eb) => [
      eb.fn.count<number>('invoice.series_number').as('issued'),
      eb.fn.min<number | null>('invoice.series_number').as('first'),
      eb.fn.max<number | null>('invoice.series_number').as('last'),
    ])
    .groupBy(['series.id', 'series.code', 'series.last_number'])
}

export async function findNumbers(reads: Reads, seriesId: string): Promise<number[]> {
  const rows = await reads
    .selectFrom('invoice')
    .select(sql<number>`series_number`.as('number'))
    .where('series_id', '=', seriesId)
    .orderBy('series_number')
    .execute()
  return rows.map((row) => row.number)
}

function fromRow(row: InvoiceSeriesTable): InvoiceSeries {
  return {
    id: row.id,
    clinicId: row.clinic_id as ClinicId,
    year: row.year,
    code: row.code,
    lastNumber: row.last_number,
    lastIssuedOn: row.last_issued_on,
  }
}
