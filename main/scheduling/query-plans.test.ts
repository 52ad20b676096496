import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMinutes } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Ran, watchedDatabase } from '../../tests/query-plan.ts'
import { uuid } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let desk: Desk
let visit: Appointment

beforeAll(async () => {
  desk = await openDesk(database)
  visit = await desk.book('2027-03-01T08:00')
})
afterAll(() => desk.host.close())

const days = { from: '2027-03-01', to: '2027-03-08' }
const ask = (operation: string, input: object) => () => desk.call(`scheduling.${operation}`, input)
const lists = () => ({
  week: ask('listAppointments', { clinicId: desk.clinicId, ...days }),
  weekOfOne: ask('listAppointments', { clinicId: desk.clinicId, practitionerId: desk.practitionerId, ...days }),
  patient: ask('listPatientAppointments', { patientId: desk.patientId }),
  free: ask('freeSlots', { serviceId: desk.serviceId, ...days }),
  freeOfOne: ask('freeSlots', { serviceId: desk.serviceId, practitionerId: desk.practitionerId, ...days }),
})

/** A month of visits every quarter of an hour, in a clinic with a few hundred patients. */
async function fillCalendar(): Promise<void> {
  const copies = async (table: 'patient' | 'practitioner' | 'service', firstId: number, count: number) => {
    const row = await database.reads.selectFrom(table).selectAll().executeTakeFirstOrThrow()
    const ids = Array.from({ length: count }, (_, i) => uuid(firstId + i))
    await database.write(async (db) => {
      for (const id of ids)
        await db
          .insertInto(table)
          .values({ ...row, id } as never)
          .execute()
    })
    return ids
  }
  const patients = await copies('patient', 710_000, 300)
  const practitioners = await copies('practitioner', 720_000, 20)
  const services = await copies('service', 730_000, 20)
  const row = await database.reads.selectFrom('appointment').selectAll().executeTakeFirstOrThrow()
  await database.write(async (db) => {
    for (let i = 0; i < 3000; i++) {
      const of = (ids: readonly string[]) => ids[i % ids.length] ?? ''
      const who = { patient_id: of(patients), practitioner_id: of(practitioners), service_id: of(services) }
      const times = {
        starts_at_utc: addMinutes('2027-03-01T11:00Z', i * 15),
        ends_at_utc: addMinutes('2027-03-01T11:15Z', i * 15),
      }
      await db
        .insertInto('appointment')
        .values({ ...row, ...who, ...times, id: uuid(700_000 + i) })
        .execute()
    }
  })
}

/** How the statements of one call find appointments. */
async function plansOf(call: () => Promise<unknown>): Promise<string[]> {
  const ran = await statementsOf(call)
  const reading = ran.filter(({ sql }: Ran) => /^select .* from "appointment"/.test(sql))
  expect(reading).not.toEqual([])
  return reading.map((statement) => planOf(statement).join('\n'))
}

const after = String.raw`\(starts_at_utc,id\)>\(\?,\?\)`
const between = String.raw`starts_at_utc>\? AND starts_at_utc<\?`
const search = (index: string, range: string) =>
  new RegExp(`SEARCH appointment USING ${index} \\(\\w+=\\? AND ${range}\\)`)
const expected: { [name: string]: RegExp } = {
  week: search('INDEX appointment_of_clinic', String.raw`${after} AND starts_at_utc<\?`),
  weekOfOne: search('INDEX appointment_of_(clinic|practitioner)', String.raw`${after} AND starts_at_utc<\?`),
  patient: search('INDEX appointment_of_patient', after.replace('>', '<')),
  free: search('COVERING INDEX appointment_of_practitioner', between),
  freeOfOne: search('COVERING INDEX appointment_of_practitioner', between),
}

async function everyListSearches(): Promise<void> {
  for (const [name, list] of Object.entries(lists())) {
    const plans = await plansOf(list)
    expect(plans, name).toHaveLength(1)
    expect(plans[0], name).toMatch(expected[name] ?? '')
    expect(plans[0], name).not.toMatch(/SCAN|TEMP B-TREE/)
  }
}

test('every list searches an index and sorts nothing, in a file that is new and in one that is full', async () => {
  await everyListSearches()
  const counts = () => inTurn(Object.values(lists()))
  const few = await counts()
  await fillCalendar()
  analyse()
  await everyListSearches()
  expect(await counts()).toEqual(few) // not one statement more for thousands of rows
}, 60_000)

async function inTurn(calls: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const counts: number[] = []
  for (const call of calls) counts.push((await statementsOf(call)).length)
  return counts
}

test('whether a time is taken is read from a few hours of an index', async () => {
  const call = () => desk.move(visit, '2027-03-01T08:30')
  const overlaps = (await plansOf(call)).filter((plan) => !plan.includes('(id=?)'))
  expect(overlaps).toHaveLength(2)
  expect(overlaps[0]).toMatch(search('COVERING INDEX appointment_of_practitioner', between))
  expect(overlaps[1]).toMatch(search('INDEX appointment_of_patient', between))
})
