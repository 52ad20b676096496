import type { Appointment } from '../../shared/scheduling.ts'
import type { Series } from '../../shared/series.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import { appointmentOf } from '../scheduling/appointment-repository.ts'

export interface SeriesTable {
  id: string
  clinic_id: string
  practitioner_id: string
  patient_id: string
  service_id: string
  rule: string
  starts_at: string
  minutes: number
  remark: string | null
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    series: SeriesTable
  }
}

const seriesById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('series').selectAll().where('id', '=', input.id),
)
const visitsOfSeries = prepared((db: Reads, input: { seriesId: string }) =>
  db.selectFrom('appointment').selectAll().where('series_id', '=', input.seriesId),
)

export async function findSeries(reads: Reads, id: string): Promise<Series | undefined> {
  const [row] = await seriesById(reads, { id })
  return row && fromRow(row)
}

/** In no order. */
export async function findVisits(reads: Reads, seriesId: string): Promise<Appointment[]> {
  return (await visitsOfSeries(reads, { seriesId })).map(appointmentOf)
}

export function putSeries(work: Working, series: Series): Promise<void> {
  const { id, rule, minutes, remark, version } = series
  const where = { clinic_id: series.clinicId, practitioner_id: series.practitionerId }
  const what = { patient_id: series.patientId, service_id: series.serviceId }
  return work.put('series', { id, ...where, ...what, rule, starts_at: series.startsAt, minutes, remark, version })
}

function fromRow(row: SeriesTable): Series {
  return {
    id: row.id as Series['id'],
    clinicId: row.clinic_id as Series['clinicId'],
    practitionerId: row.practitioner_id as Series['practitionerId'],
    patientId: row.patient_id as Series['patientId'],
    serviceId: row.service_id as Series['serviceId'],
    rule: row.rule,
    startsAt: row.starts_at,
    minutes: row.minutes,
    remark: row.remark,
    version: row.version,
  }
}
