import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Wish } from '../../shared/waiting-list.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { deviceId, dump, inMemory, openBareClinic, uuid } from '../../tests/test-clinic.ts'
import { openWaitingDesk, type WaitingDesk } from '../../tests/waiting-desk.ts'
import { derivations, routes } from '../host.ts'
import { listEntries } from '../platform/journal.ts'
import { replay } from '../platform/replay.ts'

const refusing = (code: string) => ({ code })
const batchId = uuid(7_000_000)

describe.each(engines)('offers on %s', (_, start) => {
  let engine: Engine
  let desk: WaitingDesk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openWaitingDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  test('what is held cannot be booked by anybody else, until it runs out by itself', async () => {
    const wish = await desk.addFor('Bo')
    expect(await desk.offer(wish, '2027-03-01T10:00', { holdMinutes: 15 })).toMatchObject({
      status: 'offered',
      version: 2,
      offer: {
        practitionerId: desk.practitionerId,
        startsAt: '2027-03-01T10:00',
        endsAt: '2027-03-01T10:30',
        resourceIds: [],
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
      desk.askList('offer', { id: wish.id, practitionerId: desk.secondPractitionerId, startsAt: '2027-03-01T12:00' }),
    ).rejects.toMatchObject(refusing('not-in-that-state'))

    desk.clock.now = '2027-03-01T07:14:59.000Z'
    await expect(desk.book('2027-03-01T10:15')).rejects.toMatchObject(refusing('slot-held'))
    desk.clock.now = '2027-03-01T07:15:01.000Z'
    expect((await desk.askList('listWishes', {})).items).toMatchObject([
      { status: 'waiting', offer: null, declined: 1 },
    ])
    expect(await desk.book('2027-03-01T10:15')).toMatchObject({ status: 'booked' })
  })

  test('rooms and buffers are held with it', async () => {
    await desk.changeService({ requires: [await desk.addRoom()], bufferAfter: 15 })
    const wish = await desk.addFor('Bo')
    const { offer } = await desk.offer(wish, '2027-03-01T10:00')
    expect(offer).toMatchObject({ bufferBefore: 0, bufferAfter: 15, resourceIds: [expect.any(String)] })
    const other = { practitionerId: desk.secondPractitionerId }
    await expect(desk.book('2027-03-01T10:00', other)).rejects.toMatchObject(refusing('resource-taken'))
    await expect(desk.book('2027-03-01T10:40')).rejects.toMatchObject(refusing('slot-held'))
    expect(await desk.book('2027-03-01T10:45')).toMatchObject({ status: 'booked' })
    const { appointment } = await desk.askList('accept', { id: wish.id })
    expect(appointment).toMatchObject({ bufferAfter: 15, resourceIds: [expect.any(String)] })
    expect(await desk.rows('hold')).toBe(0)
  })

  test('two desks offer one slot to two people: one of them gets it', async () => {
    const wishes = [await desk.addFor('Bo'), await desk.addFor('Cy'), await desk.addFor('Di'), await desk.addFor('Ed')]
    const offers = await Promise.allSettled(wishes.map((wish) => desk.offer(wish, '2027-03-01T10:00')))
    const codes = offers.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(codes).toEqual(['slot-held', 'slot-held', 'slot-held'])
    expect(await desk.rows('hold')).toBe(1)
  })

  test('an offer keeps every rule of a visit, and refuses who is busy', async () => {
    const wish = await desk.addWish()
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
      await expect(desk.offer(wish, startsAt, more)).rejects.toMatchObject(refusing(code))
    expect(await desk.rows('hold')).toBe(0)
  })

  test('accepting books the visit as it was offered, and only once', async () => {
    const wish = await desk.addFor('Bo')
    const held = await desk.offer(wish, '2027-03-01T10:00')
    await desk.changeService({ minutes: 60 })
    const answer = await desk.askList('accept', { id: wish.id, version: held.version })
    expect(answer.wish).toMatchObject({ status: 'booked', offer: null, version: 3 })
    expect(answer.appointment).toMatchObject({
      patientId: wish.patientId,
      startsAt: '2027-03-01T10:00',
      endsAt: '2027-03-01T10:30',
      status: 'booked',
      remark: null,
    })
    for (const operation of ['accept', 'decline', 'withdrawWish'] as const)
      await expect(desk.askList(operation, { id: wish.id })).rejects.toMatchObject(refusing('not-in-that-state'))
    await expect(desk.offer(answer.wish, '2027-03-01T12:00')).rejects.toMatchObject(refusing('not-in-that-state'))
    expect(await desk.rows('appointment')).toBe(1)
  })

  test('a moment too late is early enough, unless somebody was quicker', async () => {
    const bo = await desk.addFor('Bo')
    const cy = await desk.addFor('Cy')
    await desk.offer(bo, '2027-03-01T10:00', { holdMinutes: 1 })
    await desk.offer(cy, '2027-03-01T11:00', { holdMinutes: 1 })
    desk.clock.now = '2027-03-01T07:10:00.000Z'
    expect((await desk.askList('accept', { id: bo.id })).wish).toMatchObject({ status: 'booked', declined: 0 })
    await desk.book('2027-03-01T11:15')
    const before = await dump(desk.database)
    await expect(desk.askList('accept', { id: cy.id })).rejects.toMatchObject(refusing('slot-taken'))
    expect(await dump(desk.database)).toBe(before)
    expect((await desk.askList('decline', { id: cy.id })).wish).toMatchObject({ status: 'waiting', declined: 1 })
    expect(await desk.rows('hold')).toBe(0)
  })

  test('declining frees the slot and names who fits next', async () => {
    const bo = await desk.addFor('Bo', { urgency: 'high' })
    const cy = await desk.addFor('Cy')
    await desk.addFor('Di', { urgency: 'low' })
    const held = await desk.offer(bo, '2027-03-01T10:00')
    const { wish, next } = await desk.askList('decline', { id: bo.id, version: held.version })
    expect(wish).toMatchObject({ status: 'waiting', declined: 1, offer: null, version: 3 })
    expect(next).toMatchObject({
      wish: { id: cy.id },
      practitionerId: desk.practitionerId,
      startsAt: '2027-03-01T10:00',
      endsAt: '2027-03-01T10:30',
    })
    expect(await desk.rows('busy')).toBe(0)
    await desk.askList('withdrawWish', { id: cy.id })
    await desk.askList('withdrawWish', { id: bo.id })
    const alone = (await desk.askList('listWishes', { status: 'waiting' })).items[0] as Wish
    await desk.offer(alone, '2027-03-01T10:00')
    expect((await desk.askList('decline', { id: alone.id })).next).toBeNull()
    await expect(desk.askList('decline', { id: alone.id })).rejects.toMatchObject(refusing('not-in-that-state'))
  })

  test('who ran out of time may be asked again, and that counts once', async () => {
    const wish = await desk.addFor('Bo')
    await desk.offer(wish, '2027-03-01T10:00', { holdMinutes: 1 })
    desk.clock.now = '2027-03-01T07:10:00.000Z'
    const again = await desk.offer({ ...wish, version: 2 }, '2027-03-01T12:00')
    expect(again).toMatchObject({ status: 'offered', declined: 1, offer: { startsAt: '2027-03-01T12:00' } })
    expect(await desk.rows('hold')).toBe(1)
    expect(await desk.book('2027-03-01T10:00')).toMatchObject({ status: 'booked' })
  })

  test('withdrawing lets the slot go, and another service does too', async () => {
    const bo = await desk.addFor('Bo')
    await desk.offer(bo, '2027-03-01T10:00')
    expect(await desk.askList('withdrawWish', { id: bo.id })).toMatchObject({ status: 'withdrawn', offer: null })
    const cy = await desk.addFor('Cy')
    const held = await desk.offer(cy, '2027-03-01T10:00')
    const renamed = await desk.askList('changeWish', {
      id: cy.id,
      version: held.version,
      urgency: 'high',
      weekdays: [1],
    })
    expect(renamed).toMatchObject({ status: 'offered', urgency: 'high', weekdays: [1], remark: null })
    const service = { clinicId: desk.clinicId, name: 'Massage', minutes: 60, price: 1, colour: 'blue' }
    const serviceId = ((await desk.call('clinics.addService', service)) as { id: string }).id
    const changed = await desk.askList('changeWish', { id: cy.id, version: renamed.version, serviceId })
    expect(changed).toMatchObject({ status: 'waiting', serviceName: 'Massage', offer: null, declined: 0, version: 4 })
    expect(await desk.rows('busy')).toBe(0)
    const stale = { id: cy.id, version: held.version }
    await expect(desk.askList('changeWish', stale)).rejects.toMatchObject(refusing('changed-meanwhile'))
    await expect(desk.askList('changeWish', { id: bo.id, version: 3 })).rejects.toMatchObject(
      refusing('not-in-that-state'),
    )
  })

  test('an offer that ran out is settled by whatever is done next', async () => {
    const slot = (n: number) => `2027-03-02T1${n}:00`
    const names = ['Bo', 'Cy', 'Di']
    const wishes: Wish[] = []
    for (const [n, name] of names.entries()) {
      wishes.push(await desk.addFor(name, { until: n === 2 ? '2027-03-01' : null }))
      await desk.offer(wishes[n] as Wish, slot(n), { holdMinutes: 1 })
    }
    const [bo, cy, di] = wishes
    desk.clock.now = '2027-03-01T07:10:00.000Z'
    expect(await desk.askList('withdrawWish', { id: bo?.id })).toMatchObject({ status: 'withdrawn', declined: 1 })
    expect(await desk.askList('changeWish', { id: cy?.id, version: 2 })).toMatchObject({
      status: 'waiting',
      declined: 1,
    })
    expect(await desk.rows('hold')).toBe(1)
    desk.clock.now = '2027-03-01T23:30:00.000Z'
    await expect(desk.offer({ ...di, version: 2 } as Wish, slot(5))).rejects.toMatchObject(
      refusing('not-in-that-state'),
    )
    expect(await desk.askList('changeWish', { id: di?.id, version: 2, until: '2027-03-09' })).toMatchObject({
      status: 'waiting',
      until: '2027-03-09',
      declined: 1,
    })
    expect(await desk.rows('hold')).toBe(0)
  })

  test('holds are undone with their batch, and a replay holds the same', async () => {
    const wish = await desk.addFor('Bo')
    const untouched = await dump(desk.database, ['wish', 'hold', 'busy', 'appointment'])
    const inBatch = (operation: string, input: unknown) => desk.call(`waitingList.${operation}`, input, { batchId })
    const slot = { practitionerId: desk.practitionerId, startsAt: '2027-03-01T10:00' }
    await inBatch('offer', { id: wish.id, ...slot })
    await inBatch('decline', { id: wish.id })
    await inBatch('offer', { id: wish.id, ...slot, holdMinutes: 5 })
    await inBatch('accept', { id: wish.id })
    await desk.call('journal.undoBatch', { batchId })
    expect(await dump(desk.database, ['wish', 'hold', 'busy', 'appointment'])).toBe(untouched)
    const { version } = (await desk.askList('listWishes', {})).items[0] as Wish
    await desk.offer({ ...wish, version }, '2027-03-02T10:00')
    const cy = await desk.addFor('Cy')
    await desk.offer(cy, '2027-03-02T11:00')
    await desk.askList('accept', { id: cy.id })

    const copy = inMemory()
    await openBareClinic(copy)
    await replay({ database: copy, derivations }, routes, await listEntries(desk.database.reads, deviceId))
    expect(await dump(copy)).toBe(await dump(desk.database))
    await copy.close()
  })
})
