import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeHours, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, inMemory, uuid } from '../../tests/test-clinic.ts'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
const refusing = (code: string) => ({ code })

describe.each(engines)('booking on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const becomesInactive = async (kind: 'Practitioner' | 'Service', id: string) => {
    const { items } = (await desk.call(`clinics.list${kind}s`, {})) as { items: { id: string }[] }
    await desk.call(`clinics.change${kind}`, { ...items.find((item) => item.id === id), active: false })
  }

  test('books a visit of the service’s length, or of the length that is said', async () => {
    expect(await desk.book('2027-03-01T09:30', { remark: '  first visit ' })).toMatchObject({
      startsAt: '2027-03-01T09:30',
      endsAt: '2027-03-01T10:00',
      startsAtUtc: '2027-03-01T08:30Z',
      endsAtUtc: '2027-03-01T09:00Z',
      status: 'booked',
      remark: 'first visit',
      version: 1,
    })
    expect(await desk.book('2027-03-01T10:00', { minutes: 45 })).toMatchObject({ endsAt: '2027-03-01T10:45' })
  })

  test('says the first thing that is wrong, always in the same order', async () => {
    const inactive = { practitionerId: desk.secondPractitionerId }
    await changeHours(desk, 'Clinic', desk.clinicId, [...weekdays, { weekday: 6, from: '08:00', to: '20:00' }])
    await changeHours(desk, 'Practitioner', desk.practitionerId, [{ weekday: 6, from: '08:00', to: '20:00' }])
    await desk.book('2027-03-06T09:00')
    await changeHours(desk, 'Practitioner', desk.practitionerId, weekdays)
    await becomesInactive('Practitioner', desk.secondPractitionerId)

    const unknown = uuid(9999)
    const wish = { clinicId: unknown, practitionerId: unknown, serviceId: unknown, patientId: unknown }
    const tell = (startsAt: string, more: object) => desk.book(startsAt, Object.assign(wish, more))
    const never = '2027-03-28T02:30'
    await expect(tell(never, {})).rejects.toMatchObject(refusing('clinic-unknown'))
    await expect(tell(never, { clinicId: desk.clinicId })).rejects.toMatchObject(refusing('practitioner-unknown'))
    await expect(tell(never, inactive)).rejects.toMatchObject(refusing('service-unknown'))
    await expect(tell(never, { serviceId: desk.serviceId })).rejects.toMatchObject(refusing('patient-unknown'))
    await expect(tell(never, { patientId: desk.patientId })).rejects.toMatchObject(
      refusing('practitioner-not-at-clinic'),
    )
    const bookable = { practitionerId: desk.practitionerId }
    await expect(tell(never, bookable)).rejects.toMatchObject(refusing('time-does-not-exist'))
    await expect(tell('2027-02-28T23:00', {})).rejects.toMatchObject(refusing('in-the-past'))
    await expect(tell('2027-03-07T09:15', {})).rejects.toMatchObject(refusing('outside-hours'))
    await expect(tell('2027-03-06T09:15', {})).rejects.toMatchObject(refusing('practitioner-not-working'))
    const saturdays = [...weekdays, { weekday: 6, from: '08:00', to: '20:00' }]
    await changeHours(desk, 'Practitioner', desk.practitionerId, saturdays)
    await expect(tell('2027-03-06T09:15', {})).rejects.toMatchObject(refusing('slot-taken'))
    const add = { clinicId: desk.clinicId, name: 'Dr. Cy', colour: 'pink', hours: saturdays }
    const other = (await desk.call('clinics.addPractitioner', add)) as { id: string }
    await expect(tell('2027-03-06T09:15', { practitionerId: other.id })).rejects.toMatchObject(refusing('patient-busy'))
    expect(await tell('2027-03-06T09:15', { patientId: await desk.addPatient('Bo') })).toMatchObject({ version: 1 })
  })

  test('two hundred desks want one slot: one gets it, and a refusal leaves nothing behind', async () => {
    const tries = Array.from({ length: 200 }, () => desk.book('2027-03-01T10:00'))
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(['slot-taken']))
    expect(await desk.database.reads.selectFrom('appointment').select('id').execute()).toHaveLength(1)

    const before = await dump(desk.database, ['appointment', 'journal'])
    await expect(desk.book('2027-03-01T09:45')).rejects.toMatchObject(refusing('slot-taken'))
    expect(await dump(desk.database, ['appointment', 'journal'])).toBe(before)
  }, 60_000)

  test('visits may touch, at both ends', async () => {
    await desk.book('2027-03-01T10:00')
    expect(await desk.book('2027-03-01T10:30')).toMatchObject({ version: 1 })
    expect(await desk.book('2027-03-01T09:30')).toMatchObject({ version: 1 })
    await expect(desk.book('2027-03-01T09:55', { minutes: 5 })).rejects.toMatchObject(refusing('slot-taken'))
  })

  test('nobody is in two places at once', async () => {
    await desk.book('2027-03-01T10:00')
    const elsewhere = { practitionerId: desk.secondPractitionerId }
    await expect(desk.book('2027-03-01T10:29', elsewhere)).rejects.toMatchObject(refusing('patient-busy'))
    expect(await desk.book('2027-03-01T10:30', elsewhere)).toMatchObject({ version: 1 })
  })

  test('the longest visit counts the next morning too, and no longer than it lasts', async () => {
    await desk.workEveryDay('00:00', '24:00')
    expect(await desk.book('2027-03-01T20:00', { minutes: 720 })).toMatchObject({ endsAt: '2027-03-02T08:00' })
    await expect(desk.book('2027-03-02T07:55', { minutes: 5 })).rejects.toMatchObject(refusing('slot-taken'))
    expect(await desk.book('2027-03-02T08:00')).toMatchObject({ version: 1 })
  })

  test('both the clinic and the practitioner must be there, to the minute', async () => {
    const lunch = [
      { weekday: 1, from: '07:00', to: '13:00' },
      { weekday: 1, from: '14:00', to: '21:00' },
    ]
    await changeHours(desk, 'Practitioner', desk.practitionerId, lunch)
    for (const startsAt of ['2027-03-01T07:45', '2027-03-01T19:31'])
      await expect(desk.book(startsAt)).rejects.toMatchObject(refusing('outside-hours'))
    for (const startsAt of ['2027-03-01T12:45', '2027-03-01T13:15', '2027-03-02T09:00'])
      await expect(desk.book(startsAt)).rejects.toMatchObject(refusing('practitioner-not-working'))
    for (const startsAt of ['2027-03-01T08:00', '2027-03-01T12:30', '2027-03-01T14:00', '2027-03-01T19:30'])
      expect(await desk.book(startsAt)).toMatchObject({ status: 'booked' })
  })

  test('who has walked in can be written down until the visit would be over', async () => {
    desk.clock.now = '2027-03-01T09:29:00.000Z' // 10:29 in Madrid
    expect(await desk.book('2027-03-01T10:00')).toMatchObject({ status: 'booked' })
    desk.clock.now = '2027-03-01T10:30:00.000Z'
    await expect(desk.book('2027-03-01T11:00')).rejects.toMatchObject(refusing('in-the-past'))
  })

  test('an inactive service or patient, and what belongs to another clinic, cannot be booked', async () => {
    const patient = await desk.addPatient('Leaving')
    const seen = (await desk.call('patients.getPatient', { id: patient })) as object
    await desk.call('patients.changePatient', { ...seen, active: false })
    await expect(desk.book('2027-03-01T10:00', { patientId: patient })).rejects.toMatchObject(
      refusing('patient-inactive'),
    )

    const elsewhere = uuid(8000)
    await desk.database.write(async (db) => {
      const clinic = await db.selectFrom('clinic').selectAll().executeTakeFirstOrThrow()
      await db
        .insertInto('clinic')
        .values({ ...clinic, id: elsewhere })
        .execute()
    })
    const add = { clinicId: elsewhere, name: 'Elsewhere', colour: 'gray' }
    const stranger = (await desk.call('clinics.addPractitioner', { ...add, hours: weekdays })) as { id: string }
    const foreign = (await desk.call('clinics.addService', { ...add, minutes: 30, price: 0 })) as { id: string }
    for (const [code, more] of [
      ['practitioner-not-at-clinic', { practitionerId: stranger.id }],
      ['service-not-offered', { serviceId: foreign.id }],
      ['practitioner-not-at-clinic', { clinicId: elsewhere }],
    ] as const)
      await expect(desk.book('2027-03-01T10:00', more)).rejects.toMatchObject(refusing(code))

    await becomesInactive('Service', desk.serviceId)
    await expect(desk.book('2027-03-01T10:00')).rejects.toMatchObject(refusing('service-not-offered'))
  })
})

describe('booking', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk(inMemory())
  })
  afterEach(() => desk.host.close())

  test('through the night of the change a visit keeps its minutes, and the missing hour is refused', async () => {
    await desk.workEveryDay('00:00', '24:00')
    expect(await desk.book('2027-03-28T01:30', { minutes: 60 })).toMatchObject({ endsAt: '2027-03-28T03:30' })
    await expect(desk.book('2027-03-28T02:45')).rejects.toMatchObject(refusing('time-does-not-exist'))
    expect(await desk.book('2027-10-31T02:30')).toMatchObject({
      startsAtUtc: '2027-10-31T00:30Z',
      endsAt: '2027-10-31T02:00',
    })
    await desk.moveClinicTo('America/New_York')
    await expect(desk.book('2027-03-14T02:00')).rejects.toMatchObject(refusing('time-does-not-exist'))
    expect(await desk.book('2027-11-07T01:00', { minutes: 90 })).toMatchObject({ endsAt: '2027-11-07T01:30' })
  })

  test.each([
    { startsAt: '0001-01-01T09:00' },
    { startsAt: '9999-12-31T09:00' },
    { startsAt: '2027-02-30T09:00' },
    { startsAt: '2027-03-01 09:00' },
    { startsAt: '2027-03-01T24:00' },
    { startsAt: '2027-03-01T09:00', minutes: 0 },
    { startsAt: '2027-03-01T09:00', minutes: 10_000 },
    { startsAt: '2027-03-01T09:00', minutes: 30.5 },
    { startsAt: '2027-03-01T09:00', patientId: "'; drop table appointment; --" },
  ])('what is no time, no length or no id is invalid: %j', async ({ startsAt, ...more }) => {
    await expect(desk.book(startsAt, more)).rejects.toMatchObject(refusing('invalid-input'))
  })

  test('past the end of the calendar, or in a zone nobody knows, no time exists', async () => {
    await desk.workEveryDay('00:00', '24:00')
    await expect(desk.book('2199-12-31T23:30')).rejects.toMatchObject(refusing('time-does-not-exist'))
    await desk.moveClinicTo('Mars/Olympus')
    await expect(desk.book('2027-03-01T09:00')).rejects.toMatchObject(refusing('time-does-not-exist'))
  })
})
