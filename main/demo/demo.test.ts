import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Absence, Clinic, Closure, Insurer, Practitioner, Resource, Service } from '../../shared/clinics.ts'
import { demoAccounts, demoPassword } from '../../shared/demo.ts'
import { permissionsOf } from '../../shared/permissions.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { CalendarEntry, FreeSlot } from '../../shared/scheduling.ts'
import { dump, inMemory, openBareClinic } from '../../tests/test-clinic.ts'
import { services } from './premises.ts'

const monday = '2027-03-01'
const open = async (people: number) => {
  const bare = await openBareClinic(inMemory())
  await bare.ask('demo.openDemoClinic', { today: monday, seed: 3, people })
  return bare
}

describe('the demo clinic', () => {
  let bare: Awaited<ReturnType<typeof open>>
  let list: <T>(operation: string, input?: object) => Promise<T[]>
  let madrid: Clinic
  let palmas: Clinic

  beforeAll(async () => {
    bare = await open(160)
    const actor = { id: 'somebody', sessionId: null }
    const session = { id: 'somebody', actor, may: new Set<string>(Object.values(permissionsOf).flat()) }
    list = async (operation, input = {}) => ((await bare.ask(operation, input, { session })) as Page<never>).items
    ;[madrid, palmas] = (await list<Clinic>('clinics.listClinics')) as [Clinic, Clinic]
  }, 60_000)
  afterAll(() => bare.host.close())

  const calendar = (clinicId: string, from: string, to: string) =>
    list<CalendarEntry>('scheduling.listAppointments', { clinicId, from, to })

  test('lets everybody in whom its sign-in screen names', async () => {
    for (const { email } of demoAccounts)
      expect(await bare.ask('staff.signIn', { email, password: demoPassword })).toMatchObject({ staff: { email } })
  })

  test('has rooms and machines, of which every visit holds what its service needs', async () => {
    const resources = await list<Resource>('clinics.listResources', { clinicId: madrid.id })
    expect(resources.map(({ name }) => name)).toEqual([
      ...['Ecógrafo A', 'Ecógrafo B', 'Ondas de choque A', 'Sala 1', 'Sala 2', 'Sala 3', 'Sala 4'],
    ])
    const offered = await list<Service>('clinics.listServices')
    const needs = new Map(offered.map(({ id, requires }) => [id as string, requires.length]))
    const visits = await calendar(madrid.id, '2027-02-15', '2027-02-26')
    const held = visits.filter(({ status }) => status === 'finished')
    expect(held.filter(({ resourceIds, serviceId }) => resourceIds.length !== needs.get(serviceId))).toEqual([])
    expect(new Set(held.flatMap(({ resourceIds }) => resourceIds)).size).toBeGreaterThan(5)
  })

  test('is as full as the clinic it invents', async () => {
    const week = await calendar(madrid.id, '2027-02-22', '2027-02-27')
    expect(week.length).toBeGreaterThan(150)
    const [usual, ...others] = services.map(({ name }) => week.filter(({ serviceName }) => serviceName === name).length)
    expect(usual).toBeGreaterThan(Math.max(...others))
    expect(Math.min(...others)).toBeGreaterThan(0)
  })

  test('has somebody who goes to Las Palmas on Thursdays, by the clock there', async () => {
    const [person, ...nobody] = await list<Practitioner>('clinics.listPractitioners', { clinicId: palmas.id })
    expect(nobody).toEqual([])
    const thursday = await calendar(palmas.id, '2027-02-25', '2027-02-26')
    expect(thursday.length).toBeGreaterThan(3)
    expect(thursday.map(({ practitionerName }) => practitionerName)).toContain(person?.name)
    expect(thursday[0]?.startsAtUtc.slice(11, 16)).toBe(thursday[0]?.startsAt.slice(11)) // UTC in winter
    expect(await calendar(palmas.id, '2027-02-22', '2027-02-25')).toEqual([])
    const inMadrid = await calendar(madrid.id, '2027-02-25', '2027-02-26')
    expect(inMadrid.filter(({ practitionerId }) => practitionerId === person?.id)).toEqual([])
  })

  test('closes for a holiday and lets somebody go next week, with nobody booked then', async () => {
    const [holiday] = await list<Closure>('rota.listClosures', { clinicId: madrid.id, from: monday })
    expect(holiday).toMatchObject({ startsAt: '2027-03-10T00:00', endsAt: '2027-03-11T00:00', kind: 'holiday' })
    expect(await calendar(madrid.id, '2027-03-10', '2027-03-11')).toEqual([])
    const [absence] = await list<Absence>('rota.listAbsences', { from: monday })
    expect(absence).toMatchObject({ startsAt: '2027-03-11T00:00', endsAt: '2027-03-13T00:00' })
    const away = await calendar(madrid.id, '2027-03-11', '2027-03-13')
    expect(away.length).toBeGreaterThan(5)
    expect(away.filter(({ practitionerId }) => practitionerId === absence?.practitionerId)).toEqual([])
  })

  test('bills the insured at their insurer’s price', async () => {
    expect(await list<Insurer>('clinics.listInsurers')).toHaveLength(1)
    const prices = await bare.database.reads
      .selectFrom('invoice_line')
      .select(['description', 'unit_price'])
      .distinct()
      .orderBy('unit_price')
      .execute()
    const ofUsual = prices.filter(({ description }) => description === services[0].name)
    expect(ofUsual.map(({ unit_price }) => unit_price)).toEqual([2_400, 3_800])
  })

  test('confirms what lies ahead today at the latest', async () => {
    const visits = await calendar(madrid.id, '2027-03-01', '2027-03-20')
    const confirmed = visits.filter(({ status, confirmedAt }) => status === 'confirmed' && confirmedAt !== null)
    expect(confirmed.length).toBeGreaterThan(20)
    expect(confirmed.filter(({ confirmedAt }) => (confirmedAt ?? '') > `${monday}T24`)).toEqual([])
  })

  test('still has free times tomorrow', async () => {
    const [service] = await list<Service>('clinics.listServices', { clinicId: madrid.id })
    const days = { serviceId: service?.id, from: '2027-03-02', to: '2027-03-03' }
    expect((await list<FreeSlot>('scheduling.freeSlots', days)).length).toBeGreaterThan(5)
  })
})

test('the same seed and day lead to the same clinic', async () => {
  const [one, other] = [await open(12), await open(12)]
  const state = ['clinic', 'patient', 'appointment', 'invoice', 'resource', 'absence', 'price_list_item'] as const
  expect(await dump(one.database, state)).toBe(await dump(other.database, state))
  await Promise.all([one.host.close(), other.host.close()])
}, 60_000)

test('more people bring more practitioners, each with a room, so that they are seen', async () => {
  const bare = await open(0)
  const session = { id: 's', actor: { id: 's', sessionId: null }, may: new Set(['demo.generate', 'clinics.read']) }
  const ask = (operation: string, input: object) => bare.ask(operation, input, { session }) as Promise<unknown>
  const stretch = { seed: 1, patients: 250, from: '2027-02-01', to: '2027-02-08' }
  const { appointments } = (await ask('demo.addPeople', stretch)) as { appointments: number }
  expect(appointments).toBeGreaterThan(350)
  const count = async (operation: string) => ((await ask(operation, {})) as Page<{ name: string }>).items
  const rooms = (await count('clinics.listResources')).filter(({ name }) => name.startsWith('Sala '))
  expect(rooms).toHaveLength((await count('clinics.listPractitioners')).length)
  expect(rooms.length).toBeGreaterThan(6)
  await bare.host.close()
}, 60_000)
