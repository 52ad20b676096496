import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clinic, Practitioner, Service, WeeklyHours } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { inMemory, openClinic, type Clinic as TestClinic, uuid } from '../../tests/test-clinic.ts'

const weekdays = [1, 2, 3, 4, 5]
const allDay = weekdays.map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
const split: WeeklyHours[] = [
  { weekday: 2, from: '16:00', to: '20:00' },
  { weekday: 2, from: '09:00', to: '13:30' },
  { weekday: 1, from: '08:00', to: '20:00' },
]
const inOrder = [split[2], split[1], split[0]]

describe.each(engines)('clinics on %s', (_, start) => {
  let engine: Engine
  let clinic: TestClinic

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    clinic = await openClinic(await engine.open())
  }, 60_000)
  afterEach(() => clinic.host.close())

  const call = <T>(operation: string, input: unknown = {}) => clinic.call(`clinics.${operation}`, input) as Promise<T>
  const theClinic = async () => (await call<Page<Clinic>>('listClinics')).items[0] as Clinic
  const practitioners = async (input = {}) => (await call<Page<Practitioner>>('listPractitioners', input)).items
  const services = async (input = {}) => (await call<Page<Service>>('listServices', input)).items

  test('a new clinic is open from Monday to Friday, and says who and where it is', async () => {
    expect(await theClinic()).toMatchObject({ name: 'Test clinic', zone: 'Europe/Madrid', phone: null, hours: allDay })
  })

  test('the clinic’s words and hours change; where it is does not', async () => {
    const before = await theClinic()
    const change = {
      ...before,
      name: ' Nova ',
      taxId: 'B-1',
      phone: '',
      hours: split,
      zone: 'Asia/Tokyo',
      currency: 'JPY',
    }
    const changed = await call<Clinic>('changeClinic', change)
    expect(changed).toEqual({ ...before, name: 'Nova', taxId: 'B-1', hours: inOrder, version: 2 })
    expect(await theClinic()).toEqual(changed)
  })

  test('somebody who saw an older version changes nothing', async () => {
    const before = await theClinic()
    const [person] = await practitioners()
    const [service] = await services()
    await call('changeClinic', { ...before, name: 'Nova' })
    await call('changePractitioner', { ...person, name: 'Nova' })
    await call('changeService', { ...service, name: 'Nova' })
    const stale = { code: 'changed-meanwhile', detail: { seen: 1, current: 2 } }
    await expect(call('changeClinic', { ...before, name: 'Old' })).rejects.toMatchObject(stale)
    await expect(call('changePractitioner', { ...person, name: 'Old' })).rejects.toMatchObject(stale)
    await expect(call('changeService', { ...service, name: 'Old' })).rejects.toMatchObject(stale)
    expect((await theClinic()).name).toBe('Nova')
  })

  test('a practitioner has a colour, a number and a week; who leaves stays in the list', async () => {
    const words = { name: 'Dr. Cy', profession: 'Dentist', registrationNumber: '28/1234', colour: 'pink' }
    const added = await call<Practitioner>('addPractitioner', { clinicId: clinic.clinicId, ...words, hours: split })
    expect(added).toMatchObject({ ...words, active: true, hours: inOrder, version: 1 })
    const left = await call<Practitioner>('changePractitioner', { ...added, active: false, hours: [] })
    expect(left).toMatchObject({ active: false, hours: [], version: 2 })
    const listed = await practitioners({ clinicId: clinic.clinicId })
    expect(listed.map(({ name }) => name)).toEqual(['Dr. Ada Test', 'Dr. Bo Test', 'Dr. Cy'])
    expect(listed[2]).toEqual(left)
    expect(listed[0]?.hours).toEqual(allDay)
    expect(await practitioners({ clinicId: uuid(9999) })).toEqual([])
  })

  test('a service keeps prices of any currency’s size', async () => {
    const words = { name: 'Implant', minutes: 90, price: 99_000_000_000, colour: 'violet' }
    const added = await call<Service>('addService', { clinicId: clinic.clinicId, ...words })
    expect(added).toMatchObject({ ...words, active: true })
    const changed = await call<Service>('changeService', { ...added, minutes: 60, active: false })
    expect(changed).toMatchObject({ minutes: 60, price: 99_000_000_000, active: false, version: 2 })
    expect(await services()).toContainEqual(changed)
  })

  test('what nobody knows cannot be changed or added to', async () => {
    const [person] = await practitioners()
    const [service] = await services()
    const unknown = { id: uuid(9999), clinicId: uuid(9999) }
    const change = (operation: string, thing: object) => call(operation, { ...thing, ...unknown })
    await expect(change('changeClinic', await theClinic())).rejects.toMatchObject({ code: 'clinic-unknown' })
    await expect(change('changePractitioner', person ?? {})).rejects.toMatchObject({ code: 'practitioner-unknown' })
    await expect(change('changeService', service ?? {})).rejects.toMatchObject({ code: 'service-unknown' })
    await expect(change('addPractitioner', person ?? {})).rejects.toMatchObject({ code: 'clinic-unknown' })
    await expect(change('addService', service ?? {})).rejects.toMatchObject({ code: 'clinic-unknown' })
  })

  test('of changed hours, only what really changed is written', async () => {
    const [person] = await practitioners()
    const rows = () => clinic.database.reads.selectFrom('working_hours').selectAll().orderBy('id').execute()
    const before = await rows()
    const hours = [...allDay.slice(1), { weekday: 6, from: '09:00', to: '13:00' }]
    await call('changePractitioner', { ...person, hours })
    const after = await rows()
    const kept = before.filter((row) => after.some(({ id }) => id === row.id))
    expect([before.length, kept.length, after.length]).toEqual([10, 9, 10])
    expect((await practitioners())[0]?.hours).toEqual(hours)
  })
})

describe('hours', () => {
  test.each([
    ['end before they start', [{ weekday: 1, from: '12:00', to: '09:00' }]],
    ['are empty', [{ weekday: 1, from: '12:00', to: '12:00' }]],
    ['are on an eighth day', [{ weekday: 8, from: '09:00', to: '12:00' }]],
    ['are no times', [{ weekday: 1, from: '9', to: '25:00' }]],
    ['overlap', [...allDay, { weekday: 1, from: '19:00', to: '21:00' }]],
    ['are twice the same', [...allDay, ...allDay]],
  ])('that %s are invalid', async (_, hours) => {
    const clinic = await openClinic(inMemory())
    const add = { clinicId: clinic.clinicId, name: 'Dr. Cy', colour: 'pink', hours }
    await expect(clinic.call('clinics.addPractitioner', add)).rejects.toMatchObject({ code: 'invalid-input' })
    await clinic.host.close()
  })
})

test('lists take as many statements for many as for few, by an index and without sorting', async () => {
  const { database, statementsOf, planOf } = watchedDatabase()
  const clinic = await openClinic(database)
  const lists = ['listClinics', 'listPractitioners', 'listServices'].flatMap((list) =>
    [{}, { clinicId: clinic.clinicId }].map((input) => () => clinic.call(`clinics.${list}`, input)),
  )
  const counts: number[][] = []
  for (const size of [2, 40]) {
    for (let i = 0; i < size; i++) {
      const words = { clinicId: clinic.clinicId, name: `N${i}`, colour: 'teal' }
      await clinic.call('clinics.addPractitioner', { ...words, hours: allDay })
      await clinic.call('clinics.addService', { ...words, minutes: 30, price: 0 })
    }
    const ran = []
    for (const list of lists) ran.push(await statementsOf(list))
    counts.push(ran.map((statements) => statements.length))
    const plans = ran
      .flat()
      .flatMap(planOf)
      .filter((step) => /clinic|hours|practitioner|service/.test(step))
    expect(plans.length).toBeGreaterThan(8)
    for (const step of plans) expect(step).toMatch(/USING (COVERING )?INDEX/)
  }
  expect(counts[1]).toEqual(counts[0])
  await clinic.host.close()
})
