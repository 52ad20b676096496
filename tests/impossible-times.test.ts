import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Entrances, entranceNames, openEntrances } from './open-entrances.ts'
import { type Clinic, dump, inMemory, openClinic, stateTables } from './test-clinic.ts'

let clinic: Clinic
let entrances: Entrances
let known: { [name: string]: unknown }
let absence: object
let elsewhere: string
let stranger: string

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  entrances = await openEntrances(clinic.host)
  const { clinicId, practitionerId, patientId, serviceId } = clinic
  const visit = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-03-01T10:00' }
  absence = { practitionerId, startsAt: '2027-03-01T10:00', endsAt: '2027-03-01T12:00', reason: null }
  const place = { name: 'Elsewhere', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' }
  elsewhere = ((await clinic.call('clinics.addClinic', place)) as { id: string }).id
  const person = { clinicId: elsewhere, name: 'Dr. Cy', colour: 'pink', hours: [] }
  stranger = ((await clinic.call('clinics.addPractitioner', person)) as { id: string }).id
  known = { visit, place }
})
afterAll(async () => {
  await entrances.close()
  await clinic.host.close()
})

const visit = (more: object) => ({ ...(known['visit'] as object), ...more })
const place = (more: object) => ({ ...(known['place'] as object), ...more })
const hours = (from: string, to: string) => [{ weekday: 1, from, to }]

const naming = (path: string) => ({ issues: expect.arrayContaining([expect.objectContaining({ path })]) })

/** What is asked, and what is wrong with it: a field, or a rule of the clinic. */
const impossible: [name: string, operation: string, input: () => object, told: string | { readonly field: string }][] =
  [
    ['no minutes', 'scheduling.bookAppointment', () => visit({ minutes: 0 }), { field: 'minutes' }],
    ['minutes that go backwards', 'scheduling.bookAppointment', () => visit({ minutes: -30 }), { field: 'minutes' }],
    ['ten thousand minutes', 'scheduling.bookAppointment', () => visit({ minutes: 10_000 }), { field: 'minutes' }],
    ['half a minute', 'scheduling.bookAppointment', () => visit({ minutes: 30.5 }), { field: 'minutes' }],
    ['the year 1', 'scheduling.bookAppointment', () => visit({ startsAt: '0001-01-01T10:00' }), { field: 'startsAt' }],
    [
      'the year 9999',
      'scheduling.bookAppointment',
      () => visit({ startsAt: '9999-12-31T23:59' }),
      { field: 'startsAt' },
    ],
    [
      'the year 10000',
      'scheduling.bookAppointment',
      () => visit({ startsAt: '+10000-01-01T10:00' }),
      { field: 'startsAt' },
    ],
    [
      'a day there is not',
      'scheduling.bookAppointment',
      () => visit({ startsAt: '2027-02-30T10:00' }),
      { field: 'startsAt' },
    ],
    [
      'a zone in the time',
      'scheduling.bookAppointment',
      () => visit({ startsAt: '2027-03-01T10:00Z' }),
      { field: 'startsAt' },
    ],
    [
      'the missing hour',
      'scheduling.bookAppointment',
      () => visit({ startsAt: '2027-03-28T02:30' }),
      'time-does-not-exist',
    ],
    [
      'somebody of another clinic',
      'scheduling.bookAppointment',
      () => visit({ practitionerId: stranger }),
      'practitioner-not-at-clinic',
    ],
    [
      'the other clinic itself',
      'scheduling.bookAppointment',
      () => visit({ clinicId: elsewhere }),
      'practitioner-not-at-clinic',
    ],
    [
      'eleven rooms',
      'scheduling.bookAppointment',
      () => visit({ resourceIds: Array.from({ length: 11 }, () => elsewhere) }),
      { field: 'resourceIds' },
    ],
    [
      'overlapping ten thousand minutes',
      'scheduling.bookOverlapping',
      () => visit({ minutes: 10_000, overlapReason: 'x' }),
      { field: 'minutes' },
    ],
    [
      'overlapping with somebody of another clinic',
      'scheduling.bookOverlapping',
      () => visit({ practitionerId: stranger, overlapReason: 'x' }),
      'practitioner-not-at-clinic',
    ],
    ['a rule with no end', 'series.createSeries', () => visit({ rule: 'FREQ=DAILY' }), 'rule-without-end'],
    [
      'a rule with two ends',
      'series.createSeries',
      () => visit({ rule: 'FREQ=DAILY;COUNT=3;UNTIL=20270401T000000' }),
      'rule-with-two-ends',
    ],
    [
      'a rule that ends in the year 9999',
      'series.createSeries',
      () => visit({ rule: 'FREQ=DAILY', until: '9999-12-31' }),
      { field: 'until' },
    ],
    [
      'a rule of two hundred years',
      'series.createSeries',
      () => visit({ rule: 'FREQ=DAILY', until: '2199-12-31' }),
      'too-many-dates',
    ],
    [
      'a rule that ends before it begins',
      'series.createSeries',
      () => visit({ rule: 'FREQ=DAILY', until: '2027-02-01' }),
      'rule-without-dates',
    ],
    ['every second', 'series.createSeries', () => visit({ rule: 'FREQ=SECONDLY;COUNT=3' }), 'rule-not-understood'],
    ['no rule at all', 'series.createSeries', () => visit({ rule: 'x'.repeat(300), count: 3 }), 'rule-not-understood'],
    [
      'a rule as long as a book',
      'series.createSeries',
      () => visit({ rule: 'x'.repeat(20_000), count: 3 }),
      { field: 'rule' },
    ],
    ['no visits', 'series.createSeries', () => visit({ rule: 'FREQ=DAILY', count: 0 }), { field: 'count' }],
    [
      'a million visits',
      'series.createSeries',
      () => visit({ rule: 'FREQ=DAILY', count: 1_000_000 }),
      { field: 'count' },
    ],
    [
      'a series with somebody of another clinic',
      'series.createSeries',
      () => visit({ practitionerId: stranger, rule: 'FREQ=DAILY', count: 2 }),
      'practitioner-not-at-clinic',
    ],
    [
      'an absence that ends before it starts',
      'rota.addAbsence',
      () => ({ ...absence, endsAt: '2027-03-01T09:00' }),
      { field: 'endsAt' },
    ],
    [
      'an absence of no minutes',
      'rota.addAbsence',
      () => ({ ...absence, endsAt: '2027-03-01T10:00' }),
      { field: 'endsAt' },
    ],
    [
      'an absence until the year 9999',
      'rota.addAbsence',
      () => ({ ...absence, endsAt: '9999-12-31T23:59' }),
      { field: 'endsAt' },
    ],
    [
      'a closure that ends before it starts',
      'rota.addClosure',
      () => ({
        clinicId: clinic.clinicId,
        name: 'x',
        kind: 'closure',
        startsAt: '2027-03-02T00:00',
        endsAt: '2027-03-01T00:00',
      }),
      { field: 'endsAt' },
    ],
    ['a clinic in no zone', 'clinics.addClinic', () => place({ zone: 'Mars/Olympus' }), { field: 'zone' }],
    ['a clinic in a zone of a path', 'clinics.addClinic', () => place({ zone: '../../etc/passwd' }), { field: 'zone' }],
    [
      'hours that end before they start',
      'clinics.addClinic',
      () => place({ hours: hours('12:00', '09:00') }),
      { field: 'hours.0.to' },
    ],
    [
      'hours after midnight',
      'clinics.addClinic',
      () => place({ hours: hours('09:00', '25:00') }),
      { field: 'hours.0.to' },
    ],
    [
      'a period that ends before it starts',
      'clinics.addClinic',
      () => place({ periods: [{ firstDay: '2027-03-02', lastDay: '2027-03-01', hours: [] }] }),
      { field: 'periods.0.lastDay' },
    ],
    [
      'a wish for hours backwards',
      'waitingList.addWish',
      () => ({ ...visit({}), fromTime: '12:00', toTime: '09:00' }),
      { field: 'toTime' },
    ],
    [
      'a wish until a day that is over',
      'waitingList.addWish',
      () => ({ ...visit({}), until: '2027-02-01' }),
      { field: 'until' },
    ],
    [
      'a wish until the year 1',
      'waitingList.addWish',
      () => ({ ...visit({}), until: '0001-01-01' }),
      { field: 'until' },
    ],
  ]

const more = { overlapReason: 'x', rule: 'FREQ=DAILY;COUNT=2' }
for (const operation of ['scheduling.bookAppointment', 'scheduling.bookOverlapping', 'series.createSeries'])
  for (const [words, said] of [
    ['ends before it starts', { endsAt: '2027-03-01T09:00' }],
    ['ends when it starts', { endsAt: '2027-03-01T10:00' }],
    ['ends after ten thousand minutes', { endsAt: '2027-03-08T10:00' }],
    ['has an end and a length', { endsAt: '2027-03-01T11:00', minutes: 30 }],
  ] as const)
    impossible.push([`${operation} ${words}`, operation, () => visit({ ...more, ...said }), { field: 'endsAt' }])

describe.each(entranceNames)('over %s, what cannot be is refused in words and leaves nothing behind', (entrance) => {
  test.each(impossible)('%s', async (_, operation, input, told) => {
    const before = await dump(clinic.database, await stateTables(clinic.database))
    const reply = await entrances.send[entrance]('manager', operation, input() as never)
    const said =
      typeof told === 'string' ? { code: told } : { status: 400, code: 'invalid-input', data: naming(told.field) }
    expect(reply).toMatchObject(said)
    expect(reply.message).toMatch(/\w/)
    expect(await dump(clinic.database, await stateTables(clinic.database))).toBe(before)
  })
})

describe.each(entranceNames)('over %s, what cannot be found is refused in words', (entrance) => {
  const days = (from: string, to: string) => () => ({ serviceId: clinic.serviceId, from, to })
  const questions: [name: string, operation: string, input: () => object, field: string][] = [
    ['days backwards', 'scheduling.freeSlots', days('2027-03-02', '2027-03-01'), 'to'],
    ['two hundred years', 'scheduling.freeSlots', days('2000-01-01', '2199-12-31'), 'to'],
    ['the year 1', 'scheduling.freeSlots', days('0001-01-01', '0001-01-02'), 'from'],
    [
      'hours that end before they start',
      'scheduling.nextFree',
      () => ({ serviceId: clinic.serviceId, fromTime: '15:00', toTime: '14:00' }),
      'toTime',
    ],
    [
      'a week of the year 9999',
      'scheduling.weekGrid',
      () => ({ serviceId: clinic.serviceId, from: '9999-12-31' }),
      'from',
    ],
    [
      'a gap from a day that is none',
      'waitingList.matches',
      () => ({ from: '2027-02-30T10:00', to: '2027-03-01' }),
      'from',
    ],
    [
      'a gap that ends before it starts',
      'waitingList.matches',
      () => ({ from: '2027-03-02T10:00', to: '2027-03-02T09:00' }),
      'to',
    ],
  ]
  test.each(questions)('%s', async (_, operation, input, field) => {
    const reply = await entrances.send[entrance]('manager', operation, input() as never)
    expect(reply).toMatchObject({ status: 400, code: 'invalid-input', data: naming(field) })
  })
})

test('nothing above was a bug', () => expect(entrances.failures).toEqual([]))
