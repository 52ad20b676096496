import { createHash } from 'node:crypto'
import type { SqliteFile } from '../../main/platform/database/sqlite-file.ts'
import { deviceId } from '../test-clinic.ts'
import type { BookingRequest } from './practice.ts'

const overlap = (whose: string) =>
  `select id from appointment where ${whose} = ? and starts_at_utc > ? and starts_at_utc < ? and ends_at_utc > ?
   and status not in ('cancelled', 'no-show') limit 1`

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
  const [practitionerBusy, patientBusy] = [
    file.prepare(overlap('practitioner_id')),
    file.prepare(overlap('patient_id')),
  ]
  const insert = file.prepare(`insert into appointment values (${Array(17).fill('?').join(', ')})`)
  const findLast = file.prepare(
    'select device_seq, hash from journal where device_id = ? order by device_seq desc limit 1',
  )
  const journal = file.prepare(
    `insert into journal (format, op_id, device_id, at, actor_id, session_id, operation, input, ids, changes, answer, batch_id, device_seq, prev_hash, hash)
     values (${Array(15).fill('?').join(', ')})`,
  )

  return (opId: string, request: BookingRequest, at: string) => {
    begin.run()
    if (findOp.get(opId)) throw new Error('repeated')
    const known = [
      findClinic?.get(request.clinicId),
      findPractitioner?.get(request.practitionerId),
      findPatient?.get(request.patientId),
    ]
    const service = findService?.get(request.serviceId) as { minutes: number } | undefined
    const hours = [findHours.all(request.clinicId), findShifts.all(request.clinicId, request.practitionerId)]
    if (!service || known.includes(undefined) || hours.some(({ length }) => length === 0)) throw new Error('unknown')
    const starts = Date.parse(`${request.startsAt}Z`) - 3_600_000 // Madrid in winter
    const [from, to, earliest] = [
      instant(starts),
      instant(starts + service.minutes * 60_000),
      instant(starts - 43_200_000),
    ]
    for (const [busy, who] of [
      [practitionerBusy, request.practitionerId],
      [patientBusy, request.patientId],
    ] as const)
      if (busy.get(who, earliest, to, from)) throw new Error('taken')
    const id = newId()
    const endsAt = instant(starts + 3_600_000 + service.minutes * 60_000).slice(0, 16)
    const { clinicId, practitionerId, patientId, serviceId, startsAt } = request
    const times = [null, null, null, null, null, null]
    const row = [id, clinicId, practitionerId, patientId, serviceId, startsAt, endsAt, from, to, 'booked', ...times, 1]
    insert.run(...row)
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
