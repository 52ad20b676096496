import type { Appointment } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

/** The wall clock is the truth; the two UTC columns follow from it and the clinic's zone, to compare by. */
export interface AppointmentTable {
  id: string
  clinic_id: string
  practitioner_id: string
  patient_id: string
  service_id: string
  starts_at: string
  ends_at: string
  starts_at_utc: string
  ends_at_utc: string
  buffer_before: number
  buffer_after: number
  resource_ids: string
  overlap_reason: string | null
  series_id: string | null
  occurs_at: string | null
  status: string
  remark: string | null
  cancel_reason: string | null
  confirmed_at: string | null
  checked_in_at: string | null
  started_at: string | null
  finished_at: string | null
  no_show_at: string | null
  cancelled_at: string | null
  no_show_fee: number | null
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    appointment: AppointmentTable
  }
}

const appointmentById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('appointment').selectAll().where('id', '=', input.id),
)

export async function findAppointment(reads: Reads, id: string): Promise<Appointment | undefined> {
  const [row] = await appointmentById(reads, { id })
  return row && appointmentOf(row)
}

export function putAppointment(work: Working, appointment: Appointment): Promise<void> {
  return work.put('appointment', toRow(appointment))
}

/** Not parsed again: what goes in was validated. Of a long list, only the first is looked at before it leaves. */
export function appointmentOf(row: AppointmentTable): Appointment {
  return {
    id: row.id as Appointment['id'],
    clinicId: row.clinic_id as Appointment['clinicId'],
    practitionerId: row.practitioner_id as Appointment['practitionerId'],
    patientId: row.patient_id as Appointment['patientId'],
    serviceId: row.service_id as Appointment['serviceId'],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    startsAtUtc: row.starts_at_utc,
    endsAtUtc: row.ends_at_utc,
    bufferBefore: row.buffer_before,
    bufferAfter: row.buffer_after,
    resourceIds: row.resource_ids === '[]' ? [] : (JSON.parse(row.resource_ids) as Appointment['resourceIds']),
    overlapReason: row.overlap_reason,
    seriesId: row.series_id as Appointment['seriesId'],
    occursAt: row.occurs_at,
    status: row.status as Appointment['status'],
    remark: row.remark,
    cancelReason: row.cancel_reason,
    confirmedAt: row.confirmed_at,
    checkedInAt: row.checked_in_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    noShowAt: row.no_show_at,
    cancelledAt: row.cancelled_at,
    noShowFee: row.no_show_fee,
    version: row.version,
  }
}

function toRow(appointment: Appointment): AppointmentTable {
  return {
    id: appointment.id,
    clinic_id: appointment.clinicId,
    practitioner_id: appointment.practitionerId,
    patient_id: appointment.patientId,
    service_id: appointment.serviceId,
    starts_at: appointment.startsAt,
    ends_at: appointment.endsAt,
    starts_at_utc: appointment.startsAtUtc,
    ends_at_utc: appointment.endsAtUtc,
    buffer_before: appointment.bufferBefore,
    buffer_after: appointment.bufferAfter,
    resource_ids: JSON.stringify(appointment.resourceIds),
    overlap_reason: appointment.overlapReason,
    series_id: appointment.seriesId,
    occurs_at: appointment.occursAt,
    status: appointment.status,
    remark: appointment.remark,
    cancel_reason: appointment.cancelReason,
    confirmed_at: appointment.confirmedAt,
    checked_in_at: appointment.checkedInAt,
    started_at: appointment.startedAt,
    finished_at: appointment.finishedAt,
    no_show_at: appointment.noShowAt,
    cancelled_at: appointment.cancelledAt,
    no_show_fee: appointment.noShowFee,
    version: appointment.version,
  }
}
