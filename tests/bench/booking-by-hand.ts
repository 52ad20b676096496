import { createHash } from 'node:crypto'
import type { SqliteFile } from '../../main/platform/database/sqlite-file.ts'
import { deviceId } from '../test-clinic.ts'
import type { BookingRequest } from './practice.ts'

const overlap = `select expires_at from busy where subject_id = ? and from_utc > ? and from_utc < ? and to_utc > ?
   and (expires_at = '' or expires_at > ?) limit 1`
const columns = `id, clinic_id, practitioner_id, patient_id, service_id, starts_at, ends_at, starts_at_utc, ends_at_utc,
  status, remark, cancel_reason, confirmed_at, checked_in_at, started_at, finished_at, version`

/** The reference: what the same statements cost when one careful person writes them for SQLite, for speed, and for nothing else. */
export function bookingByHand(file: SqliteFile, newId: () => string) {
  const [begin, commit] = [file.prepare('begin immediate'), file.prepare('commit')]
  const one = (table: string) => file.prepare(`select * from ${table} where id = ?`)
  const [findClinic, findPractitioner, findService, findPatient] = ['clinic', 'practitioner', 'service', 'patient'].map(
    one,
  )
  const findOp = file.prepare('select * from journal where op_id = ?')
  const findHours = file.prepare('select * from opening_hours where clinic_id = ? order by weekday, opens')
  const findShifts = file.prepare(
    'select * from working_hours where clinic_id = ? and practitioner_id = ? order by weekday, starts',
  )
  const findPeriods = file.prepare('select * from hours_period where clinic_id = ? order by practitioner_id, first_day')
  const off = (table: string, whose: string) =>
    file.prepare(`select * from ${table} where ${whose} = ? and ends_at > ? and starts_at < ? order by ends_at`)
  const [findClosures, findAbsences] = [off('closure', 'clinic_id'), off('absence', 'practitioner_id')]
  const findBusy = file.prepare(overlap)
  const insertBusy = file.prepare('insert into busy values (?, ?, ?, ?, ?)')
  const insert = file.prepare(`insert into appointment (${columns}) values (${Array(17).fill('?').join(', ')})`)
  const findLast = file.prepare(
    'select device_seq, hash from journal where device_id = ? order by device_seq desc limit 1',
  )
  const journal = file.prepare(
    `insert into journal (format, op_id, device_id, at, actor_id, session_id, operation, input, ids, changes, answer, batch_id, device_seq, prev_hash, hash)
     values (${Array(15).fill('?').join(', ')})`,
  )

  function knownService({ clinicId, practitionerId, patientId, serviceId, startsAt }: BookingRequest) {
    const known = [findClinic?.get(clinicId), findPractitioner?.get(practitionerId), findPatient?.get(patientId)]
    const service = findService?.get(serviceId) as { minutes: number } | undefined
    const hours = [findHours.all(clinicId), findShifts.all(clinicId, practitionerId)]
    if (!service || known.includes(undefined) || hours.some(({ length }) => length === 0)) throw new Error('unknown')
    const day = [`${startsAt.slice(0, 10)}T00:00`, `${startsAt.slice(0, 10)}T24:00`]
    const shut = [
      findClosures.all(clinicId, ...day),
      findAbsences.all(practitionerId, ...day),
      findPeriods.all(clinicId),
    ]
    if (shut.some(({ length }) => length > 0)) throw new Error('shut')
    return service
  }

  return (opId: string, request: BookingRequest, at: string) => {
    begin.run()
    if (findOp.get(opId)) throw new Error('repeated')
    const service = knownService(request)
    const starts = Date.parse(`${request.startsAt}Z`) - 3_600_000 // Madrid in winter
    const [from, to, earliest] = [
      instant(starts),
      instant(starts + service.minutes * 60_000),
      instant(starts - 57_600_000), // the longest visit with both buffers
    ]
    for (const who of [request.practitionerId, request.patientId])
      if (findBusy.get(who, earliest, to, from, at)) throw new Error('taken')
    const id = newId()
    const endsAt = instant(starts + 3_600_000 + service.minutes * 60_000).slice(0, 16)
    const { clinicId, practitionerId, patientId, serviceId, startsAt } = request
    const times = [null, null, null, null, null, null]
    const row = [id, clinicId, practitionerId, patientId, serviceId, startsAt, endsAt, from, to, 'booked', ...times, 1]
    insert.run(...row)
    for (const who of [practitionerId, patientId]) insertBusy.run(who, from, to, id, '')
    const answer = {
      id,
      clinicId,
      practitionerId,
      patientId,
      serviceId,
      startsAt,
      endsAt,
      from,
      to,
      status: 'booked',
      times,
      version: 1,
    }
    const last = findLast.get(deviceId) as { device_seq: number; hash: string } | undefined
    const changes = JSON.stringify([{ table: 'appointment', id, before: null, after: answer }])
    const entry = [
      1,
      opId,
      deviceId,
      at,
      'rita',
      null,
      'scheduling.bookAppointment',
      JSON.stringify(request),
      JSON.stringify([id]),
      changes,
      JSON.stringify(answer),
      null,
      (last?.device_seq ?? 0) + 1,
      last?.hash ?? '',
    ]
    journal.run(...entry, createHash('sha256').update(JSON.stringify(entry)).digest('hex'))
    commit.run()
    return answer
  }
}

const instant = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`
