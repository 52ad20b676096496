import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Appointment } from '../../shared/scheduling.ts'
import { changeHours, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { uuid } from '../../tests/test-clinic.ts'

const refusing = (code: string) => ({ code })
const stale = { code: 'changed-meanwhile', detail: { seen: 1, current: 2 } }

describe.each(engines)('an appointment on %s', (_, start) => {
  let engine: Engine
  let desk: Desk
  let visit: Appointment

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
    visit = await desk.book('2027-03-01T10:00')
  }, 60_000)
  afterEach(() => desk.host.close())

  const take = (step: string, seen: object = { id: visit.id }) => desk.ask(step, seen)
  const someoneElse = async () => ({ patientId: await desk.addPatient('Bo') })

  test('moves to another time, another practitioner and another length at once', async () => {
    const elsewhere = { practitionerId: desk.secondPractitionerId, minutes: 45 }
    const moved = await desk.move(visit, '2027-03-02T11:15', elsewhere)
    expect(moved).toMatchObject({ practitionerId: desk.secondPractitionerId, version: 2 })
    expect(moved).toMatchObject({ startsAt: '2027-03-02T11:15', endsAt: '2027-03-02T12:00', status: 'booked' })
    expect(await desk.book('2027-03-01T10:00')).toMatchObject({ status: 'booked' }) // the old place is free
  })

  test('keeps its length unless another is said, and may overlap its own old place', async () => {
    const long = await desk.move(visit, '2027-03-01T09:45', { minutes: 60 })
    expect(long).toMatchObject({ endsAt: '2027-03-01T10:45' })
    expect(await desk.move(long, '2027-03-01T10:15')).toMatchObject({ endsAt: '2027-03-01T11:15', version: 3 })
  })

  test('does not move where it cannot be', async () => {
    await desk.book('2027-03-01T11:00', await someoneElse())
    await desk.book('2027-03-01T12:00', { practitionerId: desk.secondPractitionerId })
    await expect(desk.move(visit, '2027-03-01T10:45')).rejects.toMatchObject(refusing('slot-taken'))
    await expect(desk.move(visit, '2027-03-01T11:45')).rejects.toMatchObject(refusing('patient-busy'))
    await expect(desk.move(visit, '2027-03-01T19:45')).rejects.toMatchObject(refusing('outside-hours'))
    await expect(desk.move(visit, '2027-02-26T10:00')).rejects.toMatchObject(refusing('in-the-past'))
    await expect(desk.move(visit, '2027-03-28T02:30')).rejects.toMatchObject(refusing('time-does-not-exist'))
    const to = (practitionerId: string) => desk.move(visit, '2027-03-01T10:00', { practitionerId })
    await expect(to(uuid(9999))).rejects.toMatchObject(refusing('practitioner-unknown'))
    const { items } = (await desk.call('clinics.listPractitioners', {})) as { items: { id: string }[] }
    const second = items.find(({ id }) => id === desk.secondPractitionerId)
    await desk.call('clinics.changePractitioner', { ...second, active: false })
    await expect(to(desk.secondPractitionerId)).rejects.toMatchObject(refusing('practitioner-not-at-clinic'))
  })

  test('is not changed by who saw an older version, nor found under an id nobody gave', async () => {
    await desk.move(visit, '2027-03-01T12:00')
    await expect(desk.move(visit, '2027-03-01T13:00')).rejects.toMatchObject(stale)
    const steps = ['confirmAppointment', 'checkIn', 'cancelAppointment', 'markNoShow', 'reinstateAppointment']
    for (const step of [...steps, 'startTreatment', 'finishAppointment']) {
      await expect(take(step, { id: visit.id, version: 1 })).rejects.toMatchObject(stale)
      await expect(take(step, { id: uuid(9999) })).rejects.toMatchObject(refusing('appointment-unknown'))
    }
    expect(await take('confirmAppointment', { id: visit.id, version: 2 })).toMatchObject({ version: 3 })
    expect(await take('checkIn')).toMatchObject({ version: 4 }) // without a version the state alone decides
  })

  test('goes through its day, each step with its time', async () => {
    await expect(take('reinstateAppointment')).rejects.toMatchObject(refusing('not-in-that-state'))
    expect(await take('confirmAppointment')).toMatchObject({ status: 'confirmed' })
    desk.clock.now = '2027-03-01T08:55:00.000Z'
    expect(await take('checkIn')).toMatchObject({ status: 'checked-in' })
    expect(await take('startTreatment')).toMatchObject({ status: 'in-treatment' })
    desk.clock.now = '2027-03-01T09:40:00.000Z'
    const finished = await take('finishAppointment')
    expect(finished).toMatchObject({ status: 'finished', version: 5 })
    const times = [finished.confirmedAt, finished.checkedInAt, finished.startedAt, finished.finishedAt]
    expect(times.map((at) => at?.slice(11, 16))).toEqual(['07:00', '08:55', '08:55', '09:40'])
    for (const step of ['confirmAppointment', 'checkIn', 'startTreatment', 'cancelAppointment', 'markNoShow'])
      await expect(take(step)).rejects.toMatchObject({
        ...refusing('not-in-that-state'),
        detail: { status: 'finished' },
      })
    await expect(desk.move(finished, '2027-03-02T10:00')).rejects.toMatchObject(refusing('not-in-that-state'))
  })

  test('nobody fails to come before the day of the visit, by the clock of the clinic', async () => {
    desk.clock.now = '2027-02-28T22:59:00.000Z' // a minute to midnight in Madrid
    await expect(take('markNoShow')).rejects.toMatchObject(refusing('before-the-day'))
    expect(await desk.ask('getAppointment', { id: visit.id })).toMatchObject({ status: 'booked', version: 1 })
    desk.clock.now = '2027-02-28T23:00:00.000Z'
    const missed = await take('markNoShow')
    expect(missed).toMatchObject({ status: 'no-show', noShowAt: expect.stringMatching(/^2027-02-28T23:00/) })
  })

  test('cancelled with a reason, it leaves its slot to others and comes back only to a free one', async () => {
    const cancelled = await take('cancelAppointment', { id: visit.id, reason: 'has a cold' })
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelReason: 'has a cold', version: 2 })
    expect(cancelled.cancelledAt).toMatch(/^2027-03-01T07:00:00/)
    const other = await desk.book('2027-03-01T10:15', await someoneElse())
    await expect(take('reinstateAppointment')).rejects.toMatchObject(refusing('slot-taken'))
    await desk.move(other, '2027-03-01T11:00')
    const elsewhere = await desk.book('2027-03-01T10:00', { practitionerId: desk.secondPractitionerId })
    await expect(take('reinstateAppointment')).rejects.toMatchObject(refusing('patient-busy'))
    await take('markNoShow', { id: elsewhere.id })
    const back = { status: 'booked', cancelReason: null, cancelledAt: null, version: 3 }
    expect(await take('reinstateAppointment')).toMatchObject(back)
    await expect(take('reinstateAppointment', { id: elsewhere.id })).rejects.toMatchObject(refusing('patient-busy'))
  })

  test('a step too far is taken back even when the hours have changed since', async () => {
    await take('confirmAppointment')
    await take('checkIn')
    await take('startTreatment')
    await changeHours(desk, 'Practitioner', desk.practitionerId, [])
    const before = { status: 'booked', confirmedAt: null, checkedInAt: null, startedAt: null, finishedAt: null }
    expect(await take('reinstateAppointment')).toMatchObject(before)
  })

  test('who has arrived and is moved to another day has not arrived for that day', async () => {
    const arrived = await take('checkIn')
    const later = await desk.move(arrived, '2027-03-01T10:30')
    expect(later).toMatchObject({ status: 'checked-in', checkedInAt: arrived.checkedInAt })
    expect(await desk.move(later, '2027-03-02T10:00')).toMatchObject({ status: 'booked', checkedInAt: null })
  })
})
