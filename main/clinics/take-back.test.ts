import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clinic, Practitioner, Resource, ResourceKind, Service } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, openClinic, stateTables, type Clinic as TestClinic, uuid } from '../../tests/test-clinic.ts'

const monday = [{ weekday: 1, from: '09:00', to: '13:00' }]
const nova = { name: 'Nova', country: 'ES', currency: 'EUR', language: 'es', zone: 'Atlantic/Canary' }
const refused = (code: string) => expect.objectContaining({ code })
let operations = 6_100_000

describe.each(engines)('a manager takes back what was just saved, on %s', (_, start) => {
  let engine: Engine
  let clinic: TestClinic

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    clinic = await openClinic(await engine.open())
  }, 60_000)
  afterEach(() => clinic.host.close())

  const call = <T>(operation: string, input: object) => clinic.call(`clinics.${operation}`, input) as Promise<T>
  const doing = async <T>(operation: string, input: object, capability = 'clinics') => {
    const operationId = uuid(++operations)
    const answer = (await clinic.call(`${capability}.${operation}`, input, { operationId })) as T
    return { ...answer, operationId }
  }
  const takeBack = ({ operationId }: { operationId: string }, session = clinic.everyone) =>
    clinic.call('clinics.takeBack', { operationId }, { session })
  const first = async <T>(list: string) => (await call<Page<T>>(list, {})).items[0] as T
  const state = async () =>
    dump(
      clinic.database,
      (await stateTables(clinic.database)).filter((t) => t !== 'journal'),
    )

  test('what was added is gone', async () => {
    const kind = await call<ResourceKind>('addResourceKind', { name: 'Room', family: 'room' })
    const { clinicId } = clinic
    const before = await state()
    const person = { clinicId, name: 'Dr. Cy', colour: 'pink', hours: monday }
    const added = [
      await doing('addClinic', { ...nova, periods: [{ firstDay: '2027-03-08', lastDay: '2027-03-14', hours: [] }] }),
      await doing('addPractitioner', { ...person, elsewhere: [] }),
      await doing('addService', {
        clinicId,
        name: 'Laser',
        minutes: 30,
        price: 1,
        colour: 'pink',
        requires: [kind.id],
      }),
      await doing('addResource', { clinicId, kindId: kind.id, name: 'Room 1' }),
      await doing('addResourceKind', { name: 'Laser', family: 'equipment' }),
      await doing('addInsurer', { name: 'Aurora' }),
      await doing('addPriceList', { name: 'Friends', prices: [{ serviceId: clinic.serviceId, price: 1 }] }),
    ]
    for (const each of added.toReversed()) await takeBack(each)
    expect(await state()).toBe(before)
  })

  test('what was changed is as it was, under a new version', async () => {
    const [here, person, service] = [
      await first<Clinic>('listClinics'),
      await first<Practitioner>('listPractitioners'),
      await first<Service>('listServices'),
    ]
    await takeBack(await doing('changeClinic', { ...here, name: 'Other', hours: monday }))
    await takeBack(await doing('changePractitioner', { ...person, hours: monday, active: false }))
    await takeBack(await doing('changeService', { ...service, minutes: 45, bufferAfter: 10, active: false }))
    expect(await first('listClinics')).toEqual({ ...here, version: 3 })
    expect(await first('listPractitioners')).toEqual({ ...person, version: 3 })
    expect(await first('listServices')).toEqual({ ...service, version: 3 })
  })

  test('not when somebody has gone on from it, nor what others or other capabilities did', async () => {
    const { clinicId } = clinic
    const kind = await doing<ResourceKind>('addResourceKind', { name: 'Room', family: 'room' })
    const room = await doing<Resource>('addResource', { clinicId, kindId: kind.id, name: 'Room 1' })
    await expect(takeBack(kind)).rejects.toEqual(refused('changed-since')) // a room is of it
    const closed = await doing<Resource>('changeResource', { ...room, active: false })
    await expect(takeBack(room)).rejects.toEqual(refused('changed-since'))
    await expect(takeBack(closed, clinic.sessions.manager)).rejects.toEqual(refused('doing-unknown'))
    await expect(takeBack(closed, clinic.sessions.receptionist)).rejects.toEqual(refused('not-allowed'))
    const patient = await doing('registerPatient', { firstName: 'Bo', lastName: 'Berg' }, 'patients')
    await expect(takeBack(patient)).rejects.toEqual(refused('doing-unknown'))
    const undone = await doing('takeBack', { operationId: closed.operationId })
    await expect(takeBack(undone)).rejects.toEqual(refused('doing-unknown'))
    expect(await first('listResources')).toMatchObject({ name: 'Room 1', active: true })
  })
})
