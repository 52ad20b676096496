import type { Instant } from '../../shared/platform/local-time.ts'
import type { Reads } from '../platform/database/database.ts'
import type { CalendarVisit } from './calendar-visit.ts'

export async function findVisit(reads: Reads, id: string): Promise<CalendarVisit | undefined> {
  const row = await visits(reads).where('appointment.id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

type Between = { readonly practitionerId: string; readonly from: Instant; readonly to: Instant }

/** What takes the practitioner's time, in order: who called it off or did not come has left it to others. */
export async function findVisitsOf(reads: Reads, { practitionerId, from, to }: Between): Promise<CalendarVisit[]> {
  const rows = await visits(reads)
    .where('appointment.practitioner_id', '=', practitionerId)
    .where('starts_at_utc', '>=', from)
    .where('starts_at_utc', '<', to)
    .where('appointment.status', 'not in', ['cancelled', 'no-show'])
    .orderBy('starts_at_utc')
    .orderBy('appointment.id')
    .execute()
  return rows.map(fromRow)
}

function visits(reads: Reads) {
  return reads
    .selectFrom('appointment')
    .innerJoin('patient', 'patient.id', 'appointment.patient_id')
    .innerJoin('service', 'service.id', 'appointment.service_id')
    .innerJoin('clinic', 'clinic.id', 'appointment.clinic_id')
    .select([
      'appointment.id',
      'starts_at',
      'starts_at_utc',
      'ends_at_utc',
      'appointment.status',
      'appointment.version',
    ])
    .select(['patient.first_name', 'patient.last_name', 'service.name as service_name'])
    .select(['clinic.name as clinic_name', 'clinic.address', 'clinic.zone'])
}

type Row = Awaited<ReturnType<ReturnType<typeof visits>['execute']>>[number]

function fromRow(row: Row): CalendarVisit {
  return {
    id: row.id,
    date: row.starts_at.slice(0, 10),
    startsAtUtc: row.starts_at_utc,
    endsAtUtc: row.ends_at_utc,
    cancelled: row.status === 'cancelled',
    version: row.version,
    patientName: `${row.first_name} ${row.last_name}`,
    serviceName: row.service_name,
    clinicName: row.clinic_name,
    clinicAddress: row.address,
    zone: row.zone,
  }
}
