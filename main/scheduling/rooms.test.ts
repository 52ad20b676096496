import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Appointment } from '../../shared/scheduling.ts'
import { addPieces, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, uuid } from '../../tests/test-clinic.ts'

const refusing = (code: string) => ({ code })
const ten = '2027-03-01T10:00'

describe.each(engines)('rooms and machines on %s', (_, start) => {
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

  const elsewhere = () => ({ practitionerId: desk.secondPractitionerId, patientId: other })
  const retire = async (id: string) => {
    const { items } = (await desk.call('clinics.listResources', {})) as { items: { id: string }[] }
    await desk.call('clinics.changeResource', { ...items.find((item) => item.id === id), active: false })
  }

  test('the first free one by name is chosen, and when all are taken that is said', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room B', 'Room A'])
    const [b, a] = pieces
    expect(await desk.book(ten, { serviceId })).toMatchObject({ resourceIds: [a] })
    expect(await desk.book(ten, { serviceId, ...elsewhere() })).toMatchObject({ resourceIds: [b] })
    const third = await addColleague(desk)
    const patientId = await desk.addPatient('Cy')
    const before = await dump(desk.database, ['appointment', 'busy', 'journal'])
    const refused = await desk
      .book(ten, { serviceId, practitionerId: third, patientId })
      .catch((error: unknown) => error)
    const { code, detail } = refused as { code: string; detail: { alternatives: { startsAt: string }[] } }
    expect(code).toBe('resource-taken')
    const times = detail.alternatives.map(({ startsAt }) => startsAt.slice(11))
    expect(times).toEqual(['09:30', '10:30', '09:15', '09:30', '09:30'])
    expect(await dump(desk.database, ['appointment', 'busy', 'journal'])).toBe(before)
    expect(await desk.book('2027-03-01T10:30', { serviceId, practitionerId: third, patientId })).toMatchObject({
      resourceIds: [a],
    })
  })

  test('one asked for by name is held whether it is needed or not, and counts for what is needed', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [first, second] = pieces
    expect(await desk.book(ten, { serviceId, resourceIds: [second] })).toMatchObject({ resourceIds: [second] })
    const named = { ...elsewhere(), resourceIds: [second] }
    await expect(desk.book(ten, named)).rejects.toMatchObject(refusing('resource-taken')) // a service without needs
    expect(await desk.book(ten, { ...named, resourceIds: [first] })).toMatchObject({ resourceIds: [first] })
  })

  test('of two that are needed both are held, and one left is not enough', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['One', 'Three', 'Two'], { needed: 2 })
    expect(await desk.book(ten, { serviceId })).toMatchObject({ resourceIds: [pieces[0], pieces[1]] })
    await expect(desk.book(ten, { serviceId, ...elsewhere() })).rejects.toMatchObject(refusing('resource-taken'))
    expect(await desk.book(ten, { ...elsewhere(), resourceIds: [pieces[2]] })).toMatchObject({ status: 'booked' })
  })

  test('none that is out of use or of another clinic is ever chosen or accepted', async () => {
    const { pieces, serviceId, kindId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [first, second] = pieces
    await retire(first as string)
    expect(await desk.book(ten, { serviceId })).toMatchObject({ resourceIds: [second] })
    const place = { name: 'Elsewhere', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' }
    const clinic = (await desk.call('clinics.addClinic', place)) as { id: string }
    const foreign = (await desk.call('clinics.addResource', { clinicId: clinic.id, kindId, name: 'A' })) as {
      id: string
    }
    for (const id of [first, foreign.id, uuid(999)]) {
      const asked = { resourceIds: [id] }
      await expect(desk.book('2027-03-01T12:00', asked)).rejects.toMatchObject(refusing('resource-unknown'))
      // Before any time is looked at: this one is in the past.
      await expect(desk.book('2027-02-01T12:00', asked)).rejects.toMatchObject(refusing('resource-unknown'))
      const visit = await desk.book('2027-03-02T12:00')
      const move = { id: visit.id, version: 1, ...asked }
      await expect(desk.ask('moveResources', move)).rejects.toMatchObject(refusing('resource-unknown'))
      await desk.ask('cancelAppointment', { id: visit.id })
    }
    await expect(desk.book(ten, { serviceId, ...elsewhere() })).rejects.toMatchObject(refusing('resource-taken'))
  })

  test('buffers are kept free by practitioner and room, not by the patient', async () => {
    const { serviceId } = await addPieces(desk, ['Room'], { bufferBefore: 10, bufferAfter: 20 })
    expect(await desk.book(ten, { serviceId })).toMatchObject({ bufferBefore: 10, bufferAfter: 20 })
    const plain = { patientId: other }
    await expect(desk.book('2027-03-01T10:45', plain)).rejects.toMatchObject(refusing('slot-taken'))
    await expect(desk.book('2027-03-01T09:25', plain)).rejects.toMatchObject(refusing('slot-taken'))
    const inRoom = { ...elsewhere(), serviceId }
    for (const startsAt of ['2027-03-01T10:45', '2027-03-01T09:15', '2027-03-01T10:55'])
      await expect(desk.book(startsAt, inRoom)).rejects.toMatchObject(refusing('resource-taken'))
    const { practitionerId } = inRoom
    expect(await desk.book('2027-03-01T10:30', { practitionerId })).toMatchObject({ status: 'booked' }) // the same patient
    expect(await desk.book('2027-03-01T09:20', plain)).toMatchObject({ endsAt: '2027-03-01T09:50' })
    expect(await desk.book('2027-03-01T10:50', plain)).toMatchObject({ status: 'booked' })
    expect(await desk.book('2027-03-01T11:10', { serviceId, practitionerId })).toMatchObject({ status: 'booked' })
  })

  test('they can be exchanged while the visit goes on, for free ones only', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2', 'Room 3'])
    const [first, second, third] = pieces
    const visit = await desk.book(ten, { serviceId })
    await desk.book('2027-03-01T10:15', { serviceId, ...elsewhere(), resourceIds: [second] })
    const move = (seen: Appointment, resourceIds: unknown) =>
      desk.ask('moveResources', { id: seen.id, version: seen.version, resourceIds })
    await expect(move(visit, [second])).rejects.toMatchObject(refusing('resource-taken'))
    const moved = await move(visit, [third, third])
    expect(moved).toMatchObject({ resourceIds: [third], startsAt: ten, version: 2 })
    await expect(move(visit, [first])).rejects.toMatchObject(refusing('changed-meanwhile'))
    expect(await move(moved, [first, third])).toMatchObject({ resourceIds: [first, third] }) // its own is not in its way
    await desk.ask('checkIn', { id: visit.id })
    const begun = await desk.ask('startTreatment', { id: visit.id })
    expect(await move(begun, [first])).toMatchObject({ resourceIds: [first], status: 'in-treatment' })
    const finished = await desk.ask('finishAppointment', { id: visit.id })
    await expect(move(finished, [third])).rejects.toMatchObject(refusing('not-in-that-state'))
  })

  test('called off they are free at once; brought back, the visit gets what is free by then', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [first, second] = pieces
    const visit = await desk.book(ten, { serviceId })
    expect(await desk.ask('cancelAppointment', { id: visit.id })).toMatchObject({ resourceIds: [] })
    const missed = await desk.book(ten, { serviceId, ...elsewhere() })
    expect(missed).toMatchObject({ resourceIds: [first] })
    expect(await desk.ask('reinstateAppointment', { id: visit.id })).toMatchObject({ resourceIds: [second] })
    expect(await desk.ask('markNoShow', { id: missed.id })).toMatchObject({ resourceIds: [] })
    await retire(first as string)
    await expect(desk.ask('reinstateAppointment', { id: missed.id })).rejects.toMatchObject(refusing('resource-taken'))
  })

  test('a visit that is moved keeps its room if it is free there, and gets another if not', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [first, second] = pieces
    const visit = await desk.book(ten, { serviceId, resourceIds: [second] })
    const later = await desk.move(visit, '2027-03-01T10:15')
    expect(later).toMatchObject({ resourceIds: [second] })
    await desk.book('2027-03-01T12:00', { ...elsewhere(), resourceIds: [second] })
    expect(await desk.move(later, '2027-03-01T12:00')).toMatchObject({ resourceIds: [first] })
  })
})

async function addColleague(desk: Desk): Promise<string> {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
  const add = { clinicId: desk.clinicId, name: 'Dr. Cy', colour: 'pink', hours }
  return ((await desk.call('clinics.addPractitioner', add)) as { id: string }).id
}
