import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMinutes } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Ran, watchedDatabase } from '../../tests/query-plan.ts'
import { uuid } from '../../tests/test-clinic.ts'
import type { Writes } from '../platform/database/database.ts'

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
const pair = () => [desk.practitionerId, desk.secondPractitionerId]
const lists = () => ({
  week: ask('listAppointments', { clinicId: desk.clinicId, ...days }),
  weekOfOne: ask('listAppointments', { clinicId: desk.clinicId, practitionerId: desk.practitionerId, ...days }),
  patient: ask('listPatientAppointments', { patientId: desk.patientId }),
  free: ask('freeSlots', { serviceId: desk.serviceId, ...days }),
  freeOfOne: ask('freeSlots', { serviceId: desk.serviceId, practitionerId: desk.practitionerId, ...days }),
  freeOfMany: ask('freeSlots', { serviceId: desk.serviceId, practitionerId: pair(), ...days }),
  nextFree: ask('nextFree', { serviceId: desk.serviceId, limit: 1 }),
  weekGrid: ask('weekGrid', { serviceId: desk.serviceId, from: days.from }),
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
      await fillAround(db, i, { ...who, ...times })
    }
  })
}

/** Who is busy meanwhile, and now and then a holiday. */
async function fillAround(db: Writes, i: number, visit: Visiting): Promise<void> {
  const owner = { owner_id: uuid(700_000 + i), from_utc: visit.starts_at_utc, to_utc: visit.ends_at_utc }
  for (const subject_id of [visit.practitioner_id, visit.patient_id])
    await db
      .insertInto('busy')
      .values({ subject_id, ...owner, expires_at: '' })
      .execute()
  if (i % 10 > 0) return
  const day = addDays('2020-01-01', i)
  const off = { starts_at: `${day}T00:00`, ends_at: `${day}T12:00` }
  const closure = {
    id: uuid(740_000 + i),
    clinic_id: desk.clinicId,
    name: 'Holiday',
    kind: 'holiday',
    version: 1,
    ...off,
  }
  await db.insertInto('closure').values(closure).execute()
  const absence = { id: uuid(750_000 + i), practitioner_id: visit.practitioner_id, reason: null, version: 1, ...off }
  await db.insertInto('absence').values(absence).execute()
}
type Visiting = { practitioner_id: string; patient_id: string; starts_at_utc: string; ends_at_utc: string }

/** How the statements of one call find what grows with the years. */
async function plansOf(call: () => Promise<unknown>): Promise<string[]> {
  const ran = await statementsOf(call)
  const reading = ran.filter(({ sql }: Ran) => /^select .* from "(appointment|busy|closure|absence)"/.test(sql))
  expect(reading).not.toEqual([])
  return reading.map((statement) => planOf(statement).join('\n'))
}

const after = String.raw`\(starts_at_utc,id\)>\(\?,\?\)`
const search = (index: string, range: string) => new RegExp(`SEARCH \\w+ USING ${index} \\(\\w+=\\? AND ${range}\\)`)
const later = String.raw`ends_at>\?`
const closures = search('INDEX closure_of_clinic', later)
const absences = search('INDEX absence_of_practitioner', later)
const busy = search('PRIMARY KEY', String.raw`from_utc>\? AND from_utc<\?`)
const expected: { [name: string]: readonly RegExp[] } = {
  week: [search('INDEX appointment_of_clinic', String.raw`${after} AND starts_at_utc<\?`)],
  weekOfOne: [search('INDEX appointment_of_(clinic|practitioner)', String.raw`${after} AND starts_at_utc<\?`)],
  patient: [search('INDEX appointment_of_patient', after.replace('>', '<'))],
  free: [closures, absences, busy],
  freeOfOne: [closures, absences, busy],
  freeOfMany: [closures, absences, busy],
  nextFree: [closures, absences, busy],
  weekGrid: [closures, absences, busy],
}

async function everyListSearches(): Promise<void> {
  for (const [name, list] of Object.entries(lists())) {
    const plans = await plansOf(list)
    expect(plans, name).toHaveLength(expected[name]?.length ?? 0)
    for (const [i, plan] of plans.entries()) {
      expect(plan, name).toMatch(expected[name]?.[i] ?? '')
      expect(plan, name).not.toMatch(/SCAN|TEMP B-TREE/)
    }
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
  const plans = (await plansOf(call)).filter((plan) => !plan.includes('(id=?)'))
  expect(plans).toHaveLength(4)
  for (const [i, plan] of [closures, absences, busy, busy].entries()) expect(plans[i]).toMatch(plan)
})

test('twenty practitioners are looked for in as many statements as two', async () => {
  const first = [desk.practitionerId, desk.secondPractitionerId]
  const twenty = [...first, ...Array.from({ length: 18 }, (_, i) => uuid(720_000 + i))]
  const statements = async (practitionerId: readonly string[]) =>
    (await statementsOf(ask('freeSlots', { serviceId: desk.serviceId, practitionerId, ...days }))).length
  expect(await statements(twenty)).toBe(await statements(first))
})
