import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Feed } from '../../shared/calendars.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { readCalendar } from '../../tests/read-calendar.ts'
import { deviceId, dump, inMemory, openBareClinic, uuid } from '../../tests/test-clinic.ts'
import { derivations, routes } from '../host.ts'
import { listEntries } from '../platform/journal.ts'
import { replay } from '../platform/replay.ts'

type Opened = Feed & { readonly key: string; readonly path: string }
const unknown = { code: 'feed-unknown' }

describe.each(engines)('calendars on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const ask = <T>(operation: string, input: unknown) => desk.call(`calendars.${operation}`, input) as Promise<T>
  const open = (more: object = {}) => ask<Opened>('openFeed', { practitionerId: desk.practitionerId, ...more })
  /** As a calendar program does: with nobody signed in. */
  const read = async (key: string, id: string = desk.practitionerId) =>
    readCalendar(await (await anonymous({ id, key })).text())
  const anonymous = (input: object) =>
    desk.host.answer({ operation: 'calendars.practitionerFeed', input, session: undefined }) as Promise<File>
  const changeClinic = async (change: object) => {
    const { items } = (await desk.call('clinics.listClinics', {})) as { items: object[] }
    await desk.call('clinics.changeClinic', { ...items[0], ...change })
  }

  test('a visit is one event, whatever stands in its names', async () => {
    await changeClinic({
      name: 'Salud; Vida, y “Más” \\ Compañía de Fisioterapia, Rehabilitación y Deporte del Barrio de Ñuñoa 😀😀😀',
      address: 'C/ Mayor 1, 2º; puerta “B”',
    })
    const visit = await desk.book('2027-03-01T09:30', { remark: 'knee after surgery' })
    const file = await ask<File>('appointmentFile', { id: visit.id })
    expect(file).toMatchObject({ name: 'visit-2027-03-01.ics', type: 'text/calendar; charset=utf-8' })
    const text = await file.text()
    expect(text).not.toMatch(/Ada|Łukasiewicz|612|knee/)
    const { head, events } = readCalendar(text)
    expect(head).toMatchObject({ VERSION: '2.0', PRODID: '-//Salus//Salus//EN', 'X-WR-TIMEZONE': 'Europe/Madrid' })
    expect(events).toEqual([
      {
        UID: `${visit.id}@salus`,
        SEQUENCE: '1',
        DTSTAMP: '20270301T070000Z',
        DTSTART: '20270301T083000Z',
        DTEND: '20270301T090000Z',
        SUMMARY:
          'Physiotherapy, Salud; Vida, y “Más” \\ Compañía de Fisioterapia, Rehabilitación y Deporte del Barrio de Ñuñoa 😀😀😀',
        LOCATION: 'C/ Mayor 1, 2º; puerta “B”',
        STATUS: 'CONFIRMED',
      },
    ])
  })

  test('the same visit moved or called off is the same event again, later', async () => {
    const visit = await desk.book('2027-03-01T09:30')
    const moved = await desk.move(visit, '2027-03-29T09:30') // the first Monday of summer time
    const eventOf = async () =>
      readCalendar(await (await ask<File>('appointmentFile', { id: visit.id })).text()).events[0]
    expect(await eventOf()).toMatchObject({
      UID: `${visit.id}@salus`,
      SEQUENCE: '2',
      DTSTART: '20270329T073000Z',
      LOCATION: 'Test clinic',
    })
    await desk.ask('cancelAppointment', { id: visit.id, version: moved.version })
    expect(await eventOf()).toMatchObject({ UID: `${visit.id}@salus`, SEQUENCE: '3', STATUS: 'CANCELLED' })
    await expect(ask('appointmentFile', { id: uuid(9999) })).rejects.toMatchObject({ code: 'appointment-unknown' })
  })

  test('every visit of a year stands at its own moment, through both clock changes', async () => {
    await desk.workEveryDay('00:00', '24:00')
    const { key } = await open()
    const expected: string[] = []
    for (const startsAt of [
      '2027-03-27T02:30',
      '2027-03-28T03:00',
      '2027-10-30T02:30',
      '2027-10-31T02:30',
      '2027-10-31T03:00',
    ]) {
      const visit = await desk.book(startsAt, { patientId: await desk.addPatient('Bo') })
      const at = Temporal.PlainDateTime.from(startsAt).toZonedDateTime('Europe/Madrid').toInstant()
      expected.push(at.toString().replace(/[-:]/g, ''))
      expect(visit.startsAtUtc).toBe(`${at.toString().slice(0, 16)}Z`)
    }
    const { events } = await read(key)
    expect(events.map(({ DTSTART }) => DTSTART)).toEqual(expected)
  })

  test('a feed is read by its address alone, without names unless allowed', async () => {
    await desk.book('2027-03-01T09:30', { remark: 'knee' })
    await desk.book('2027-03-01T10:30', { practitionerId: desk.secondPractitionerId })
    const cancelled = await desk.book('2027-03-01T11:30')
    await desk.ask('cancelAppointment', { id: cancelled.id })
    const feed = await open()
    expect(feed).toMatchObject({ withNames: false, revokedAt: null, practitionerId: desk.practitionerId })
    expect(feed.key).toMatch(/^[\w-]{43}$/)
    expect(feed.path).toBe(`/api/v1/practitioners/${desk.practitionerId}/calendar.ics?key=${feed.key}`)
    const { head, events } = await read(feed.key)
    expect(head).toMatchObject({ 'X-WR-CALNAME': 'Dr. Ada Test', 'X-WR-TIMEZONE': 'Europe/Madrid' })
    expect(events).toMatchObject([{ SUMMARY: 'Physiotherapy', DTSTART: '20270301T083000Z' }])
    const { key } = await open({ withNames: true })
    expect((await read(key)).events).toMatchObject([{ SUMMARY: 'Ada Łukasiewicz, Physiotherapy' }])
    const bare = await anonymous({ id: desk.practitionerId, key: feed.key })
    expect(await bare.text()).not.toMatch(/Łukasiewicz|knee|612/)
    expect(bare.name).toBe('calendar.ics')
  })

  test('the last month and the year ahead are in it', async () => {
    const { key } = await open()
    for (const startsAt of ['2027-03-01T09:00', '2027-03-02T09:00', '2028-03-30T09:00', '2028-04-03T09:00'])
      await desk.book(startsAt)
    desk.clock.now = '2027-04-01T07:00:00.000Z'
    expect((await read(key)).events.map(({ DTSTART }) => DTSTART?.slice(0, 8))).toEqual(['20270302', '20280330'])
  })

  test('a wrong key, a revoked one, and that of somebody else are all a feed that never was', async () => {
    const feed = await open()
    const other = await open({ practitionerId: desk.secondPractitionerId })
    const last = feed.key.endsWith('A') ? 'B' : 'A'
    for (const key of ['', 'x', other.key, feed.key.slice(0, -1) + last, feed.id])
      await expect(read(key)).rejects.toMatchObject(unknown)
    await expect(read(feed.key, uuid(9999))).rejects.toMatchObject(unknown)
    await expect(read('x'.repeat(201))).rejects.toMatchObject({ code: 'invalid-input' })
    const revoked = await ask<Feed>('revokeFeed', { id: feed.id })
    expect(revoked.revokedAt).not.toBeNull()
    expect(await ask<Feed>('revokeFeed', { id: feed.id })).toEqual(revoked)
    await expect(read(feed.key)).rejects.toMatchObject(unknown)
    await expect(ask('revokeFeed', { id: uuid(9999) })).rejects.toMatchObject(unknown)
    await expect(open({ practitionerId: uuid(9999) })).rejects.toMatchObject({ code: 'practitioner-unknown' })
    const list = async (more: object = {}) => (await ask<{ items: Feed[] }>('listFeeds', more)).items
    expect(await list({ practitionerId: desk.practitionerId })).toEqual([revoked])
    expect(await list()).toHaveLength(2)
    expect(Object.keys((await list())[0] ?? {}).sort()).toEqual([
      'createdAt',
      'id',
      'practitionerId',
      'revokedAt',
      'withNames',
    ])
  })

  test('a practitioner’s name may hold whatever the format itself is made of', async () => {
    const name = 'Dr. Ada, M.D.; Ph.D. \\ of the Very Long Name That Does Not Fit on One Line of Seventy-Five Octets'
    const { items } = (await desk.call('clinics.listPractitioners', {})) as { items: { id: string }[] }
    await desk.call('clinics.changePractitioner', { ...items.find(({ id }) => id === desk.practitionerId), name })
    const { key } = await open()
    expect((await read(key)).head['X-WR-CALNAME']).toBe(name)
  })

  test('who has left the clinic reads nothing of it any more', async () => {
    const { key } = await open()
    const { items } = (await desk.call('clinics.listPractitioners', {})) as { items: { id: string }[] }
    const one = items.find(({ id }) => id === desk.practitionerId)
    await desk.call('clinics.changePractitioner', { ...one, active: false })
    await expect(read(key)).rejects.toMatchObject(unknown)
  })

  test('the key is nowhere in the house: not in a row, not in the journal, not where a denial is noted', async () => {
    const operationId = uuid(777)
    const input = { practitionerId: desk.practitionerId }
    const feed = (await desk.call('calendars.openFeed', input, { operationId })) as Opened
    expect(await desk.call('calendars.openFeed', input, { operationId })).toEqual(feed) // a retry gets the same
    await read(feed.key)
    await read(feed.key, desk.secondPractitionerId).catch(() => {})
    await anonymous({ id: feed.key, key: feed.key }).catch(() => {})
    await ask('revokeFeed', { id: feed.id })
    const everything = await dump(desk.database, [
      ...(['journal', 'access', 'denial', 'draft', 'job', 'calendar_feed'] as const),
    ])
    expect(everything).toContain(feed.id)
    expect(everything).not.toContain(feed.key)
    const copy = inMemory()
    await openBareClinic(copy)
    await replay({ database: copy, derivations }, routes, await listEntries(desk.database.reads, deviceId))
    expect(await dump(copy)).toBe(await dump(desk.database))
    await copy.close()
  })
})
