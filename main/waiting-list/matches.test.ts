import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Appointment } from '../../shared/scheduling.ts'
import type { Match, Wish } from '../../shared/waiting-list.ts'
import { changeHours, type Desk, openDesk } from '../../tests/desk.ts'
import { inMemory, uuid } from '../../tests/test-clinic.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk(inMemory())
})
afterEach(() => desk.host.close())

const hour = { from: '2027-03-02T10:00', to: '2027-03-02T11:00' }
const ask = <T>(operation: string, input: unknown) => desk.call(`waitingList.${operation}`, input) as Promise<T>
const addFor = async (name: string, more: object = {}) =>
  ask<Wish>('addWish', { patientId: await desk.addPatient(name), serviceId: desk.serviceId, ...more })
const fitting = async (gap: object = hour) => (await ask<{ items: Match[] }>('matches', gap)).items
const names = async (gap: object = hour) =>
  (await fitting(gap)).map(({ wish, startsAt }) => `${wish.patientName.split(' ')[0]} ${startsAt.slice(5)}`)
const addService = async (more: object) => {
  const service = { clinicId: desk.clinicId, name: 'Other', minutes: 30, price: 1, colour: 'blue', ...more }
  return ((await desk.call('clinics.addService', service)) as { id: string }).id
}

test('a cancelled visit is offered to those who fit, best first, and why is said', async () => {
  const full = { from: '2027-03-02T10:00', to: '2027-03-02T10:30', practitionerId: desk.practitionerId }
  const visit = await desk.book('2027-03-02T10:00')
  const missed = await addFor('Missed')
  await desk.ask('markNoShow', { id: (await desk.book('2027-03-01T08:00', { patientId: missed.patientId })).id })
  await addFor('Low', { urgency: 'low' })
  await addFor('High', { urgency: 'high' })
  await addFor('Asked', { practitionerIds: [desk.practitionerId], weekdays: [2], fromTime: '09:00' })
  await addFor('Long', { serviceId: await addService({ minutes: 45 }), urgency: 'high' })
  expect(await fitting(full)).toEqual([])
  await desk.ask('cancelAppointment', { id: visit.id })
  desk.clock.now = '2027-03-01T20:00:00.000Z'
  const found = await fitting(full)
  expect(found.map(({ wish, score }) => [wish.patientName.split(' ')[0], score])).toEqual([
    ['High', { total: 71, fit: 31, urgency: 30, waiting: 0, reliability: 10 }],
    ['Asked', { total: 65, fit: 40, urgency: 15, waiting: 0, reliability: 10 }],
    ['Missed', { total: 53, fit: 31, urgency: 15, waiting: 0, reliability: 7 }],
    ['Low', { total: 41, fit: 31, urgency: 0, waiting: 0, reliability: 10 }],
  ])
  expect(found[0]).toMatchObject({
    practitionerId: desk.practitionerId,
    startsAt: '2027-03-02T10:00',
    endsAt: '2027-03-02T10:30',
    wish: { status: 'waiting', serviceName: 'Physiotherapy' },
  })
  desk.clock.now = '2027-03-01T21:00:00.000Z'
  expect(found.map(({ wish }) => wish.id)).toEqual((await fitting(full)).map(({ wish }) => wish.id))
})

test('everybody comes at the first time that suits them, and who cannot come is left out', async () => {
  await addFor('Any')
  await addFor('Late', { fromTime: '10:20' })
  await addFor('Early', { toTime: '10:20' })
  await addFor('Monday', { weekdays: [1] })
  await addFor('Tuesday', { weekdays: [2, 3] })
  await addFor('Bo’s', { practitionerIds: [desk.secondPractitionerId] })
  await addFor('Until', { until: '2027-03-01' })
  await addFor('Today', { until: '2027-03-02' })
  const busy = await addFor('Busy')
  await desk.book('2027-03-02T10:00', { patientId: busy.patientId, practitionerId: desk.secondPractitionerId })
  const gone = await addFor('Gone')
  await desk.call('patients.changePatient', {
    ...{ id: gone.patientId, version: 1, firstName: 'Gone', lastName: 'Test', active: false },
  })
  const asked = await addFor('Asked')
  await ask('offer', { id: asked.id, practitionerId: desk.practitionerId, startsAt: '2027-03-04T10:00' })
  await ask('withdrawWish', { id: (await addFor('Withdrawn')).id })
  const found = await names({ ...hour, practitionerId: desk.practitionerId })
  expect(found.toSorted()).toEqual([
    ...['Any 03-02T10:00', 'Busy 03-02T10:30', 'Late 03-02T10:20', 'Today 03-02T10:00', 'Tuesday 03-02T10:00'],
  ])
  expect(await names({ ...hour, practitionerId: desk.secondPractitionerId })).toContain('Bo’s 03-02T10:30')
})

test('without a practitioner, whoever can see them first does; those they named, in that order', async () => {
  await addFor('Any')
  await addFor('Second', { practitionerIds: [desk.secondPractitionerId, desk.practitionerId] })
  const by = async () => Object.fromEntries((await fitting()).map((match) => [match.wish.patientName, match]))
  expect(await by()).toMatchObject({
    'Any Test': { practitionerId: desk.practitionerId },
    'Second Test': { practitionerId: desk.secondPractitionerId },
  })
  await desk.book('2027-03-02T10:00')
  await desk.book('2027-03-02T09:50', {
    practitionerId: desk.secondPractitionerId,
    patientId: await desk.addPatient('X'),
  })
  expect(await by()).toMatchObject({
    'Any Test': { practitionerId: desk.secondPractitionerId, startsAt: '2027-03-02T10:20' },
  })
})

test('a date alone is the whole of that day, the last one too, by the clinic’s clock', async () => {
  await addFor('Bo')
  expect(await names({ from: '2027-03-02', to: '2027-03-02' })).toEqual(['Bo 03-02T08:00'])
  expect(await names({ from: '2027-03-06', to: '2027-03-07' })).toEqual([])
  expect(await names({ from: '2027-03-06', to: '2027-03-08' })).toEqual(['Bo 03-08T08:00'])
  desk.clock.now = '2027-03-01T09:06:30.000Z'
  expect(await names({ from: '2027-03-01', to: '2027-03-01T23:59' })).toEqual(['Bo 03-01T10:10'])
  expect(await names({ from: '2027-02-01', to: '2027-02-28' })).toEqual([])
  for (const gap of [
    { from: '2027-03-02T10:00', to: '2027-03-02T10:00' },
    { from: '2027-03-02', to: '2027-03-01' },
    { from: '2027-03-02', to: '2027-05-10' },
    { from: '0001-01-01', to: '9999-01-01' },
  ])
    await expect(fitting(gap)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await names({ from: '1900-01-01', to: '1900-01-02' })).toEqual([])
  expect(await names({ from: '2199-12-30', to: '2199-12-31' })).toEqual(['Bo 12-30T08:00'])
})

test('closures, absences, rooms and buffers leave no gap', async () => {
  const kind = (await desk.call('clinics.addResourceKind', { name: 'Room', family: 'room' })) as { id: string }
  const room = { clinicId: desk.clinicId, kindId: kind.id, name: 'One' }
  await desk.call('clinics.addResource', room)
  const serviceId = await addService({ requires: [kind.id], bufferBefore: 15 })
  await addFor('Bo', { serviceId })
  await desk.book('2027-03-02T10:00', { serviceId, practitionerId: desk.secondPractitionerId })
  expect(await names({ ...hour, practitionerId: desk.practitionerId })).toEqual([])
  expect(await names({ from: '2027-03-02T10:00', to: '2027-03-02T11:30' })).toEqual(['Bo 03-02T10:45'])
  await desk.database.write((db) =>
    db
      .insertInto('closure')
      .values({
        ...{ id: uuid(888_001), clinic_id: desk.clinicId, name: 'Fair', kind: 'holiday', version: 1 },
        ...{ starts_at: '2027-03-02T11:00', ends_at: '2027-03-02T12:00' },
      })
      .execute(),
  )
  expect(await names({ from: '2027-03-02T10:00', to: '2027-03-02T12:15' })).toEqual([])
  const absence = { starts_at: '2027-03-02T12:00', ends_at: '2027-03-02T12:30', reason: null, version: 1 }
  for (const [n, practitioner_id] of [desk.practitionerId, desk.secondPractitionerId].entries())
    await desk.database.write((db) =>
      db
        .insertInto('absence')
        .values({ id: uuid(888_010 + n), practitioner_id, ...absence })
        .execute(),
    )
  expect(await names({ from: '2027-03-02T11:00', to: '2027-03-02T14:00' })).toEqual(['Bo 03-02T12:30'])
})

test('whoever fits can be offered what was found for them', async () => {
  await changeHours(desk, 'Practitioner', desk.practitionerId, [
    { weekday: 2, from: '09:10', to: '13:00' },
    { weekday: 2, from: '14:05', to: '20:00' },
  ])
  for (const at of ['09:40', '10:25', '12:00', '15:35', '17:10']) await desk.book(`2027-03-02T${at}`, { minutes: 25 })
  const long = await addService({ minutes: 50, bufferAfter: 10 })
  const fromTimes = [null, '09:15', '10:05', '12:20', '16:00', '18:45']
  for (const [n, fromTime] of fromTimes.entries()) {
    await addFor(`Short ${n}`, { fromTime })
    await addFor(`Long ${n}`, { fromTime, serviceId: long })
  }
  const day = { from: '2027-03-02', to: '2027-03-02', practitionerId: desk.practitionerId }
  for (let offered = 0; ; offered++) {
    const [first] = await fitting(day)
    if (!first) {
      expect(offered).toBeGreaterThan(6)
      break
    }
    const { startsAt, practitionerId, wish } = first
    expect(await ask<Wish>('offer', { id: wish.id, practitionerId, startsAt })).toMatchObject({ status: 'offered' })
  }
})

test('who or where nobody knows is said', async () => {
  await expect(fitting({ ...hour, practitionerId: uuid(9999) })).rejects.toMatchObject({ code: 'practitioner-unknown' })
  await expect(fitting({ ...hour, clinicId: uuid(9999) })).rejects.toMatchObject({ code: 'clinic-unknown' })
})

test('a visit of last year and one of somebody else are not held against anybody', async () => {
  await addFor('Bo')
  const other = await addFor('Cy')
  const miss = async (startsAt: string, patientId: string) => {
    desk.clock.now = `${startsAt.slice(0, 10)}T06:00:00.000Z`
    const visit: Appointment = await desk.book(startsAt, { patientId })
    await desk.ask('markNoShow', { id: visit.id })
  }
  await miss('2027-03-01T09:00', other.patientId)
  await miss('2027-06-01T09:00', other.patientId)
  const reliability = async () =>
    Object.fromEntries(
      (await fitting({ from: '2028-03-02', to: '2028-03-02' })).map(({ wish, score }) => [
        wish.patientName,
        score.reliability,
      ]),
    )
  expect(await reliability()).toEqual({ 'Bo Test': 10, 'Cy Test': 4 })
  desk.clock.now = '2028-03-01T20:00:00.000Z'
  expect(await reliability()).toEqual({ 'Bo Test': 10, 'Cy Test': 7 })
})
