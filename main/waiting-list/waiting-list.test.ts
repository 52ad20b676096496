import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Wish } from '../../shared/waiting-list.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { deviceId, dump, inMemory, openBareClinic, uuid } from '../../tests/test-clinic.ts'
import { derivations, routes } from '../host.ts'
import { listEntries } from '../platform/journal.ts'
import { replay } from '../platform/replay.ts'

const refusing = (code: string) => ({ code })
const batchId = uuid(7_000_000)

describe.each(engines)('the waiting list on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  // biome-ignore lint/suspicious/noExplicitAny: answers of every operation of the list pass through here
  const ask = (operation: string, input: unknown): Promise<any> => desk.call(`waitingList.${operation}`, input)
  const add = (more: object = {}): Promise<Wish> =>
    ask('addWish', { patientId: desk.patientId, serviceId: desk.serviceId, ...more })
  const addFor = async (name: string, more: object = {}) => add({ patientId: await desk.addPatient(name), ...more })
  const offer = (wish: Wish, startsAt: string, more: object = {}): Promise<Wish> =>
    ask('offer', { id: wish.id, version: wish.version, practitionerId: desk.practitionerId, startsAt, ...more })
  const rows = async (table: 'hold' | 'busy' | 'appointment') =>
    (await desk.database.reads.selectFrom(table).selectAll().execute()).length
  const addRooms = async (count: number) => {
    const kind = await desk.call('clinics.addResourceKind', { name: 'Room', family: 'room' })
    const kindId = (kind as { id: string }).id
    for (let n = 1; n <= count; n++)
      await desk.call('clinics.addResource', { clinicId: desk.clinicId, kindId, name: `Room ${n}` })
    return kindId
  }
  const changeService = async (change: object) => {
    const { items } = (await desk.call('clinics.listServices', {})) as { items: { id: string }[] }
    const service = items.find(({ id }) => id === desk.serviceId)
    await desk.call('clinics.changeService', { ...service, ...change })
  }

  test('a wish says who, what and when, and belongs to the clinic of its service', async () => {
    const wish = await add({
      weekdays: [2, 4],
      fromTime: '15:00',
      urgency: 'high',
      until: '2027-04-01',
      remark: ' tea ',
    })
    expect(wish).toMatchObject({
      clinicId: desk.clinicId,
      patientName: 'Ada Łukasiewicz',
      patientPhone: '612 345 678',
      serviceName: 'Physiotherapy',
      practitionerIds: [],
      weekdays: [2, 4],
      fromTime: '15:00',
      toTime: null,
      urgency: 'high',
      until: '2027-04-01',
      remark: 'tea',
      status: 'waiting',
      offer: null,
      declined: 0,
      version: 1,
    })
    expect((await ask('listWishes', {})).items).toEqual([wish])
  })

  test('nobody is put on the list for what cannot be booked', async () => {
    for (const [code, more] of [
      ['clinic-unknown', { clinicId: uuid(9999) }],
      ['service-unknown', { serviceId: uuid(9999) }],
      ['practitioner-unknown', { practitionerIds: [uuid(9999)] }],
      ['patient-unknown', { patientId: uuid(9999) }],
    ] as const)
      await expect(add(more)).rejects.toMatchObject(refusing(code))
    const other = await desk.call('clinics.addClinic', {
      ...{ name: 'Other', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' },
    })
    await expect(add({ clinicId: (other as { id: string }).id })).rejects.toMatchObject(refusing('service-unknown'))
    await desk.call('patients.changePatient', {
      ...{ id: desk.patientId, version: 1, firstName: 'Ada', lastName: 'Test', active: false },
    })
    await expect(add()).rejects.toMatchObject(refusing('patient-inactive'))
    await changeService({ active: false })
    await expect(add()).rejects.toMatchObject(refusing('service-unknown'))
    expect(await ask('listWishes', {})).toEqual({ items: [], next: null })
  })

  test('who waits comes first, the most urgent and longest waiting at the top; then what is over', async () => {
    const names = async (more: object = {}) =>
      (await ask('listWishes', more)).items.map(({ patientName }: Wish) => patientName.split(' ')[0])
    const bo = await addFor('Bo')
    await addFor('Cy', { urgency: 'low' })
    await addFor('Di', { urgency: 'high' })
    await addFor('Ed')
    const flo = await addFor('Flo', { urgency: 'high' })
    await ask('withdrawWish', { id: flo.id })
    await addFor('Gus', { until: '2027-03-01' })
    const held = await offer(bo, '2027-03-02T09:00')
    expect(await names()).toEqual(['Di', 'Bo', 'Ed', 'Gus', 'Cy', 'Flo'])
    expect(await names({ status: 'offered' })).toEqual(['Bo'])
    expect(await names({ status: 'withdrawn' })).toEqual(['Flo'])
    await ask('accept', { id: bo.id, version: held.version })
    desk.clock.now = '2027-03-01T23:30:00.000Z' // past midnight in Madrid
    expect(await names()).toEqual(['Di', 'Ed', 'Cy', 'Gus', 'Flo', 'Bo'])
    expect(await names({ status: 'expired' })).toEqual(['Gus'])
    expect(await names({ status: 'booked' })).toEqual(['Bo'])
    expect(await names({ status: 'waiting', clinicId: desk.clinicId })).toEqual(['Di', 'Ed', 'Cy'])
    expect(await names({ clinicId: uuid(9999) })).toEqual([])
  })

  test('what is held cannot be booked by anybody else, until it runs out by itself', async () => {
    const wish = await addFor('Bo')
    expect(await offer(wish, '2027-03-01T10:00', { holdMinutes: 15 })).toMatchObject({
      status: 'offered',
      version: 2,
      offer: {
        practitionerId: desk.practitionerId,
        startsAt: '2027-03-01T10:00',
        endsAt: '2027-03-01T10:30',
        expiresAt: expect.stringMatching(/^2027-03-01T07:15:00\.\d{3}Z$/),
      },
    })
    const refused = await desk.book('2027-03-01T10:15').catch((error) => error)
    expect(refused).toMatchObject({ code: 'slot-held', detail: { alternatives: expect.any(Array) } })
    expect(refused.detail.alternatives[0]).toMatchObject({ startsAt: '2027-03-01T10:30' })
    const free = (await desk.call('scheduling.freeSlots', {
      ...{ serviceId: desk.serviceId, practitionerId: desk.practitionerId, from: '2027-03-01', to: '2027-03-02' },
    })) as { items: { startsAt: string }[] }
    expect(free.items.map(({ startsAt }) => startsAt)).not.toContain('2027-03-01T10:15')
    await expect(
      ask('offer', { id: wish.id, practitionerId: desk.secondPractitionerId, startsAt: '2027-03-01T12:00' }),
    ).rejects.toMatchObject(refusing('not-in-that-state'))

    desk.clock.now = '2027-03-01T07:14:59.000Z'
    await expect(desk.book('2027-03-01T10:15')).rejects.toMatchObject(refusing('slot-held'))
    desk.clock.now = '2027-03-01T07:15:01.000Z'
    expect((await ask('listWishes', {})).items).toMatchObject([{ status: 'waiting', offer: null, declined: 1 }])
    expect(await desk.book('2027-03-01T10:15')).toMatchObject({ status: 'booked' })
  })

  test('rooms and buffers are held with it', async () => {
    await changeService({ requires: [await addRooms(1)], bufferAfter: 15 })
    const wish = await addFor('Bo')
    await offer(wish, '2027-03-01T10:00')
    const other = { practitionerId: desk.secondPractitionerId }
    await expect(desk.book('2027-03-01T10:00', other)).rejects.toMatchObject(refusing('resource-taken'))
    await expect(desk.book('2027-03-01T10:40')).rejects.toMatchObject(refusing('slot-held'))
    expect(await desk.book('2027-03-01T10:45')).toMatchObject({ status: 'booked' })
    const { appointment } = await ask('accept', { id: wish.id })
    expect(appointment).toMatchObject({ bufferAfter: 15, resourceIds: [expect.any(String)] })
    expect(await rows('hold')).toBe(0)
  })

  test('two desks offer one slot to two people: one of them gets it', async () => {
    const wishes = [await addFor('Bo'), await addFor('Cy'), await addFor('Di'), await addFor('Ed')]
    const offers = await Promise.allSettled(wishes.map((wish) => offer(wish, '2027-03-01T10:00')))
    const codes = offers.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(codes).toEqual(['slot-held', 'slot-held', 'slot-held'])
    expect(await rows('hold')).toBe(1)
  })

  test('an offer keeps every rule of a visit, and refuses who is busy', async () => {
    const wish = await add()
    await desk.book('2027-03-01T10:00')
    for (const [code, startsAt, more] of [
      ['slot-taken', '2027-03-01T10:15', {}],
      ['patient-busy', '2027-03-01T10:15', { practitionerId: desk.secondPractitionerId }],
      ['outside-hours', '2027-03-01T19:45', {}],
      ['in-the-past', '2027-02-26T10:00', {}],
      ['time-does-not-exist', '2027-03-28T02:30', {}],
      ['practitioner-unknown', '2027-03-01T12:00', { practitionerId: uuid(9999) }],
      ['wish-unknown', '2027-03-01T12:00', { id: uuid(9999) }],
      ['changed-meanwhile', '2027-03-01T12:00', { version: 7 }],
    ] as const)
      await expect(offer(wish, startsAt, more)).rejects.toMatchObject(refusing(code))
    expect(await rows('hold')).toBe(0)
  })

  test('accepting books the visit as it was offered, and only once', async () => {
    const wish = await addFor('Bo')
    const held = await offer(wish, '2027-03-01T10:00')
    await changeService({ minutes: 60 })
    const answer = await ask('accept', { id: wish.id, version: held.version })
    expect(answer.wish).toMatchObject({ status: 'booked', offer: null, version: 3 })
    expect(answer.appointment).toMatchObject({
      patientId: wish.patientId,
      startsAt: '2027-03-01T10:00',
      endsAt: '2027-03-01T10:30',
      status: 'booked',
      remark: null,
    })
    for (const operation of ['accept', 'decline', 'withdrawWish'])
      await expect(ask(operation, { id: wish.id })).rejects.toMatchObject(refusing('not-in-that-state'))
    await expect(offer(answer.wish, '2027-03-01T12:00')).rejects.toMatchObject(refusing('not-in-that-state'))
    expect(await rows('appointment')).toBe(1)
  })

  test('a moment too late is early enough, unless somebody was quicker', async () => {
    const bo = await addFor('Bo')
    const cy = await addFor('Cy')
    await offer(bo, '2027-03-01T10:00', { holdMinutes: 1 })
    await offer(cy, '2027-03-01T11:00', { holdMinutes: 1 })
    desk.clock.now = '2027-03-01T07:10:00.000Z'
    expect((await ask('accept', { id: bo.id })).wish).toMatchObject({ status: 'booked', declined: 0 })
    await desk.book('2027-03-01T11:15')
    const before = await dump(desk.database)
    await expect(ask('accept', { id: cy.id })).rejects.toMatchObject(refusing('slot-taken'))
    expect(await dump(desk.database)).toBe(before)
    expect((await ask('decline', { id: cy.id })).wish).toMatchObject({ status: 'waiting', declined: 1 })
    expect(await rows('hold')).toBe(0)
  })

  test('declining frees the slot and names who fits next', async () => {
    const bo = await addFor('Bo', { urgency: 'high' })
    const cy = await addFor('Cy')
    await addFor('Di', { urgency: 'low' })
    const held = await offer(bo, '2027-03-01T10:00')
    const { wish, next } = await ask('decline', { id: bo.id, version: held.version })
    expect(wish).toMatchObject({ status: 'waiting', declined: 1, offer: null, version: 3 })
    expect(next).toMatchObject({
      wish: { id: cy.id },
      practitionerId: desk.practitionerId,
      startsAt: '2027-03-01T10:00',
      endsAt: '2027-03-01T10:30',
    })
    expect(await rows('busy')).toBe(0)
    await ask('withdrawWish', { id: cy.id })
    await ask('withdrawWish', { id: bo.id })
    const alone = (await ask('listWishes', { status: 'waiting' })).items[0]
    await offer(alone, '2027-03-01T10:00')
    expect((await ask('decline', { id: alone.id })).next).toBeNull()
    await expect(ask('decline', { id: alone.id })).rejects.toMatchObject(refusing('not-in-that-state'))
  })

  test('who ran out of time may be asked again, and that counts once', async () => {
    const wish = await addFor('Bo')
    await offer(wish, '2027-03-01T10:00', { holdMinutes: 1 })
    desk.clock.now = '2027-03-01T07:10:00.000Z'
    const again = await offer({ ...wish, version: 2 }, '2027-03-01T12:00')
    expect(again).toMatchObject({ status: 'offered', declined: 1, offer: { startsAt: '2027-03-01T12:00' } })
    expect(await rows('hold')).toBe(1)
    expect(await desk.book('2027-03-01T10:00')).toMatchObject({ status: 'booked' })
  })

  test('withdrawing lets the slot go, and another service does too', async () => {
    const bo = await addFor('Bo')
    await offer(bo, '2027-03-01T10:00')
    expect(await ask('withdrawWish', { id: bo.id })).toMatchObject({ status: 'withdrawn', offer: null })
    const cy = await addFor('Cy')
    const held = await offer(cy, '2027-03-01T10:00')
    const renamed = await ask('changeWish', { id: cy.id, version: held.version, urgency: 'high', weekdays: [1] })
    expect(renamed).toMatchObject({ status: 'offered', urgency: 'high', weekdays: [1], remark: null })
    const service = { clinicId: desk.clinicId, name: 'Massage', minutes: 60, price: 1, colour: 'blue' }
    const serviceId = ((await desk.call('clinics.addService', service)) as { id: string }).id
    const changed = await ask('changeWish', { id: cy.id, version: renamed.version, serviceId })
    expect(changed).toMatchObject({ status: 'waiting', serviceName: 'Massage', offer: null, declined: 0, version: 4 })
    expect(await rows('busy')).toBe(0)
    const stale = { id: cy.id, version: held.version }
    await expect(ask('changeWish', stale)).rejects.toMatchObject(refusing('changed-meanwhile'))
    await expect(ask('changeWish', { id: bo.id, version: 3 })).rejects.toMatchObject(refusing('not-in-that-state'))
  })

  test('holds are undone with their batch, and a replay holds the same', async () => {
    const wish = await addFor('Bo')
    const untouched = await dump(desk.database, ['wish', 'hold', 'busy', 'appointment'])
    const inBatch = (operation: string, input: unknown) => desk.call(`waitingList.${operation}`, input, { batchId })
    const slot = { practitionerId: desk.practitionerId, startsAt: '2027-03-01T10:00' }
    await inBatch('offer', { id: wish.id, ...slot })
    await inBatch('decline', { id: wish.id })
    await inBatch('offer', { id: wish.id, ...slot, holdMinutes: 5 })
    await inBatch('accept', { id: wish.id })
    await desk.call('journal.undoBatch', { batchId })
    expect(await dump(desk.database, ['wish', 'hold', 'busy', 'appointment'])).toBe(untouched)
    const { version } = (await ask('listWishes', {})).items[0]
    await offer({ ...wish, version }, '2027-03-02T10:00')
    const cy = await addFor('Cy')
    await offer(cy, '2027-03-02T11:00')
    await ask('accept', { id: cy.id })

    const copy = inMemory()
    await openBareClinic(copy)
    await replay({ database: copy, derivations }, routes, await listEntries(desk.database.reads, deviceId))
    expect(await dump(copy)).toBe(await dump(desk.database))
    await copy.close()
  })
})
