import { sql } from 'kysely'
import type { Instant } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { type AppointmentTable, appointmentOf } from './appointment-repository.ts'

/** Where a page ends: the start and the id of its last appointment. */
export type Place = readonly [startsAtUtc: Instant, id: string]

export type EntryRow = AppointmentTable & {
  first_name: string
  last_name: string
  phone: string | null
  alert: string | null
  practitioner_name: string
  service_name: string
  colour: string
}

type Days = {
  readonly clinicId: string
  readonly practitionerId?: string | undefined
  readonly after: Place
  readonly until: Instant
  readonly rows: number
}

/** What a clinic has on its calendar after one place and before one moment, in order of time. */
export function findEntries(reads: Reads, { clinicId, practitionerId, after, until, rows }: Days): Promise<EntryRow[]> {
  return entries(reads)
    .where('appointment.clinic_id', '=', clinicId)
    .$if(practitionerId !== undefined, (q) => q.where('practitioner_id', '=', practitionerId as string))
    .where((eb) => eb(eb.refTuple('starts_at_utc', 'appointment.id'), '>', eb.tuple(...after)))
    .where('starts_at_utc', '<', until)
    .orderBy('starts_at_utc')
    .orderBy('appointment.id')
    .limit(rows)
    .execute()
}

/** Newest first, from before one place. */
export function findEntriesOfPatient(
  reads: Reads,
  patientId: string,
  before: Place,
  rows: number,
): Promise<EntryRow[]> {
  return entries(reads)
    .where('patient_id', '=', patientId)
    .where((eb) => eb(eb.refTuple('starts_at_utc', 'appointment.id'), '<', eb.tuple(...before)))
    .orderBy('starts_at_utc', 'desc')
    .orderBy('appointment.id', 'desc')
    .limit(rows)
    .execute()
}

export async function findEntry(reads: Reads, id: string): Promise<CalendarEntry | undefined> {
  const row = await entries(reads).where('appointment.id', '=', id).limit(sql.lit(1)).executeTakeFirst()
  return row && entryOf(row)
}

/** Appointments with the names a person reads beside them. */
export function entries(reads: Reads) {
  return reads
    .selectFrom('appointment')
    .innerJoin('patient', 'patient.id', 'appointment.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'appointment.practitioner_id')
    .innerJoin('service', 'service.id', 'appointment.service_id')
    .selectAll('appointment')
    .select(['patient.first_name', 'patient.last_name', 'patient.phone', 'patient.alert'])
    .select(['practitioner.name as practitioner_name', 'service.name as service_name', 'service.colour'])
}

export function entryOf(row: EntryRow): CalendarEntry {
  return {
    ...appointmentOf(row),
    patientName: `${row.first_name} ${row.last_name}`,
    patientPhone: row.phone,
    patientAlert: row.alert,
    practitionerName: row.practitioner_name,
    serviceName: row.service_name,
    colour: row.colour as CalendarEntry['colour'],
  }
}

export function placeOf(row: EntryRow): Place {
  return [row.starts_at_utc, row.id]
}
