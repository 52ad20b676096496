import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Invoice } from '../../shared/billing.ts'
import type { Clinic, Insurer, PriceList, PriceQuote, Service } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { PriceHit } from '../../shared/reporting.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { uuid } from '../../tests/test-clinic.ts'

const refused = (code: string) => expect.objectContaining({ code })
const open = { clinicId: null, insurerId: null, firstDay: null, lastDay: null }

describe.each(engines)('what a change of prices would charge differently on %s', (_, start) => {
  let engine: Engine
  let desk: Desk
  let sanus: Insurer
  let insured: string
  let massage: Service
  let visits: Appointment[]

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
    sanus = (await desk.call('clinics.addInsurer', { name: 'Sanus' })) as Insurer
    const person = { firstName: 'Bo', lastName: 'Test', insurerId: sanus.id }
    insured = ((await desk.call('patients.registerPatient', person)) as { id: string }).id
    const words = { clinicId: desk.clinicId, name: 'Massage', minutes: 30, price: 5_000, colour: 'blue' }
    massage = (await desk.call('clinics.addService', words)) as Service
    visits = [
      await desk.book('2027-03-01T09:00'),
      await desk.book('2027-03-02T09:00', { patientId: insured }),
      await desk.book('2027-03-03T09:00', { serviceId: massage.id }),
      await desk.book('2027-03-31T09:00', { serviceId: massage.id, patientId: insured }),
      await desk.book('2027-04-01T09:00', { patientId: insured }),
    ]
  }, 60_000)
  afterEach(() => desk.host.close())

  const preview = (change: object) =>
    desk.call('reporting.previewPrices', change) as Promise<{ readonly hits: readonly PriceHit[] }>
  const told = async (change: object) =>
    (await preview(change)).hits.map(
      ({ startsAt, priceBefore, priceAfter }) => `${startsAt.slice(5, 10)} ${priceBefore} → ${priceAfter}`,
    )
  const own = async (): Promise<Service> =>
    ((await desk.call('clinics.listServices', {})) as Page<Service>).items.find(
      ({ id }) => id === desk.serviceId,
    ) as Service
  const addList = (terms: object) =>
    desk.call('clinics.addPriceList', { name: 'List', ...open, ...terms }) as Promise<PriceList>
  const quotes = () =>
    Promise.all(
      visits.map(async ({ patientId, serviceId, startsAt }) => {
        const asked = { patientId, serviceId, on: startsAt.slice(0, 10) }
        return ((await desk.call('patients.quotePrice', asked)) as PriceQuote).price
      }),
    )
  const prices = (price: number, massagePrice?: number) => [
    { serviceId: desk.serviceId, price },
    ...(massagePrice === undefined ? [] : [{ serviceId: massage.id, price: massagePrice }]),
  ]

  test('a new list is previewed for those it would count for, and on its days only', async () => {
    const { price } = await own()
    const march = { ...open, firstDay: '2027-03-01', lastDay: '2027-03-31' }
    expect(await told({ priceList: { ...march, prices: prices(3_000) } })).toEqual([
      `03-01 ${price} → 3000`,
      `03-02 ${price} → 3000`,
    ])
    expect(await told({ priceList: { ...open, insurerId: sanus.id, prices: prices(3_000, 0) } })).toEqual([
      `03-02 ${price} → 3000`,
      '03-31 5000 → 0',
      `04-01 ${price} → 3000`,
    ])
    expect(await told({ priceList: { ...open, prices: prices(price) } })).toEqual([])
    expect(await told({ priceList: { ...open, prices: prices(3_000), active: false } })).toEqual([])
  })

  test('whatever is changed, the preview is what saving it then does', async () => {
    const list = await addList({ insurerId: sanus.id, prices: prices(3_000, 4_000) })
    await addList({ firstDay: '2027-03-02', lastDay: '2027-03-31', prices: prices(2_000) })
    const terms = { ...open, insurerId: sanus.id, prices: prices(3_000, 4_000) }
    const before = { id: list.id, ...terms, active: true }
    const steps: readonly object[] = [
      { priceList: { ...before, prices: prices(3_500, 4_000) } },
      { priceList: { ...before, prices: prices(3_500) } }, // the massage costs its own price again
      { priceList: { ...before, lastDay: '2027-03-30', prices: prices(3_500) } }, // a gap behind it
      { priceList: { ...before, insurerId: null, firstDay: '2027-03-03', prices: prices(1_000, 1_500) } }, // over the other one
      { priceList: { ...before, clinicId: desk.clinicId, prices: prices(1_000, 1_500) } },
      { insurer: { id: sanus.id, active: false } },
      { insurer: { id: sanus.id, active: true } },
      { priceList: { ...before, active: false } },
      { service: { id: massage.id, price: 100 } },
      { priceList: { ...open, prices: prices(3_333, 4_444) } },
      { priceList: { ...open, prices: prices(5_555, 6_666) } }, // of two alike, the newer one
    ]
    let hit = 0
    for (const step of steps) {
      const { hits } = await preview(step)
      const was = await quotes()
      await save(step)
      const will = await quotes()
      const expected = visits.flatMap(({ id }, at) => (was[at] === will[at] ? [] : [[id, was[at], will[at], 'EUR']]))
      const said = hits.map(({ id, priceBefore, priceAfter, currency }) => [id, priceBefore, priceAfter, currency])
      expect(said, JSON.stringify(step)).toEqual(expected)
      hit += hits.length
    }
    expect(hit).toBeGreaterThan(15)
  })

  async function save({ priceList, service, insurer }: Step): Promise<void> {
    const current = async (list: string, id: string | undefined) =>
      ((await desk.call(`clinics.${list}`, {})) as Page<{ id: string }>).items.find((item) => item.id === id)
    if (priceList && !priceList.id) return void (await addList(priceList))
    if (priceList)
      await desk.call('clinics.changePriceList', { ...(await current('listPriceLists', priceList.id)), ...priceList })
    if (service)
      await desk.call('clinics.changeService', { ...(await current('listServices', service.id)), ...service })
    if (insurer)
      await desk.call('clinics.changeInsurer', { ...(await current('listInsurers', insurer.id)), ...insurer })
  }

  test('what is invoiced, in a draft, cancelled or missed is charged as it is; what is done and not billed is not', async () => {
    const change = { priceList: { ...open, prices: prices(1) } }
    const days = async () => (await preview(change)).hits.map(({ startsAt }) => startsAt.slice(5, 10))
    const [first, second, , , last] = visits as [Appointment, Appointment, Appointment, Appointment, Appointment]
    const lines = [{ description: 'Visit', quantity: 1, unitPrice: 100 }]
    const bill = { patientId: first.patientId, appointmentId: first.id, lines }
    const draft = (await desk.call('billing.draftInvoice', bill)) as Invoice
    expect(await days()).toEqual(['03-02', '04-01'])
    await desk.call('billing.discardDraft', { id: draft.id, version: draft.version })
    expect(await days()).toEqual(['03-01', '03-02', '04-01'])
    await desk.ask('cancelAppointment', { id: last.id })
    for (const step of ['checkIn', 'startTreatment', 'finishAppointment']) await desk.ask(step, { id: first.id })
    desk.clock.now = '2027-03-03T07:00:00.000Z'
    expect(await days()).toEqual(['03-01'])
    await desk.ask('markNoShow', { id: second.id, fee: 500 })
    desk.clock.now = '2027-03-31T12:00:00.000Z' // until it is looked for no more
    expect(await days()).toEqual([])
  })

  test('a visit is of the day of its own clinic, in its own currency', async () => {
    const nova = { name: 'Nova', country: 'MX', currency: 'MXN', language: 'es', zone: 'America/Mexico_City' }
    const { id: clinicId } = (await desk.call('clinics.addClinic', nova)) as Clinic
    const words = { clinicId, name: 'Visit', minutes: 30, price: 9_000, colour: 'blue' }
    const { id: serviceId } = (await desk.call('clinics.addService', words)) as Service
    const people = (await desk.call('clinics.listPractitioners', {})) as Page<{ id: string }>
    const person = people.items.find(({ id }) => id === desk.practitionerId)
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
    await desk.call('clinics.changePractitioner', { ...person, elsewhere: [{ clinicId, hours, periods: [] }] })
    await desk.book('2027-03-01T19:00', { clinicId, serviceId, patientId: insured })
    const change = { service: { id: serviceId, price: 9_500 } }
    desk.clock.now = '2027-03-02T05:00:00.000Z' // still the first of March there
    const { hits } = await preview(change)
    expect(hits).toEqual([expect.objectContaining({ priceBefore: 9_000, priceAfter: 9_500, currency: 'MXN' })])
    desk.clock.now = '2027-03-02T07:00:00.000Z'
    expect(await told(change)).toEqual([])
  })

  test('what does not exist, and more than one thing or none, is refused', async () => {
    const unknown = uuid(9999)
    const list = { ...open, prices: [] }
    for (const [change, code] of [
      [{ priceList: { ...list, id: unknown } }, 'price-list-unknown'],
      [{ priceList: { ...list, clinicId: unknown } }, 'clinic-unknown'],
      [{ priceList: { ...list, insurerId: unknown } }, 'insurer-unknown'],
      [{ priceList: { ...list, prices: [{ serviceId: unknown, price: 1 }] } }, 'service-unknown'],
      [{ service: { id: unknown, price: 1 } }, 'service-unknown'],
      [{ insurer: { id: unknown, active: false } }, 'insurer-unknown'],
      [{}, 'invalid-input'],
      [{ priceList: list, service: { id: massage.id, price: 1 } }, 'invalid-input'],
      [{ service: { id: massage.id, price: -1 } }, 'invalid-input'],
      [{ priceList: { ...list, firstDay: '2027-03-02', lastDay: '2027-03-01' } }, 'invalid-input'],
    ] as const)
      await expect(preview(change), JSON.stringify(change)).rejects.toEqual(refused(code))
  })
})

type Named = { readonly id?: string }
type Step = { readonly priceList?: Named; readonly service?: Named; readonly insurer?: Named }
