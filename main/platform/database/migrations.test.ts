import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Practitioner, Service } from '../../../shared/clinics.ts'
import { permissionsOf } from '../../../shared/permissions.ts'
import type { Page } from '../../../shared/platform/page.ts'
import type { CalendarEntry } from '../../../shared/scheduling.ts'
import { type Engine, engines } from '../../../tests/engines.ts'
import { deviceId, openBareClinic, uuid } from '../../../tests/test-clinic.ts'
import { derivations, routes } from '../../host.ts'
import { append, type Entry, listEntries } from '../journal.ts'
import { replay } from '../replay.ts'
import type { Change } from '../work.ts'
import type { Database, Writes } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { insertRow, type Row } from './rows.ts'

const [clinicId, practitionerId, serviceId, patientId, second] = [1, 2, 3, 4, 5].map(uuid) as [
  ...[string, string, string, string, string],
]
const clinicRow = {
  ...{ id: clinicId, name: 'Old clinic', address: null, phone: null, email: null, tax_id: null },
  ...{ country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid', version: 1 },
}
const practitionerRow = {
  ...{ id: practitionerId, clinic_id: clinicId, name: 'Dr. Old', profession: null, registration_number: null },
  ...{ colour: 'teal', active: 1, version: 1 },
}
const serviceRow = {
  ...{ id: serviceId, clinic_id: clinicId, name: 'Physiotherapy', minutes: 30, price: 4500 },
  ...{ colour: 'blue', active: 1, version: 1 },
}
const patientRow = (id: string) => ({
  ...{ id, first_name: 'Ada', last_name: 'Old', sort_name: 'old ada', phone: null, email: null, birth_date: null },
  ...{ national_id: null, address: null, alert: null, active: 1, version: 1 },
})
const hours = (id: string, more: object) => ({ id, clinic_id: clinicId, weekday: 2, ...more })

/** Tuesday, 2 March 2027, in Madrid; one hour ahead of UTC. */
const visitRow = (n: number, hour: number, status: string) => ({
  ...{ id: uuid(100 + n), clinic_id: clinicId, practitioner_id: practitionerId, patient_id: patientId },
  ...{ service_id: serviceId, starts_at: `2027-03-02T${hour}:00`, ends_at: `2027-03-02T${hour}:30` },
  ...{ starts_at_utc: `2027-03-02T${hour - 1}:00Z`, ends_at_utc: `2027-03-02T${hour - 1}:30Z`, status, remark: null },
  ...{ cancel_reason: null, confirmed_at: null, checked_in_at: null, started_at: null, finished_at: null, version: 1 },
})
const statuses = ['booked', 'confirmed', 'checked-in', 'in-treatment', 'finished', 'no-show', 'cancelled']
const visits = statuses.map((status, i) => visitRow(i, i + 11, status))
const [booked, confirmed] = visits as [(typeof visits)[0], (typeof visits)[0]]

/** As the program before rooms, buffers and closures left it. */
async function openOld(database: Database, changes: readonly (readonly [string, readonly Change[]])[] = []) {
  await migrate(database, migrations.slice(0, 7))
  await database.write(async (db) => {
    const rows: readonly (readonly [string, object])[] = [
      ['clinic', clinicRow],
      ['opening_hours', hours(uuid(10), { opens: '08:00', closes: '20:00' })],
      ['practitioner', practitionerRow],
      ['working_hours', hours(uuid(11), { practitioner_id: practitionerId, starts: '08:00', ends: '20:00' })],
      ['service', serviceRow],
      ['patient', patientRow(patientId)],
      ['patient', patientRow(second)],
      ...visits.map((visit) => ['appointment', visit] as const),
    ]
    for (const [table, row] of rows) await insertRow(db, table, row)
    for (const [i, [batch, images]] of changes.entries()) await keep(db, i, batch, images)
  })
}

const written = (n: number, operation: string, input: object, ids: readonly string[]) => ({
  ...{ format: 1, op_id: uuid(800 + n), device_id: deviceId, at: '2027-03-01T07:00:00.000Z', operation },
  ...{ actor_id: uuid(7), session_id: null, input: JSON.stringify(input), ids: JSON.stringify(ids) },
  ...{ changes: '[]', answer: '{}', batch_id: null as string | null },
})

function keep(db: Writes, n: number, batch: string, changes: readonly Change[]): Promise<void> {
  const entry = written(n, 'scheduling.rescheduleAppointment', {}, [])
  return append(db, { ...entry, batch_id: batch, changes: JSON.stringify(changes) })
}

const change = (table: string, before: Row | null, after: Row | null): Change => {
  return { table, id: (after ?? before)?.id as string, before, after }
}

describe.each(engines)('a clinic of the program before, on %s', (_, start) => {
  let engine: Engine
  let database: Database

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => void (database = await engine.open()), 60_000)
  afterEach(() => database.close())

  const open = async () => {
    const { ask } = await openBareClinic(database, 5_000)
    const may = new Set(Object.values(permissionsOf).flat())
    const session = { id: uuid(7), actor: { id: uuid(7), sessionId: null }, may }
    return <T>(operation: string, input: object) => ask(operation, input, { session }) as Promise<T>
  }
  const busy = async () => {
    const rows = await database.reads.selectFrom('busy').selectAll().orderBy('from_utc').orderBy('subject_id').execute()
    return rows.map((row) => `${row.subject_id} ${row.from_utc} ${row.to_utc} ${row.owner_id}${row.expires_at}`)
  }
  const taking = (row: typeof booked) =>
    [practitionerId, patientId].map((who) => `${who} ${row.starts_at_utc} ${row.ends_at_utc} ${row.id}`)

  test('keeps who is taken when: not by who called it off or did not come', async () => {
    await openOld(database)
    await open()
    expect(await busy()).toEqual(visits.slice(0, 5).flatMap(taking))
  })

  test('has no rooms, buffers, periods or insurers yet', async () => {
    await openOld(database)
    const ask = await open()
    const [service] = (await ask<Page<Service>>('clinics.listServices', {})).items
    expect(service).toMatchObject({ bufferBefore: 0, bufferAfter: 0, requires: [], taxRate: 0, exemptionGround: null })
    const [practitioner] = (await ask<Page<Practitioner>>('clinics.listPractitioners', { clinicId })).items
    expect(practitioner).toMatchObject({ specialities: [], rating: null, periods: [], elsewhere: [] })
    expect(practitioner?.hours).toEqual([{ weekday: 2, from: '08:00', to: '20:00' }])
    expect(await ask('patients.getPatient', { id: patientId })).toMatchObject({ insurerId: null })
    const days = { clinicId, from: '2027-03-02', to: '2027-03-03' }
    const { items } = await ask<Page<CalendarEntry>>('scheduling.listAppointments', days)
    expect(items.map(({ status }) => status)).toEqual(statuses)
    const nothing = { bufferBefore: 0, bufferAfter: 0, resourceIds: [], overlapReason: null }
    expect(items[0]).toMatchObject({ ...nothing, seriesId: null, occursAt: null, noShowFee: null })
    for (const item of items) expect(item).toMatchObject({ noShowAt: null, cancelledAt: null })
  })

  test('books nobody over an old visit, and somebody where one was called off', async () => {
    await openOld(database)
    const ask = await open()
    const book = (startsAt: string, who = second) =>
      ask('scheduling.bookAppointment', { clinicId, practitionerId, serviceId, patientId: who, startsAt })
    for (const { starts_at } of visits.slice(0, 5)) {
      await expect(book(starts_at)).rejects.toMatchObject({ code: 'slot-taken' })
    }
    for (const { starts_at } of visits.slice(5)) await book(starts_at)
    const entry = await ask<CalendarEntry>('scheduling.getAppointment', { id: booked.id })
    await ask('scheduling.cancelAppointment', { id: entry.id, version: entry.version })
    await book(booked.starts_at)
  })

  test('changes an absence and a closure that could only be removed then', async () => {
    await migrate(database, migrations.slice(0, 9))
    const day = { starts_at: '2027-03-02T00:00', ends_at: '2027-03-03T00:00' }
    await database.write(async (db) => {
      await insertRow(db, 'clinic', clinicRow)
      await insertRow(db, 'practitioner', practitionerRow)
      await insertRow(db, 'absence', { id: uuid(300), practitioner_id: practitionerId, reason: 'Ill', ...day })
      await insertRow(db, 'closure', { id: uuid(301), clinic_id: clinicId, name: 'Fair', kind: 'holiday', ...day })
    })
    const ask = await open()
    const longer = { version: 1, endsAt: '2027-03-04T00:00' }
    const absence = { id: uuid(300), reason: 'Ill', ...longer, version: 2 }
    expect(await ask('rota.changeAbsence', { id: uuid(300), ...longer })).toMatchObject({ absence })
    const closure = { id: uuid(301), name: 'Fair', ...longer, version: 2 }
    expect(await ask('rota.changeClosure', { id: uuid(301), ...longer })).toMatchObject({ closure })
  })

  test('takes back what the program before did: its rows come back whole, and so does who is taken', async () => {
    const earlier = { ...booked, starts_at: '2027-03-02T09:00', ends_at: '2027-03-02T09:30', version: 0 }
    const before = { ...earlier, starts_at_utc: '2027-03-02T08:00Z', ends_at_utc: '2027-03-02T08:30Z' }
    const named = { ...practitionerRow, name: 'Dr. Young', version: 0 }
    await openOld(database, [
      [uuid(900), [change('appointment', before, booked), change('practitioner', named, practitionerRow)]],
      [uuid(901), [change('appointment', null, confirmed)]],
    ])
    const ask = await open()
    await ask('journal.undoBatch', { batchId: uuid(900) })
    const rows = await database.reads.selectFrom('appointment').selectAll().where('id', '=', booked.id).execute()
    expect(rows).toEqual([
      expect.objectContaining({ ...before, buffer_before: 0, resource_ids: '[]', series_id: null }),
    ])
    expect(await busy()).toEqual([before, ...visits.slice(1, 5)].flatMap(taking))
    const [practitioner] = (await ask<Page<Practitioner>>('clinics.listPractitioners', { clinicId })).items
    expect(practitioner).toMatchObject({ name: 'Dr. Young', specialities: [] })
    await ask('journal.undoBatch', { batchId: uuid(901) })
    expect(await busy()).toEqual([before, ...visits.slice(2, 5)].flatMap(taking))
  })

  test('runs its old journal again', async () => {
    const said = { name: 'Osteopathy', minutes: 30, price: 6000, colour: 'pink' }
    const cy = { name: 'Dr. Cy', profession: null, registrationNumber: null, colour: 'teal' }
    const week = [{ weekday: 2, from: '08:00', to: '20:00' }]
    const nothing = { phone: null, email: null, birthDate: null, nationalId: null, address: null, alert: null }
    const visit = { clinicId, practitionerId: uuid(201), serviceId: uuid(200), patientId: uuid(203) }
    const entries = [
      written(0, 'clinics.addService', { clinicId, ...said }, [uuid(200)]),
      written(1, 'clinics.addPractitioner', { clinicId, ...cy, hours: week }, [uuid(201), uuid(202)]),
      written(2, 'patients.registerPatient', { firstName: 'Cy', lastName: 'Old', ...nothing }, [uuid(203)]),
      written(3, 'scheduling.bookAppointment', { ...visit, startsAt: booked.starts_at, remark: null }, [uuid(204)]),
    ]
    await openOld(database)
    await open()
    await replay({ database, derivations }, routes, entries as Entry[])
    const row = { ...booked, id: uuid(204), practitioner_id: uuid(201), patient_id: uuid(203), service_id: uuid(200) }
    const [replayed] = await database.reads.selectFrom('appointment').selectAll().where('id', '=', row.id).execute()
    expect(replayed).toMatchObject({ ...row, buffer_after: 0, resource_ids: '[]', overlap_reason: null })
    expect(await busy()).toContain(`${uuid(203)} ${row.starts_at_utc} ${row.ends_at_utc} ${row.id}`)
    expect(await listEntries(database.reads, deviceId)).toHaveLength(entries.length)
  })
})
