import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Appointment } from '../../shared/scheduling.ts'
import { addPieces, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, uuid } from '../../tests/test-clinic.ts'

const refusing = (code: string) => ({ code })
let operations = 6_000_000

describe.each(engines)('taking back on %s', (_, start) => {
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

  const at = (startsAt: string, more: object = {}) => {
    const { clinicId, practitionerId, patientId, serviceId } = desk
    return { clinicId, practitionerId, patientId, serviceId, startsAt, ...more }
  }
  /** Does it under an id, to be taken back by. */
  const doing = async (operation: string, input: object) => {
    const operationId = uuid(++operations)
    const answer = (await desk.call(operation, input, { operationId })) as Appointment
    return { ...answer, operationId }
  }
  const takeBack = (operationId: string, session = desk.everyone) =>
    desk.call('scheduling.takeBack', { operationId }, { session })
  const seen = async ({ id }: { id: string }) => (await desk.ask('getAppointment', { id })) as Appointment
  const rows = () => dump(desk.database, ['appointment', 'busy', 'journal'])

  test('a booking is gone, a move is where it was, and the time is free again', async () => {
    const booked = await doing('scheduling.bookAppointment', at('2027-03-01T10:00'))
    const to = { id: booked.id, version: 1, startsAt: '2027-03-01T12:00' }
    const moved = await doing('scheduling.rescheduleAppointment', to)
    expect(await takeBack(moved.operationId)).toEqual({ restored: 1 })
    expect(await seen(booked)).toMatchObject({ startsAt: '2027-03-01T10:00', status: 'booked' })
    expect(await desk.book('2027-03-01T12:00', { patientId: other })).toMatchObject({ status: 'booked' })
    expect(await takeBack(booked.operationId)).toEqual({ restored: 1 })
    await expect(seen(booked)).rejects.toMatchObject(refusing('appointment-unknown'))
    expect(await desk.book('2027-03-01T10:00')).toMatchObject({ status: 'booked' })
  })

  test('who still sees what was taken back is told, whatever has become of it since', async () => {
    const { id } = await desk.book('2027-03-01T10:00')
    const moved = await doing('scheduling.rescheduleAppointment', { id, version: 1, startsAt: '2027-03-01T12:00' })
    await takeBack(moved.operationId)
    const again = await desk.move(await seen({ id }), '2027-03-01T14:00')
    expect(again.version).toBeGreaterThan(moved.version)
    await expect(desk.move(moved, '2027-03-01T15:00')).rejects.toMatchObject(refusing('changed-meanwhile'))
  })

  test('only one’s own, only what was done to visits, and never the taking back itself', async () => {
    const booked = await doing('scheduling.bookAppointment', at('2027-03-01T10:00'))
    const before = await rows()
    const refused = expect.objectContaining(refusing('doing-unknown'))
    await expect(takeBack(booked.operationId, desk.sessions.receptionist)).rejects.toEqual(refused)
    await expect(takeBack(uuid(999_999))).rejects.toEqual(refused)
    expect(await rows()).toBe(before)

    const cancelled = await doing('scheduling.cancelAppointment', { id: booked.id })
    const restored = await doing('scheduling.takeBack', { operationId: cancelled.operationId })
    await expect(takeBack(restored.operationId)).rejects.toEqual(refused)
    const registered = await doing('patients.registerPatient', { firstName: 'Cy', lastName: 'Test' })
    await expect(takeBack(registered.operationId)).rejects.toEqual(refused)
    expect(await seen(booked)).toMatchObject({ status: 'booked' })
  })

  test('not when somebody has gone on from it, by a step, a note or an invoice', async () => {
    const booked = await doing('scheduling.bookAppointment', at('2027-03-01T10:00'))
    const noted = await doing('scheduling.bookAppointment', at('2027-03-01T11:00'))
    const billed = await doing('scheduling.bookAppointment', at('2027-03-01T12:00'))
    await desk.ask('confirmAppointment', { id: booked.id })
    const { patientId } = desk
    await desk.call('records.startNote', { patientId, appointmentId: noted.id, sections: { plan: 'Rest' } })
    const lines = [{ description: 'Visit', quantity: 1, unitPrice: 100 }]
    await desk.call('billing.draftInvoice', { patientId, appointmentId: billed.id, lines })
    const before = await rows()
    for (const { operationId } of [booked, noted, billed])
      await expect(takeBack(operationId)).rejects.toMatchObject(refusing('changed-since'))
    expect(await rows()).toBe(before)
    const twice = await doing('scheduling.cancelAppointment', { id: booked.id })
    await takeBack(twice.operationId)
    await expect(takeBack(twice.operationId)).rejects.toMatchObject(refusing('changed-since'))
  })

  test('not to where somebody else is by now: practitioner, patient, room, or kept for the waiting list', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [room, otherRoom] = pieces
    const visit = await desk.book('2027-03-01T10:00', { serviceId })
    expect(visit.resourceIds).toEqual([room])
    const cancelled = await doing('scheduling.cancelAppointment', { id: visit.id })
    const refusedAs = async (code: string) => {
      const before = await rows()
      await expect(takeBack(cancelled.operationId)).rejects.toMatchObject(refusing(code))
      expect(await rows()).toBe(before)
    }
    const elsewhere = { practitionerId: desk.secondPractitionerId }
    const colleague = await desk.book('2027-03-01T10:15', { patientId: other })
    await refusedAs('slot-taken')
    await desk.ask('cancelAppointment', { id: colleague.id })

    const own = await desk.book('2027-03-01T10:15', elsewhere)
    await refusedAs('patient-busy')
    await desk.ask('cancelAppointment', { id: own.id })

    const inRoom = await desk.book('2027-03-01T10:15', { ...elsewhere, patientId: other, resourceIds: [room] })
    await refusedAs('resource-taken') // another room is free, but it is not the one the visit had
    await desk.ask('moveResources', { id: inRoom.id, version: inRoom.version, resourceIds: [otherRoom] })

    const wished = { patientId: other, serviceId: desk.serviceId }
    const wish = (await desk.call('waitingList.addWish', wished)) as { id: string }
    const offered = { id: wish.id, practitionerId: desk.practitionerId, startsAt: '2027-03-01T10:15' }
    await desk.ask('cancelAppointment', { id: inRoom.id })
    await desk.call('waitingList.offer', offered)
    await refusedAs('slot-held')
    await desk.call('waitingList.decline', { id: wish.id })

    expect(await takeBack(cancelled.operationId)).toEqual({ restored: 1 })
    expect(await seen(visit)).toMatchObject({ status: 'booked', resourceIds: [room] })
    await expect(
      desk.book('2027-03-01T10:15', { ...elsewhere, patientId: other, resourceIds: [room] }),
    ).rejects.toEqual(expect.objectContaining(refusing('resource-taken')))
  })

  test('beside a visit that is there on purpose it may come back', async () => {
    const visit = await desk.book('2027-03-01T10:00')
    await desk.ask('bookOverlapping', at('2027-03-01T10:15', { patientId: other, overlapReason: 'Urgent' }))
    const cancelled = await doing('scheduling.cancelAppointment', { id: visit.id })
    expect(await takeBack(cancelled.operationId)).toEqual({ restored: 1 })
    expect(await seen(visit)).toMatchObject({ status: 'booked' })
  })

  test('a whole series comes back at once, or not at all', async () => {
    const asked = { ...at('2027-03-01T10:00'), rule: 'FREQ=DAILY', count: 4 }
    const made = await doing('series.createSeries', asked)
    const { series } = made as never as { series: { id: string } }
    const cancelled = await doing('series.cancelSeries', { id: series.id, scope: 'all', reason: null })
    const taken = await desk.book('2027-03-03T10:15', { patientId: other })
    const before = await rows()
    await expect(takeBack(cancelled.operationId)).rejects.toMatchObject(refusing('slot-taken'))
    expect(await rows()).toBe(before)
    await desk.move(taken, '2027-03-03T12:00')
    expect(await takeBack(cancelled.operationId)).toEqual({ restored: 5 })
    await expect(desk.book('2027-03-03T10:15', { patientId: other })).rejects.toMatchObject(refusing('slot-taken'))
    expect(await takeBack(made.operationId)).toEqual({ restored: 5 })
    expect(await dump(desk.database, ['series'])).toBe('')
  })

  test('a slot is not kept again for somebody when it is kept for another, or booked, by now', async () => {
    const wish = async (patientId: string) =>
      ((await desk.call('waitingList.addWish', { patientId, serviceId: desk.serviceId })) as { id: string }).id
    const [first, second] = [await wish(desk.patientId), await wish(other)]
    const slot = { practitionerId: desk.practitionerId, startsAt: '2027-03-01T10:00' }
    await desk.call('waitingList.offer', { id: first, ...slot })
    const batchId = uuid(7_300_000)
    const operationId = uuid(++operations)
    await desk.call('waitingList.decline', { id: first }, { operationId, batchId })
    const refusedAs = async (code: string) => {
      const before = await dump(desk.database, ['hold', 'wish', 'busy', 'journal'])
      await expect(takeBack(operationId)).rejects.toMatchObject(refusing(code))
      await expect(desk.call('journal.undoBatch', { batchId })).rejects.toMatchObject(refusing('changed-since'))
      expect(await dump(desk.database, ['hold', 'wish', 'busy', 'journal'])).toBe(before)
    }
    await desk.call('waitingList.offer', { id: second, ...slot })
    await refusedAs('slot-held')
    const { appointment } = (await desk.call('waitingList.accept', { id: second })) as { appointment: Appointment }
    await refusedAs('slot-taken')
    await desk.ask('cancelAppointment', { id: appointment.id })
    await takeBack(operationId)
    expect(await desk.call('waitingList.accept', { id: first })).toMatchObject({ appointment: { status: 'booked' } })
  })

  test('undoing a batch books nobody twice either', async () => {
    const batchId = uuid(7_100_000)
    const visit = await desk.book('2027-03-01T10:00')
    await desk.call('scheduling.cancelAppointment', { id: visit.id }, { batchId })
    const taken = await desk.book('2027-03-01T10:15', { patientId: other })
    const before = await rows()
    await expect(desk.call('journal.undoBatch', { batchId })).rejects.toMatchObject(refusing('changed-since'))
    expect(await rows()).toBe(before)
    await desk.move(taken, '2027-03-01T12:00')
    expect(await desk.call('journal.undoBatch', { batchId })).toEqual({ restored: 1 })
    await expect(desk.book('2027-03-01T10:15', { patientId: other })).rejects.toMatchObject(refusing('slot-taken'))
  })

  test('two visits that changed places in a batch change back', async () => {
    const batchId = uuid(7_200_000)
    const first = await desk.book('2027-03-01T10:00')
    const second = await desk.book('2027-03-01T11:00', { patientId: other })
    const move = (visit: Appointment, startsAt: string) =>
      desk.call('scheduling.rescheduleAppointment', { id: visit.id, version: visit.version, startsAt }, { batchId })
    const aside = (await move(first, '2027-03-01T15:00')) as Appointment
    await move(second, '2027-03-01T10:00')
    await move(aside, '2027-03-01T11:00')
    expect(await desk.call('journal.undoBatch', { batchId })).toEqual({ restored: 3 })
    expect([await seen(first), await seen(second)].map(({ startsAt }) => startsAt.slice(11))).toEqual([
      '10:00',
      '11:00',
    ])
  })
})
