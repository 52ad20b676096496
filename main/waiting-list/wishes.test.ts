import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Wish } from '../../shared/waiting-list.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { uuid } from '../../tests/test-clinic.ts'
import { openWaitingDesk, type WaitingDesk } from '../../tests/waiting-desk.ts'

const refusing = (code: string) => ({ code })

describe.each(engines)('wishes on %s', (_, start) => {
  let engine: Engine
  let desk: WaitingDesk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openWaitingDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  test('a wish says who, what and when, and belongs to the clinic of its service', async () => {
    const wish = await desk.addWish({
      weekdays: [2, 4],
      fromTime: '15:00',
      urgency: 'high',
      until: '2027-04-01',
      remark: ' tea ',
    })
    expect(wish).toMatchObject({
      clinicId: desk.clinicId,
      patientName: 'Ada Łukasiewicz',
      patientPhone: '612 345 678',
      serviceName: 'Physiotherapy',
      practitionerIds: [],
      weekdays: [2, 4],
      fromTime: '15:00',
      toTime: null,
      urgency: 'high',
      until: '2027-04-01',
      remark: 'tea',
      status: 'waiting',
      offer: null,
      declined: 0,
      version: 1,
    })
    expect((await desk.askList('listWishes', {})).items).toEqual([wish])
  })

  test('nobody is put on the list for what cannot be booked', async () => {
    for (const [code, more] of [
      ['clinic-unknown', { clinicId: uuid(9999) }],
      ['service-unknown', { serviceId: uuid(9999) }],
      ['practitioner-unknown', { practitionerIds: [uuid(9999)] }],
      ['patient-unknown', { patientId: uuid(9999) }],
    ] as const)
      await expect(desk.addWish(more)).rejects.toMatchObject(refusing(code))
    const other = await desk.call('clinics.addClinic', {
      ...{ name: 'Other', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' },
    })
    await expect(desk.addWish({ clinicId: (other as { id: string }).id })).rejects.toMatchObject(
      refusing('service-unknown'),
    )
    await desk.call('patients.changePatient', {
      ...{ id: desk.patientId, version: 1, firstName: 'Ada', lastName: 'Test', active: false },
    })
    await expect(desk.addWish()).rejects.toMatchObject(refusing('patient-inactive'))
    await desk.changeService({ active: false })
    await expect(desk.addWish()).rejects.toMatchObject(refusing('service-unknown'))
    expect(await desk.askList('listWishes', {})).toEqual({ items: [], next: null })
  })

  test('who waits comes first, the most urgent and longest waiting at the top; then what is over', async () => {
    const names = async (more: object = {}) =>
      (await desk.askList('listWishes', more)).items.map(({ patientName }: Wish) => patientName.split(' ')[0])
    const bo = await desk.addFor('Bo')
    await desk.addFor('Cy', { urgency: 'low' })
    await desk.addFor('Di', { urgency: 'high' })
    await desk.addFor('Ed')
    const flo = await desk.addFor('Flo', { urgency: 'high' })
    await desk.askList('withdrawWish', { id: flo.id })
    await desk.addFor('Gus', { until: '2027-03-01' })
    const held = await desk.offer(bo, '2027-03-02T09:00')
    expect(await names()).toEqual(['Di', 'Bo', 'Ed', 'Gus', 'Cy', 'Flo'])
    expect(await names({ status: 'offered' })).toEqual(['Bo'])
    expect(await names({ status: 'withdrawn' })).toEqual(['Flo'])
    await desk.askList('accept', { id: bo.id, version: held.version })
    desk.clock.now = '2027-03-01T23:30:00.000Z' // past midnight in Madrid
    expect(await names()).toEqual(['Di', 'Ed', 'Cy', 'Gus', 'Flo', 'Bo'])
    expect(await names({ status: 'expired' })).toEqual(['Gus'])
    expect(await names({ status: 'booked' })).toEqual(['Bo'])
    expect(await names({ status: 'waiting', clinicId: desk.clinicId })).toEqual(['Di', 'Ed', 'Cy'])
    expect(await names({ clinicId: uuid(9999) })).toEqual([])
  })

  test('a wish can be changed while its service rests, but only to what is on offer', async () => {
    const wish = await desk.addFor('Bo')
    await desk.changeService({ active: false })
    const seen = { id: wish.id, version: 1 }
    for (const [code, change] of [
      ['service-unknown', { serviceId: uuid(9999) }],
      ['service-unknown', { practitionerIds: [desk.practitionerId] }],
      ['wish-unknown', { id: uuid(9999) }],
    ] as const)
      await expect(desk.askList('changeWish', { ...seen, ...change })).rejects.toMatchObject(refusing(code))
    expect(await desk.askList('changeWish', { ...seen, urgency: 'low' })).toMatchObject({ urgency: 'low', version: 2 })
    expect((await desk.askList('matches', { from: '2027-03-02', to: '2027-03-02' })).items).toEqual([])
    await desk.changeService({ active: true, version: 2 })
    await expect(
      desk.askList('changeWish', { id: wish.id, version: 2, practitionerIds: [uuid(9999)] }),
    ).rejects.toMatchObject(refusing('practitioner-unknown'))
    expect((await desk.askList('matches', { from: '2027-03-02', to: '2027-03-02' })).items).toHaveLength(1)
  })
})
