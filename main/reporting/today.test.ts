import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Invoice } from '../../shared/billing.ts'
import type { Today } from '../../shared/reporting.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, openClinic, uuid } from '../../tests/test-clinic.ts'

describe.each(engines)('today on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => void (clinic = await openClinic(await engine.open())), 30_000)
  afterEach(() => clinic.host.close())

  const call = <Answer>(operation: string, input: object) => clinic.call(operation, input) as Promise<Answer>
  const today = (date?: string) => call<Today>('reporting.today', { clinicId: clinic.clinicId, ...(date && { date }) })
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

  async function book(startsAt: string, practitionerId = clinic.practitionerId): Promise<Appointment> {
    const { clinicId, serviceId } = clinic
    const person = { firstName: 'Kim', lastName: startsAt }
    const { id: patientId } = await call<{ id: string }>('patients.registerPatient', person)
    const before = clinic.clock.now
    clinic.clock.now = '2027-01-04T08:00:00.000Z'
    const request = { clinicId, practitionerId, serviceId, patientId, startsAt }
    const booked = await call<Appointment>('scheduling.bookAppointment', request)
    clinic.clock.now = before
    return booked
  }
  async function finish({ id }: Appointment): Promise<void> {
    for (const step of ['checkIn', 'startTreatment', 'finishAppointment']) await call(`scheduling.${step}`, { id })
  }
  async function bill(visit: Appointment, unitPrice: number): Promise<Invoice> {
    const lines = [{ description: 'Visit', quantity: 1, unitPrice }]
    return call('billing.draftInvoice', { patientId: visit.patientId, appointmentId: visit.id, lines })
  }

  test('an empty day has nothing but its first free time', async () => {
    const { practitionerId } = clinic
    expect(await today()).toEqual({
      date: '2027-03-01',
      visits: 0,
      byStatus: {},
      waiting: [],
      next: null,
      nextFree: { practitionerId, startsAt: '2027-03-01T08:00', endsAt: '2027-03-01T08:30' },
      toBill: [],
      unconfirmed: 0,
      takenToday: 0,
      outstanding: 0,
      currency: 'EUR',
    })
  })

  test('a morning: who waits, who comes next, what is free, who must be called', async () => {
    const [first, second, third] = [
      await book('2027-03-01T09:00'),
      await book('2027-03-01T10:00'),
      await book('2027-03-01T11:00'),
    ]
    for (const next of ['2027-03-02T09:00', '2027-03-02T10:00']) await book(next)
    await call('scheduling.confirmAppointment', { id: (await book('2027-03-02T11:00')).id })
    await book('2027-03-03T09:00')
    await call('scheduling.checkIn', { id: second.id })
    await call('scheduling.checkIn', { id: first.id })
    const { waiting, next, ...rest } = await today()
    expect(idsOf(waiting)).toEqual([second.id, first.id])
    expect(waiting[0]).toMatchObject({ patientName: 'Kim 2027-03-01T10:00', practitionerName: 'Dr. Ada Test' })
    expect(next?.id).toBe(third.id)
    expect(rest).toMatchObject({ visits: 3, byStatus: { 'checked-in': 2, booked: 1 }, unconfirmed: 2 })
  })

  test('the next free time is anybody’s, for the shortest service on offer', async () => {
    const { clinicId } = clinic
    const control = { clinicId, name: 'Control', minutes: 15, price: 2_000, colour: 'pink' }
    await call('clinics.addService', control)
    await book('2027-03-01T08:00')
    expect((await today()).nextFree).toEqual({
      practitionerId: clinic.secondPractitionerId,
      startsAt: '2027-03-01T08:00',
      endsAt: '2027-03-01T08:15',
    })
    clinic.clock.now = '2027-03-05T19:00:00.000Z' // Friday, 20:00: closed until Monday
    expect((await today()).nextFree).toMatchObject({ startsAt: '2027-03-08T08:00', endsAt: '2027-03-08T08:15' })
  })

  test('on a Friday the visits to confirm are Monday’s', async () => {
    await book('2027-03-08T09:00')
    expect(await today('2027-03-05')).toMatchObject({ date: '2027-03-05', unconfirmed: 1 })
    expect(await today('2027-03-06')).toMatchObject({ unconfirmed: 1 })
    expect(await today('2027-03-04')).toMatchObject({ unconfirmed: 0 })
  })

  test('what was done and not billed is to bill, for thirty days', async () => {
    const visits = [await book('2027-01-29T09:00'), await book('2027-02-01T09:00'), await book('2027-02-26T09:00')]
    for (const visit of visits) await finish(visit)
    const [oldest, old, recent] = visits as [Appointment, Appointment, Appointment]
    await book('2027-02-26T10:00') // never came: nothing to bill
    clinic.clock.now = '2027-03-03T09:00:00.000Z'
    expect(idsOf((await today()).toBill)).toEqual([recent.id])
    expect(idsOf((await today('2027-03-02')).toBill)).toEqual([recent.id, old.id])
    expect(idsOf((await today('2027-02-27')).toBill)).toEqual([recent.id, old.id, oldest.id])
    expect(idsOf((await today('2027-02-25')).toBill)).toEqual([recent.id, old.id, oldest.id]) // was here before the day it was booked for

    const missed = await book('2027-03-02T11:00')
    await call('scheduling.markNoShow', { id: missed.id })
    const charged = await book('2027-03-02T12:00')
    await call('scheduling.markNoShow', { id: charged.id, fee: 1_500 })
    expect((await today()).toBill.map(({ id, noShowFee }) => [id, noShowFee])).toEqual([
      [charged.id, 1_500],
      [recent.id, null],
    ])
    await bill(charged, 1_500)

    const draft = await bill(recent, 100)
    expect((await today()).toBill).toEqual([])
    await call('billing.discardDraft', { id: draft.id, version: draft.version })
    expect(idsOf((await today()).toBill)).toEqual([recent.id])
  })

  test('money: what came in on the day, and what is still owed in all', async () => {
    const draft = await bill(await book('2027-02-26T09:00'), 5_000)
    expect((await today()).outstanding).toBe(0)
    const { id, version } = draft
    await call('billing.issueInvoice', { id, version })
    expect(await today()).toMatchObject({ takenToday: 0, outstanding: 5_000 })
    await call('billing.recordPayment', { id, amount: 1_000 })
    await call('billing.recordPayment', { id, amount: 500, paidOn: '2027-02-28' })
    expect(await today()).toMatchObject({ takenToday: 1_000, outstanding: 3_500 })
    expect(await today('2027-02-28')).toMatchObject({ takenToday: 500, outstanding: 3_500 })
  })

  test('today is the clinic’s day, and the clinic must exist', async () => {
    clinic.clock.now = '2027-03-01T23:30:00.000Z'
    expect((await today()).date).toBe('2027-03-02')
    await expect(call('reporting.today', { clinicId: uuid(999_999) })).rejects.toMatchObject({ code: 'clinic-unknown' })
  })
})
