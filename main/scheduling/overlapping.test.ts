import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Appointment } from '../../shared/scheduling.ts'
import { addPieces, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump } from '../../tests/test-clinic.ts'

const refusing = (code: string) => ({ code })
const ten = '2027-03-01T10:00'

describe.each(engines)('beside others on purpose on %s', (_, start) => {
  let engine: Engine
  let desk: Desk
  let other: string

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
    other = await desk.addPatient('Bo')
  }, 60_000)
  afterEach(() => desk.host.close())

  const urgent = (startsAt: string, more: object = {}) => {
    const { clinicId, practitionerId, serviceId } = desk
    const asked = { clinicId, practitionerId, serviceId, patientId: other, startsAt, overlapReason: 'Urgent', ...more }
    return desk.ask('bookOverlapping', asked)
  }

  test('needs the permission and a reason in words', async () => {
    await desk.book(ten)
    const before = await dump(desk.database, ['appointment', 'busy', 'journal'])
    const { clinicId, practitionerId, serviceId } = desk
    const asked = { clinicId, practitionerId, serviceId, patientId: other, startsAt: ten }
    const at = (input: object, session = desk.everyone) => desk.call('scheduling.bookOverlapping', input, { session })
    const withReason = { ...asked, overlapReason: 'Urgent' }
    await expect(at(withReason, desk.sessions.receptionist)).rejects.toMatchObject(refusing('not-allowed'))
    for (const input of [asked, { ...asked, overlapReason: '  ' }, { ...asked, overlapReason: null }])
      await expect(at(input)).rejects.toMatchObject({
        ...refusing('invalid-input'),
        detail: { issues: [{ path: 'overlapReason' }] },
      })
    expect(await dump(desk.database, ['appointment', 'busy', 'journal'])).toBe(before)
    expect(await at(withReason, desk.sessions.practitioner)).toMatchObject({ overlapReason: 'Urgent', version: 1 })
  })

  test('only the practitioner’s time and the rooms may be shared: every other rule counts, and nobody is in two places', async () => {
    await desk.book(ten)
    await desk.book(ten, { patientId: other, practitionerId: desk.secondPractitionerId })
    await expect(urgent(ten)).rejects.toMatchObject(refusing('patient-busy'))
    await expect(urgent('2027-02-26T10:00')).rejects.toMatchObject(refusing('in-the-past'))
    await expect(urgent('2027-03-01T19:45')).rejects.toMatchObject(refusing('outside-hours'))
    const holiday = { clinicId: desk.clinicId, name: 'Holiday', kind: 'holiday' }
    const day = { startsAt: '2027-03-02T00:00', endsAt: '2027-03-03T00:00' }
    await desk.call('rota.addClosure', { ...holiday, ...day })
    await expect(urgent('2027-03-02T10:00')).rejects.toMatchObject(refusing('clinic-closed'))
    const { practitionerId } = desk
    const away = { startsAt: '2027-03-03T00:00', endsAt: '2027-03-04T00:00', reason: null }
    await desk.call('rota.addAbsence', { practitionerId, ...away })
    await expect(urgent('2027-03-03T10:00')).rejects.toMatchObject(refusing('practitioner-absent'))
    expect(await urgent('2027-03-01T10:30')).toMatchObject({ status: 'booked' })
    await expect(urgent('2027-03-01T10:45')).rejects.toMatchObject(refusing('patient-busy')) // not even on purpose
  })

  test('shares a room only when none is free', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [first, second] = pieces
    await desk.book(ten, { serviceId })
    expect(await urgent(ten, { serviceId })).toMatchObject({ resourceIds: [second] })
    const patientId = await desk.addPatient('Cy')
    expect(await urgent(ten, { serviceId, patientId })).toMatchObject({ resourceIds: [first] })
  })

  test('what is booked in the usual way keeps clear of it', async () => {
    await urgent(ten)
    await expect(desk.book('2027-03-01T10:15')).rejects.toMatchObject(refusing('slot-taken'))
  })

  test('goes through its day like any other, and is usual again once it is moved', async () => {
    const usual = await desk.book(ten)
    const visit = await urgent('2027-03-01T10:15')
    expect(await desk.ask('confirmAppointment', { id: visit.id })).toMatchObject({ overlapReason: 'Urgent' })
    await expect(desk.move({ ...visit, version: 2 }, '2027-03-01T10:10')).rejects.toMatchObject(refusing('slot-taken'))
    const to = { id: visit.id, version: 2, startsAt: '2027-03-01T10:10', overlapReason: 'Still urgent' }
    const moved = await desk.ask('rescheduleOverlapping', to)
    expect(moved).toMatchObject({ overlapReason: 'Still urgent', startsAt: '2027-03-01T10:10', status: 'confirmed' })
    expect(await desk.move(moved, '2027-03-01T12:00')).toMatchObject({ overlapReason: null, version: 4 })
    expect(await desk.move(usual, '2027-03-01T10:05')).toMatchObject({ status: 'booked' })
  })

  test('called off and brought back it is beside the others again, but never its patient', async () => {
    await desk.book(ten)
    const visit = await urgent(ten)
    await desk.ask('cancelAppointment', { id: visit.id })
    const elsewhere = await desk.book(ten, { patientId: other, practitionerId: desk.secondPractitionerId })
    const back = () => desk.ask('reinstateAppointment', { id: visit.id })
    await expect(back()).rejects.toMatchObject(refusing('patient-busy'))
    await desk.ask('cancelAppointment', { id: elsewhere.id })
    expect(await back()).toMatchObject({ status: 'booked', overlapReason: 'Urgent' } satisfies Partial<Appointment>)
  })
})
