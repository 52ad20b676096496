import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clinic, Insurer, PriceList, PriceQuote, Resource, ResourceKind, Service } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { openClinic, type Clinic as TestClinic, uuid } from '../../tests/test-clinic.ts'

const nova = { name: 'Nova', country: 'ES', currency: 'EUR', language: 'es', zone: 'Atlantic/Canary' }
const unknown = uuid(9999)

describe.each(engines)('rooms, insurers and prices on %s', (_, start) => {
  let engine: Engine
  let clinic: TestClinic

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    clinic = await openClinic(await engine.open())
  }, 60_000)
  afterEach(() => clinic.host.close())

  const call = <T>(operation: string, input: unknown = {}) => clinic.call(`clinics.${operation}`, input) as Promise<T>
  const items = async <T>(operation: string, input = {}) => (await call<Page<T>>(operation, input)).items
  const addKind = (name: string, family: string) => call<ResourceKind>('addResourceKind', { name, family })
  const addInsurer = (name: string) => call<Insurer>('addInsurer', { name })
  const theService = async () => (await items<Service>('listServices'))[0] as Service
  const changes = async (table: string) => {
    const [last] = await clinic.database.reads.selectFrom('journal').selectAll().orderBy('device_seq', 'desc').execute()
    return (JSON.parse(last?.changes ?? '[]') as { table: string }[]).filter((change) => change.table === table).length
  }

  test('another clinic opens with the usual hours, or with its own', async () => {
    const usual = await call<Clinic>('addClinic', nova)
    expect(usual).toMatchObject({ ...nova, phone: null, periods: [], version: 1 })
    expect(usual.hours).toHaveLength(5)
    const hours = [{ weekday: 6, from: '09:00', to: '13:00' }]
    const summer = { firstDay: '2027-08-01', lastDay: '2027-08-31', hours: [] }
    const own = await call<Clinic>('addClinic', { ...nova, name: 'Weekend', hours, periods: [summer] })
    expect(own).toMatchObject({ hours, periods: [summer] })
    expect((await items<Clinic>('listClinics')).slice(1)).toEqual([usual, own])
  })

  test('a room has a kind and a clinic; what is no longer used stays in the list', async () => {
    const kind = await addKind(' Treatment room ', 'room')
    expect(kind).toMatchObject({ name: 'Treatment room', family: 'room', active: true, version: 1 })
    const other = await call<Clinic>('addClinic', nova)
    const room = await call<Resource>('addResource', { clinicId: clinic.clinicId, kindId: kind.id, name: 'Room 2' })
    const first = await call<Resource>('addResource', { clinicId: clinic.clinicId, kindId: kind.id, name: 'Room 1' })
    const there = await call<Resource>('addResource', { clinicId: other.id, kindId: kind.id, name: 'Room' })
    const gone = await call<Resource>('changeResource', { ...room, name: 'Store', active: false })
    expect(gone).toEqual({ ...room, name: 'Store', active: false, version: 2 })
    expect(await items('listResources', { clinicId: clinic.clinicId })).toEqual([first, gone])
    expect(await items('listResources')).toEqual([first, gone, there])
    const renamed = await call<ResourceKind>('changeResourceKind', { ...kind, name: 'Box', active: false })
    expect(renamed).toEqual({ ...kind, name: 'Box', active: false, version: 2 })
    expect(await items('listResourceKinds')).toEqual([renamed])
  })

  test('a service asks for kinds that exist, with its buffers and its tax', async () => {
    const [room, laser] = [await addKind('Room', 'room'), await addKind('Laser', 'equipment')]
    const details = { bufferBefore: 5, bufferAfter: 10, requires: [room.id, laser.id, laser.id], taxRate: 2100 }
    const words = { clinicId: clinic.clinicId, name: 'Laser', minutes: 30, price: 9000, colour: 'pink' }
    const service = await call<Service>('addService', { ...words, ...details })
    expect(service).toMatchObject({ ...details, exemptionGround: null })
    const exempt = { ...words, id: service.id, version: 1, active: true, taxRate: 0, exemptionGround: 'Art. 20' }
    const changed = await call<Service>('changeService', exempt)
    expect(changed).toMatchObject({ ...details, taxRate: 0, exemptionGround: 'Art. 20' })
    expect(await items('listServices')).toContainEqual(changed)
    const missing = { requires: [room.id, unknown] }
    const refused = { code: 'resource-kind-unknown' }
    await expect(call('addService', { ...words, ...missing })).rejects.toMatchObject(refused)
    await expect(call('changeService', { ...changed, ...missing })).rejects.toMatchObject(refused)
  })

  test('insurers are added and renamed, and a patient’s must be one of them', async () => {
    const insurer = await addInsurer('Sanus')
    const ended = await call<Insurer>('changeInsurer', { ...insurer, name: 'Sanus Plus', active: false })
    expect(ended).toEqual({ ...insurer, name: 'Sanus Plus', active: false, version: 2 })
    expect(await items('listInsurers')).toEqual([ended])
    const bo = { firstName: 'Bo', lastName: 'Berg' }
    const patient = (await clinic.call('patients.registerPatient', { ...bo, insurerId: insurer.id })) as Patient
    expect(patient.insurerId).toBe(insurer.id)
    const change = (more: object) => clinic.call('patients.changePatient', { ...bo, id: patient.id, ...more })
    expect(await change({ version: 1 })).toMatchObject({ insurerId: insurer.id })
    expect(await change({ version: 2, insurerId: null })).toMatchObject({ insurerId: null })
    const refused = { code: 'insurer-unknown' }
    await expect(change({ version: 3, insurerId: unknown })).rejects.toMatchObject(refused)
    const register = clinic.call('patients.registerPatient', { ...bo, insurerId: unknown })
    await expect(register).rejects.toMatchObject(refused)
  })

  test('a price list keeps its prices, and writes only those that change', async () => {
    const service = await theService()
    const second = await call<Service>('addService', { ...service, name: 'Check-up', price: 2000 })
    const prices = [
      { serviceId: second.id, price: 1500 },
      { serviceId: service.id, price: 99_000_000_000 },
    ]
    const list = await call<PriceList>('addPriceList', { name: 'Friends', prices })
    const nobody = { clinicId: null, insurerId: null, firstDay: null, lastDay: null }
    expect(list).toMatchObject({ name: 'Friends', ...nobody, active: true, version: 1, prices: prices.toReversed() })
    expect(await items('listPriceLists')).toEqual([list])
    const cheaper = [{ serviceId: second.id, price: 1000 }, list.prices[0]]
    const changed = await call<PriceList>('changePriceList', { ...list, name: 'Family', prices: cheaper })
    expect(await changes('price_list_item')).toBe(1)
    expect(await items('listPriceLists')).toEqual([changed])
    const shorter = await call<PriceList>('changePriceList', { ...changed, prices: [list.prices[0]], active: false })
    expect(await changes('price_list_item')).toBe(1)
    expect(await items('listPriceLists')).toEqual([shorter])
  })

  test('a price is quoted for an insurer, for a patient, for a day: today in the clinic’s zone', async () => {
    const service = await theService()
    const insurer = await addInsurer('Sanus')
    const prices = (price: number) => ({ prices: [{ serviceId: service.id, price }] })
    const everywhere = await call<PriceList>('addPriceList', { name: 'March', firstDay: '2027-03-02', ...prices(4000) })
    const sanus = await call<PriceList>('addPriceList', { name: 'Sanus', insurerId: insurer.id, ...prices(3000) })
    const quote = (more: object = {}) => call<PriceQuote>('quotePrice', { serviceId: service.id, ...more })
    clinic.clock.now = '2027-03-01T22:59:00.000Z' // a minute to midnight in Madrid
    expect(await quote()).toMatchObject({ price: 4500, currency: 'EUR', on: '2027-03-01', priceListId: null })
    clinic.clock.now = '2027-03-01T23:01:00.000Z'
    expect(await quote()).toMatchObject({ price: 4000, on: '2027-03-02', priceListId: everywhere.id })
    expect(await quote({ on: '2027-03-01' })).toMatchObject({ price: 4500 })
    expect(await quote({ insurerId: insurer.id })).toMatchObject({ price: 3000, priceListId: sanus.id })

    const bo = { firstName: 'Bo', lastName: 'Berg', insurerId: insurer.id }
    const insured = (await clinic.call('patients.registerPatient', bo)) as Patient
    const forPatient = (patientId: string, more: object = {}) =>
      clinic.call('patients.quotePrice', { patientId, serviceId: service.id, ...more })
    expect(await forPatient(insured.id)).toEqual(await quote({ insurerId: insurer.id }))
    expect(await forPatient(clinic.patientId)).toEqual(await quote())
    await call('changeInsurer', { ...insurer, active: false })
    expect(await forPatient(insured.id)).toEqual(await quote())
    await call('changePriceList', { ...everywhere, active: false })
    expect(await quote()).toMatchObject({ price: 4500 })

    await expect(quote({ insurerId: unknown })).rejects.toMatchObject({ code: 'insurer-unknown' })
    await expect(quote({ serviceId: unknown })).rejects.toMatchObject({ code: 'service-unknown' })
    await expect(forPatient(unknown)).rejects.toMatchObject({ code: 'patient-unknown' })
    const nothing = forPatient(insured.id, { serviceId: unknown })
    await expect(nothing).rejects.toMatchObject({ code: 'service-unknown' })
  })

  test('what nobody knows cannot be named', async () => {
    const service = await theService()
    const other = await call<Clinic>('addClinic', nova)
    const kind = await addKind('Room', 'room')
    const room = await call<Resource>('addResource', { clinicId: clinic.clinicId, kindId: kind.id, name: 'Room' })
    const insurer = await addInsurer('Sanus')
    const prices = [{ serviceId: service.id, price: 1 }]
    const list = await call<PriceList>('addPriceList', { name: 'List', prices })
    const cases: readonly (readonly [string, object, string])[] = [
      ['addResource', { ...room, clinicId: unknown }, 'clinic-unknown'],
      ['addResource', { ...room, kindId: unknown }, 'resource-kind-unknown'],
      ['changeResource', { ...room, id: unknown }, 'resource-unknown'],
      ['changeResourceKind', { ...kind, id: unknown }, 'resource-kind-unknown'],
      ['changeInsurer', { ...insurer, id: unknown }, 'insurer-unknown'],
      ['changePriceList', { ...list, id: unknown }, 'price-list-unknown'],
      ...(['addPriceList', 'changePriceList'] as const).flatMap((operation) => [
        [operation, { ...list, clinicId: unknown }, 'clinic-unknown'] as const,
        [operation, { ...list, insurerId: unknown }, 'insurer-unknown'] as const,
        [operation, { ...list, prices: [{ serviceId: unknown, price: 1 }] }, 'service-unknown'] as const,
        [operation, { ...list, clinicId: other.id }, 'service-unknown'] as const,
      ]),
      ['changeResource', { ...room, version: 7 }, 'changed-meanwhile'],
      ['changeResourceKind', { ...kind, version: 7 }, 'changed-meanwhile'],
      ['changeInsurer', { ...insurer, version: 7 }, 'changed-meanwhile'],
      ['changePriceList', { ...list, version: 7 }, 'changed-meanwhile'],
    ]
    for (const [operation, input, code] of cases)
      await expect(call(operation, input), `${operation} ${code}`).rejects.toMatchObject({ code })
  })
})

test('lists of rooms, insurers and prices take as many statements for many as for few, by an index', async () => {
  const { database, statementsOf, planOf } = watchedDatabase()
  const clinic = await openClinic(database)
  const { clinicId, serviceId, patientId } = clinic
  const call = <T>(operation: string, input: object) => clinic.call(`clinics.${operation}`, input) as Promise<T>
  const asked: readonly (readonly [string, object])[] = [
    ['clinics.listResourceKinds', {}],
    ['clinics.listResources', {}],
    ['clinics.listResources', { clinicId }],
    ['clinics.listInsurers', {}],
    ['clinics.listPriceLists', {}],
    ['clinics.quotePrice', { serviceId }],
    ['patients.quotePrice', { serviceId, patientId }],
  ]
  const counts: number[][] = []
  for (const size of [2, 40]) {
    for (let i = 0; i < size; i++) {
      const kind = await call<ResourceKind>('addResourceKind', { name: `K${i}`, family: 'room' })
      await call('addResource', { clinicId, kindId: kind.id, name: `R${i}` })
      await call('addInsurer', { name: `I${i}` })
      await call('addPriceList', { name: `P${i}`, prices: [{ serviceId, price: i }] })
    }
    const ran = []
    for (const [operation, input] of asked) ran.push(await statementsOf(() => clinic.call(operation, input)))
    counts.push(ran.map((statements) => statements.length))
    const plans = ran.flat().flatMap(planOf)
    const ours = plans.filter((step) => /resource|insurer|item|list/.test(step))
    expect(ours.length).toBeGreaterThan(7)
    for (const step of plans) expect(step).toMatch(/USING (COVERING )?INDEX|audit/)
  }
  expect(counts[1]).toEqual(counts[0])
  await clinic.host.close()
})
