import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clinic, HoursPeriod, Practitioner, WeeklyHours, Workplace } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { dump, openClinic, type Clinic as TestClinic, uuid } from '../../tests/test-clinic.ts'

const canary = { name: 'Nova', country: 'ES', currency: 'EUR', language: 'es', zone: 'Atlantic/Canary' }
const monday = (from: string, to: string): WeeklyHours => ({ weekday: 1, from, to })
const august: HoursPeriod = { firstDay: '2027-08-01', lastDay: '2027-08-31', hours: [] }
const march: HoursPeriod = { firstDay: '2027-03-08', lastDay: '2027-03-14', hours: [monday('16:00', '18:00')] }

describe.each(engines)('somebody who works in several clinics on %s', (_, start) => {
  let engine: Engine
  let clinic: TestClinic
  let other: Clinic

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    clinic = await openClinic(await engine.open())
    other = await call<Clinic>('addClinic', canary)
  }, 60_000)
  afterEach(() => clinic.host.close())

  const call = <T>(operation: string, input: unknown = {}) => clinic.call(`clinics.${operation}`, input) as Promise<T>
  const practitioners = async (input = {}) => (await call<Page<Practitioner>>('listPractitioners', input)).items
  const cy = { name: 'Dr. Cy', colour: 'pink', hours: [monday('09:00', '13:00')] }
  const add = (more: object = {}) =>
    call<Practitioner>('addPractitioner', { ...cy, clinicId: clinic.clinicId, ...more })
  const change = (seen: Practitioner, more: object) => call<Practitioner>('changePractitioner', { ...seen, ...more })
  const elsewhere = (hours: WeeklyHours[], periods: HoursPeriod[] = []): Workplace[] => {
    return [{ clinicId: other.id, hours, periods }]
  }
  const rows = () => dump(clinic.database, ['working_hours', 'hours_period'])

  test('has hours and periods of their own in each of them, in order', async () => {
    const places = elsewhere([monday('17:00', '19:00'), monday('15:00', '16:00')], [august, march])
    const added = await add({ periods: [august, march], elsewhere: places, specialities: ['Knee'], rating: 47 })
    expect(added).toMatchObject({ specialities: ['Knee'], rating: 47, periods: [march, august] })
    const inOrder = elsewhere([monday('15:00', '16:00'), monday('17:00', '19:00')], [march, august])
    expect(added.elsewhere).toEqual(inOrder)
    expect(await practitioners()).toContainEqual(added)
  })

  test('is listed in each of them, and nobody else is', async () => {
    const added = await add({ elsewhere: elsewhere([monday('15:00', '19:00')]) })
    expect(await practitioners({ clinicId: other.id })).toEqual([added])
    expect(await practitioners({ clinicId: clinic.clinicId })).toHaveLength(3)
    const left = await change(added, { elsewhere: [] })
    expect(left.elsewhere).toEqual([])
    expect(await practitioners({ clinicId: other.id })).toEqual([])
    const forAWhile = await change(left, { elsewhere: elsewhere([], [march]) })
    expect(await practitioners({ clinicId: other.id })).toEqual([forAWhile])
  })

  test('does not work where no hours are said', async () => {
    expect((await add({ elsewhere: elsewhere([]) })).elsewhere).toEqual([])
  })

  test('keeps what a change does not speak of, and only what really changed is written', async () => {
    const places = elsewhere([monday('15:00', '16:00'), monday('17:00', '19:00')], [march])
    const added = await add({ periods: [august], elsewhere: places })
    const before = await rows()
    const { specialities, rating, periods, elsewhere: _places, ...older } = added
    expect(await change(older as Practitioner, { name: 'Dr. Cyd' })).toMatchObject({
      periods: [august],
      elsewhere: places,
    })
    expect(await rows()).toBe(before)
    const longer = elsewhere([monday('15:00', '16:00'), monday('17:00', '20:00')], [march])
    await change(added, { version: 2, elsewhere: longer })
    const [kept, now] = [before.split('\n'), (await rows()).split('\n')]
    expect([kept.length, now.filter((row) => kept.includes(row)).length, now.length]).toEqual([15, 14, 15])
  })

  test('works in clinics that exist, and at home only once', async () => {
    const nowhere = [{ clinicId: uuid(9999), hours: [monday('15:00', '16:00')], periods: [] }]
    const home = [{ clinicId: clinic.clinicId, hours: [monday('15:00', '16:00')], periods: [] }]
    const added = await add()
    for (const [places, code] of [
      [nowhere, 'clinic-unknown'],
      [home, 'invalid-input'],
      [[...elsewhere([]), ...elsewhere([])], 'invalid-input'],
    ] as const) {
      await expect(add({ elsewhere: places })).rejects.toMatchObject({ code })
      await expect(change(added, { elsewhere: places })).rejects.toMatchObject({ code })
    }
  })

  test('periods that overlap or end before they begin are invalid', async () => {
    for (const periods of [[march, { ...march, lastDay: march.firstDay }], [{ ...march, lastDay: '2027-03-01' }]])
      await expect(add({ periods })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is free by the clock of the clinic that is asked for, and never in two places', async () => {
    const added = await add({ elsewhere: elsewhere([monday('09:00', '13:00')]) })
    const consultation = { name: 'Consultation', minutes: 60, price: 0, colour: 'blue' }
    const { id: serviceId } = await call<{ id: string }>('addService', { ...consultation, clinicId: other.id })
    const free = async (asked: object) => {
      const day = { practitionerId: added.id, from: '2027-03-08', to: '2027-03-09' }
      const page = await clinic.call('scheduling.freeSlots', { ...day, ...asked })
      return (page as Page<FreeSlot>).items.map(({ startsAt }) => startsAt.slice(11))
    }
    expect((await free({ serviceId })).at(0)).toBe('09:00')
    expect((await free({ serviceId })).at(-1)).toBe('12:00')
    const visit = { practitionerId: added.id, patientId: clinic.patientId, startsAt: '2027-03-08T10:00' }
    await clinic.call('scheduling.bookAppointment', { ...visit, clinicId: other.id, serviceId })
    // Ten in Las Palmas is eleven in Madrid.
    const taken = { ...visit, clinicId: clinic.clinicId, serviceId: clinic.serviceId, startsAt: '2027-03-08T11:30' }
    await expect(clinic.call('scheduling.bookAppointment', taken)).rejects.toMatchObject({ code: 'slot-taken' })
    expect(await free({ serviceId: clinic.serviceId })).not.toContain('11:30')
    expect(await free({ serviceId: clinic.serviceId })).toContain('12:00')
  })
})

test('people of many clinics are listed in as many statements as those of few, by an index', async () => {
  const { database, statementsOf, planOf } = watchedDatabase()
  const clinic = await openClinic(database)
  const counts: number[] = []
  for (const size of [2, 20]) {
    for (let i = 0; i < size; i++) {
      const { id } = (await clinic.call('clinics.addClinic', { ...canary, name: `C${i}` })) as Clinic
      const place = { clinicId: id, hours: [monday('09:00', '13:00')], periods: [march] }
      const words = { clinicId: clinic.clinicId, name: `N${i}`, colour: 'teal', hours: [], periods: [august] }
      await clinic.call('clinics.addPractitioner', { ...words, elsewhere: [place] })
    }
    const { clinicId } = clinic
    const ran = await statementsOf(() => clinic.call('clinics.listPractitioners', { clinicId }))
    counts.push(ran.length)
    const plans = ran.flatMap(planOf)
    expect(plans.filter((step) => /practitioner|hours/.test(step)).length).toBeGreaterThan(2)
    for (const step of plans) expect(step).toMatch(/USING (COVERING )?INDEX/)
  }
  expect(counts[1]).toBe(counts[0])
  await clinic.host.close()
})
