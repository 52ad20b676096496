import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clinic, Practitioner, Resource, Service } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { HitVisit } from '../../shared/rota.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { addPieces, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { uuid } from '../../tests/test-clinic.ts'

type Hit = { readonly hits: readonly HitVisit[] }
const monday = '2027-03-08'
const unknown = uuid(9999)
const refused = (code: string) => expect.objectContaining({ code })

describe.each(engines)('what would be used no more on %s', (_, start) => {
  let engine: Engine
  let desk: Desk
  let patients: string[]

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
    patients = [await desk.addPatient('Bo'), await desk.addPatient('Cy'), await desk.addPatient('Di')]
  }, 60_000)
  afterEach(() => desk.host.close())

  const outOfUse = (of: object) => desk.call('rota.previewOutOfUse', of) as Promise<Hit>
  const terms = (of: object) => desk.call('rota.previewTerms', of) as Promise<Hit>
  const timesOf = ({ hits }: Hit) => hits.map(({ startsAt }) => startsAt.slice(11))
  const at = (time: string, more: object = {}) => desk.book(`${monday}T${time}`, more)
  const one = async <T extends { id: string }>(list: string, id: string) =>
    ((await desk.call(`clinics.${list}`, {})) as Page<T>).items.find((item) => item.id === id) as T

  test('a practitioner’s visits in every clinic are named, and only others are proposed', async () => {
    const nova = { name: 'Nova', country: 'ES', currency: 'EUR', language: 'es', zone: 'Atlantic/Canary' }
    const { id: clinicId } = (await desk.call('clinics.addClinic', nova)) as Clinic
    const person = await one<Practitioner>('listPractitioners', desk.practitionerId)
    const hours = [{ weekday: 1, from: '08:00', to: '20:00' }]
    await desk.call('clinics.changePractitioner', { ...person, elsewhere: [{ clinicId, hours, periods: [] }] })
    const words = { clinicId, name: 'Visit', minutes: 30, price: 0, colour: 'blue' }
    const { id: serviceId } = (await desk.call('clinics.addService', words)) as Service
    await at('09:00')
    await at('12:00', { clinicId, serviceId, patientId: patients[0] })
    await at('10:00', { practitionerId: desk.secondPractitionerId, patientId: patients[1] })
    await desk.ask('cancelAppointment', { id: (await at('15:00')).id })
    const answer = await outOfUse({ practitionerId: desk.practitionerId })
    expect(timesOf(answer)).toEqual(['09:00', '12:00'])
    const proposed = answer.hits.map(({ alternatives }) => alternatives.map(({ practitionerId }) => practitionerId))
    expect(proposed).toEqual([Array(3).fill(desk.secondPractitionerId), []])
  })

  test('a visit outside of all hours is left by its practitioner too', async () => {
    await at('09:00')
    const during = { startsAt: `${monday}T08:00`, endsAt: `${monday}T12:00` }
    await desk.call('rota.addAbsence', { practitionerId: desk.practitionerId, ...during })
    expect(timesOf(await outOfUse({ practitionerId: desk.practitionerId }))).toEqual(['09:00'])
  })

  test('the visits of a room are named, each with the other rooms that are free then', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2', 'Room 3'], { bufferAfter: 10 })
    const [first = '', second, third] = pieces
    const colleague = { serviceId, practitionerId: desk.secondPractitionerId }
    await at('09:00', { serviceId }) // in room 1
    await at('09:35', { ...colleague, patientId: patients[0], resourceIds: [second] })
    await at('11:00', { serviceId, resourceIds: [second], patientId: patients[1] })
    await at('12:00', { serviceId })
    const { hits } = await outOfUse({ resourceId: first })
    expect(hits.map((hit) => [hit.startsAt.slice(11), hit.pieces])).toEqual([
      ['09:00', [third]], // the colleague is in room 2 before room 1 would be tidied up
      ['12:00', [second, third]],
    ])
    for (const { id, version, resourceIds, pieces: free = [] } of hits) {
      expect(resourceIds).toEqual([first])
      await desk.ask('moveResources', { id, version, resourceIds: free.slice(0, 1) })
    }
    expect((await outOfUse({ resourceId: first })).hits).toEqual([])
  })

  test('a room that is taken then, or used no more itself, is not proposed', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room 1', 'Room 2', 'Room 3'])
    const [first = '', second, third] = pieces
    await at('09:00', { serviceId, resourceIds: [first] })
    const overlapping = { serviceId, practitionerId: desk.secondPractitionerId, patientId: patients[0] }
    await at('09:00', { ...overlapping, resourceIds: [second] })
    expect((await outOfUse({ resourceId: first })).hits[0]?.pieces).toEqual([third])
    const shut = await one<Resource>('listResources', third as string)
    await desk.call('clinics.changeResource', { ...shut, active: false })
    const { hits } = await outOfUse({ resourceId: first })
    expect(hits[0]?.pieces).toEqual([])
  })

  test('a room is vacated at once, but for visits that have no other, and that is taken back whole', async () => {
    const { pieces, serviceId, kindId } = await addPieces(desk, ['Room 1', 'Room 2'])
    const [first = '', second = ''] = pieces
    const laser = { clinicId: desk.clinicId, kindId, name: 'Laser' }
    const { id: machine } = (await desk.call('clinics.addResource', laser)) as Resource
    await desk.call('clinics.changeResource', { id: machine, version: 1, name: 'Laser', active: false })
    const alone = await at('09:00', { serviceId })
    const together = await at('10:00', { serviceId, resourceIds: [first] })
    const { clinicId, practitionerId } = desk
    const beside = { clinicId, practitionerId, serviceId, patientId: patients[0], resourceIds: [first] }
    const onPurpose = { ...beside, startsAt: `${monday}T10:15`, overlapReason: 'Twins' }
    const twin = (await desk.call('scheduling.bookOverlapping', onPurpose)) as Appointment
    expect(twin.resourceIds).toEqual([first])
    const roomsOf = () =>
      Promise.all(
        [alone, together, twin].map(async ({ id }) => (await desk.ask('getAppointment', { id })).resourceIds[0]),
      )
    const operationId = uuid(6_200_001)
    const vacated = await desk.call('rota.vacate', { resourceId: first }, { operationId })
    expect(vacated).toEqual({ moved: 2, left: 1 })
    expect(await roomsOf()).toEqual([second, second, first]) // one of the two that are there at once
    expect(timesOf(await outOfUse({ resourceId: first }))).toEqual(['10:15'])
    await desk.call('scheduling.takeBack', { operationId })
    expect(await roomsOf()).toEqual([first, first, first])
    await expect(desk.call('rota.vacate', { resourceId: unknown })).rejects.toEqual(refused('resource-unknown'))
  })

  test('a service no longer offered names what is booked of it, and moves nothing', async () => {
    const { serviceId } = await addPieces(desk, ['Room 1'])
    await at('09:00', { serviceId })
    await at('10:00')
    const { hits } = await outOfUse({ serviceId })
    expect(hits.map(({ startsAt, alternatives }) => [startsAt, alternatives])).toEqual([[`${monday}T09:00`, []]])
  })

  test('new terms name the visits that keep others: only in what changes', async () => {
    const { serviceId, kindId } = await addPieces(desk, ['Room 1', 'Room 2'], { bufferAfter: 10 })
    const now = { serviceId, minutes: 30, bufferBefore: 0, bufferAfter: 10, requires: [kindId] }
    await at('09:00', { serviceId })
    await at('10:00', { serviceId, minutes: 45 })
    await at('11:00')
    expect(timesOf(await terms(now))).toEqual([])
    expect(timesOf(await terms({ ...now, minutes: 45 }))).toEqual(['09:00'])
    expect(timesOf(await terms({ ...now, bufferAfter: 0 }))).toEqual(['09:00', '10:00'])
    expect(timesOf(await terms({ ...now, bufferBefore: 5 }))).toEqual(['09:00', '10:00'])
    expect(timesOf(await terms({ ...now, requires: [] }))).toEqual(['09:00', '10:00'])
    expect(timesOf(await terms({ ...now, requires: [kindId, kindId] }))).toEqual(['09:00', '10:00'])
    const [first, second] = (await terms({ ...now, minutes: 60 })).hits
    expect([first?.alternatives, second?.startsAt]).toEqual([[], `${monday}T10:00`])
  })

  test('what nobody knows, and two questions at once, are refused', async () => {
    await expect(outOfUse({ practitionerId: unknown })).rejects.toEqual(refused('practitioner-unknown'))
    await expect(outOfUse({ resourceId: unknown })).rejects.toEqual(refused('resource-unknown'))
    await expect(outOfUse({ serviceId: unknown })).rejects.toEqual(refused('service-unknown'))
    await expect(outOfUse({})).rejects.toEqual(refused('invalid-input'))
    const { serviceId, practitionerId } = desk
    await expect(outOfUse({ serviceId, practitionerId })).rejects.toEqual(refused('invalid-input'))
    const nothing = { minutes: 30, bufferBefore: 0, bufferAfter: 0, requires: [] }
    await expect(terms({ ...nothing, serviceId: unknown })).rejects.toEqual(refused('service-unknown'))
    await expect(terms({ ...nothing, serviceId, minutes: 10_000 })).rejects.toEqual(refused('invalid-input'))
  })
})
