import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Absence, Clinic, Closure, Practitioner, Service } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { HitVisit } from '../../shared/rota.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, uuid } from '../../tests/test-clinic.ts'

type Hit = { readonly hits: readonly HitVisit[] }
const monday = '2027-03-08'
const unknown = uuid(9999)

describe.each(engines)('the rota on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const ask = <T>(operation: string, input: object) => desk.call(`rota.${operation}`, input) as Promise<T>
  const away = (from: string, to: string, more: object = {}) =>
    ask<Hit & { absence: Absence }>('addAbsence', {
      ...{ practitionerId: desk.practitionerId, startsAt: `${monday}T${from}`, endsAt: `${monday}T${to}` },
      ...more,
    })
  const close = (from: string, to: string, more: object = {}) =>
    ask<Hit & { closure: Closure }>('addClosure', {
      ...{ clinicId: desk.clinicId, name: 'Works', kind: 'closure' },
      ...{ startsAt: `${monday}T${from}`, endsAt: `${monday}T${to}`, ...more },
    })
  const preview = (input: object) => ask<Hit>('previewHours', { clinicId: desk.clinicId, ...input })
  const book = (time: string, more: object = {}) => desk.book(time.length > 5 ? time : `${monday}T${time}`, more)
  const timesOf = ({ hits }: Hit) => hits.map(({ startsAt }) => startsAt.slice(11))
  const flow = (step: string, { id, version }: Appointment) => desk.ask(step, { id, version })
  const refused = (code: string) => expect.objectContaining({ code })
  const other = { name: 'Nova', country: 'ES', currency: 'EUR', language: 'es', zone: 'Atlantic/Canary' }

  test('an absence names the fourteen visits it hits, and every one of them can be moved to its first alternative', async () => {
    const patients: string[] = []
    for (let i = 0; i < 14; i++) patients.push(await desk.addPatient(`P${i}`))
    for (const [i, patientId] of patients.entries())
      await book(`${8 + Math.floor(i / 2)}:${i % 2 ? '30' : '00'}`.padStart(5, '0'), { patientId })
    await book('2027-03-09T09:00')
    await book('09:00', { practitionerId: desk.secondPractitionerId })
    const plan = await away('00:00', '23:59', { dryRun: true })
    expect(plan.hits).toHaveLength(14)
    expect(plan.hits[0]).toMatchObject({ startsAt: `${monday}T08:00`, patientName: 'P0 Test', status: 'booked' })
    expect(plan.hits.map(({ patientId }) => patientId)).toEqual(patients)
    const { hits } = await away('00:00', '23:59')
    expect(hits).toEqual(plan.hits)
    for (const { id, version, alternatives } of hits) {
      expect(alternatives).toHaveLength(3)
      expect(alternatives.every(({ startsAt }) => !startsAt.startsWith(monday))).toBe(true)
      const [first] = alternatives
      await desk.ask('rescheduleAppointment', { id, version, ...first, endsAt: undefined })
    }
    expect((await away('00:00', '23:59')).hits).toEqual([])
  })

  test('a rehearsal saves nothing', async () => {
    await book('09:00')
    const entries = () => desk.database.reads.selectFrom('journal').select('op_id').execute()
    const before = [await dump(desk.database), (await entries()).length]
    expect(timesOf(await away('08:00', '12:00', { dryRun: true }))).toEqual(['09:00'])
    expect(timesOf(await close('08:00', '12:00', { dryRun: true }))).toEqual(['09:00'])
    expect(timesOf(await preview({ hours: [] }))).toEqual(['09:00'])
    expect([await dump(desk.database), (await entries()).length]).toEqual(before)
  })

  test('only visits that may still move are hit: not what is over, called off or under way', async () => {
    const [booked, confirmed, here] = ['08:00', '08:30', '09:00'] as const
    const [treated, finished, missed, off] = ['09:30', '10:00', '10:30', '11:00'] as const
    await book(booked)
    await flow('confirmAppointment', await book(confirmed))
    await flow('checkIn', await book(here))
    await flow('startTreatment', await flow('checkIn', await book(treated)))
    await flow('finishAppointment', await flow('startTreatment', await flow('checkIn', await book(finished))))
    const missing = await book(missed)
    await flow('cancelAppointment', await book(off))
    desk.clock.now = `${monday}T05:00:00.000Z` // nobody fails to come before the day
    await flow('markNoShow', missing)
    expect(timesOf(await away('00:00', '23:00', { dryRun: true }))).toEqual([booked, confirmed, here])
    desk.clock.now = `${monday}T07:30:00.000Z` // half past eight in Madrid
    expect(timesOf(await away('00:00', '23:00', { dryRun: true }))).toEqual([confirmed, here])
    expect(timesOf(await preview({ hours: [] }))).toEqual([confirmed, here])
  })

  test('what only touches an absence is not hit, what reaches into it by a minute is', async () => {
    for (const time of ['08:30', '09:00', '10:00']) await book(time)
    expect(timesOf(await away('09:00', '10:00', { dryRun: true }))).toEqual(['09:00'])
    expect(timesOf(await away('08:59', '10:01', { dryRun: true }))).toEqual(['08:30', '09:00', '10:00'])
  })

  test('what was outside before is not hit again', async () => {
    for (const time of ['09:00', '11:00']) await book(time)
    expect(timesOf(await close('08:00', '10:00'))).toEqual(['09:00'])
    expect(timesOf(await away('08:00', '12:00'))).toEqual(['11:00'])
    expect(timesOf(await close('08:00', '12:00', { kind: 'holiday' }))).toEqual([])
    expect(timesOf(await preview({ hours: [] }))).toEqual([])
  })

  test('nobody is booked into an absence or a closure, until it is taken away', async () => {
    const { absence } = await away('09:00', '10:00', { reason: ' Ill ' })
    expect(absence).toEqual({ ...absence, practitionerId: desk.practitionerId, reason: 'Ill' })
    await expect(book('09:30')).rejects.toEqual(refused('practitioner-absent'))
    await book('09:30', { practitionerId: desk.secondPractitionerId })
    expect(await ask('removeAbsence', { id: absence.id })).toEqual(absence)
    const { closure } = await close('09:00', '10:00')
    const patientId = await desk.addPatient('Bo')
    await expect(book('09:00', { patientId })).rejects.toEqual(refused('clinic-closed'))
    expect(await ask('removeClosure', { id: closure.id })).toEqual(closure)
    await book('09:00', { patientId })
  })

  test('an absence counts in every clinic, by the clock of each', async () => {
    const nova = (await desk.call('clinics.addClinic', other)) as Clinic
    const { items } = (await desk.call('clinics.listPractitioners', {})) as Page<Practitioner>
    const person = items.find(({ id }) => id === desk.practitionerId)
    const hours = [{ weekday: 1, from: '08:00', to: '20:00' }]
    const elsewhere = [{ clinicId: nova.id, hours, periods: [] }]
    await desk.call('clinics.changePractitioner', { ...person, elsewhere })
    const words = { clinicId: nova.id, name: 'Visit', minutes: 30, price: 0, colour: 'blue' }
    const there = { clinicId: nova.id, serviceId: ((await desk.call('clinics.addService', words)) as Service).id }
    // Las Palmas is an hour behind: eleven there is noon in Madrid.
    for (const time of ['09:00', '11:00']) await book(time, there)
    for (const time of ['09:30', '11:00', '13:00']) await book(time, { patientId: await desk.addPatient('Bo') })
    const { hits } = await away('10:30', '11:30', { dryRun: true })
    expect(hits.map(({ clinicId, startsAtUtc }) => [clinicId, startsAtUtc.slice(11)])).toEqual([
      [desk.clinicId, '10:00Z'],
      [nova.id, '11:00Z'],
    ])
    // There Nova has nobody else: the nearest times are the same person's, by Nova's clock, when it is free in both.
    expect(hits[1]?.alternatives.map(({ startsAt }) => startsAt.slice(11))).toEqual(['11:30', '09:30', '12:30'])
    const shut = { clinicId: nova.id, name: 'Carnival', kind: 'holiday', dryRun: true }
    const day = { startsAt: `${monday}T00:00`, endsAt: '2027-03-09T00:00' }
    expect(timesOf(await ask<Hit>('addClosure', { ...shut, ...day }))).toEqual(['09:00', '11:00'])
    expect(timesOf(await preview({ clinicId: nova.id, hours: [] }))).toEqual(['09:00', '11:00'])
  })

  test('on the days the clock changes, real minutes are compared', async () => {
    await desk.workEveryDay('00:00', '24:00')
    const [gap, fold] = ['2027-03-28', '2027-10-31']
    await book(`${gap}T01:30`, { minutes: 60 }) // until 03:30: the hour in between does not exist
    await book(`${fold}T01:30`, { minutes: 120 }) // until 02:30, the second time
    const awayOn = async (date: string, from: string, to: string) => {
      const during = { startsAt: `${date}T${from}`, endsAt: `${date}T${to}`, dryRun: true }
      return timesOf(await ask<Hit>('addAbsence', { practitionerId: desk.practitionerId, ...during }))
    }
    expect(await awayOn(gap, '03:00', '04:00')).toEqual(['01:30'])
    expect(await awayOn(gap, '03:30', '04:00')).toEqual([])
    expect(await awayOn(gap, '02:00', '03:00')).toEqual([])
    expect(await awayOn(fold, '02:30', '03:00')).toEqual(['01:30']) // it is half past two twice
    expect(await awayOn(fold, '03:00', '04:00')).toEqual([])
  })

  test('new hours of the clinic or of one practitioner name what they leave outside', async () => {
    const second = { practitionerId: desk.secondPractitionerId }
    for (const time of ['08:00', '13:00', '18:00']) await book(time)
    await book('18:30', second)
    await book('2027-03-15T18:00')
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }))
    expect(timesOf(await preview({ hours }))).toEqual(['08:00', '18:00', '18:30', '18:00'])
    expect(timesOf(await preview({ hours, practitionerId: desk.practitionerId }))).toEqual(['08:00', '18:00', '18:00'])
    const lunch = [{ weekday: 1, from: '08:00', to: '13:15' }]
    const week = { firstDay: monday, lastDay: '2027-03-14', hours: lunch }
    const usual = [{ weekday: 1, from: '08:00', to: '20:00' }]
    const periods = await preview({ hours: usual, periods: [week] })
    expect(timesOf(periods)).toEqual(['13:00', '18:00', '18:30'])
    // In the afternoons of that week nobody is there any more, so Tuesday and before are offered.
    expect(periods.hits[0]?.alternatives[0]).toEqual({
      ...{ practitionerId: desk.practitionerId, startsAt: `${monday}T12:45`, endsAt: `${monday}T13:15` },
    })
  })

  test('other practitioners are proposed when the own one is away for long', async () => {
    await book('09:00')
    const long = { startsAt: '2027-03-01T00:00', endsAt: '2027-04-01T00:00', dryRun: true }
    const { hits } = await away('09:00', '10:00', long)
    const { secondPractitionerId: practitionerId } = desk
    expect(hits[0]?.alternatives).toEqual([
      { practitionerId, startsAt: `${monday}T09:00`, endsAt: `${monday}T09:30` },
      { practitionerId, startsAt: `${monday}T08:45`, endsAt: `${monday}T09:15` },
      { practitionerId, startsAt: `${monday}T09:15`, endsAt: `${monday}T09:45` },
    ])
  })

  test('a day off is listed by whose it is and when', async () => {
    const [first, second] = [await away('12:00', '14:00'), await away('08:00', '09:00')]
    const elsewhere = await away('08:00', '09:00', { practitionerId: desk.secondPractitionerId })
    const later = await away('', '', { startsAt: '2027-04-01T00:00', endsAt: '2027-05-01T00:00' })
    const list = async (input: object) => (await ask<Page<Absence>>('listAbsences', input)).items
    const own = { practitionerId: desk.practitionerId }
    expect(await list(own)).toEqual([second.absence, first.absence, later.absence])
    expect(await list({})).toEqual([second.absence, elsewhere.absence, first.absence, later.absence])
    expect(await list({ from: monday, to: '2027-03-09' })).toHaveLength(3)
    expect(await list({ ...own, from: '2027-03-09' })).toEqual([later.absence])
    expect(await list({ to: monday })).toEqual([])
    expect(await list({ ...own, from: '2027-05-01' })).toEqual([])
  })

  test('closures are listed by clinic and day', async () => {
    const nova = (await desk.call('clinics.addClinic', other)) as Clinic
    const [late, early] = [await close('12:00', '14:00'), await close('08:00', '09:00', { clinicId: nova.id })]
    const list = async (input: object) => (await ask<Page<Closure>>('listClosures', input)).items
    expect(await list({})).toEqual([early.closure, late.closure])
    expect(await list({ clinicId: nova.id })).toEqual([early.closure])
    expect(await list({ clinicId: desk.clinicId, from: '2027-03-09' })).toEqual([])
    expect(await list({ from: monday, to: '2027-03-09' })).toHaveLength(2)
  })

  test('an absence is taken back with its batch', async () => {
    const batchId = uuid(7_000_000)
    const during = { startsAt: `${monday}T08:00`, endsAt: `${monday}T09:00` }
    await desk.call('rota.addAbsence', { practitionerId: desk.practitionerId, ...during }, { batchId })
    await desk.call('journal.undoBatch', { batchId })
    expect(await ask('listAbsences', {})).toMatchObject({ items: [] })
    await book('08:00')
  })

  test('what nobody knows, and what ends before it begins, is refused', async () => {
    await expect(away('08:00', '09:00', { practitionerId: unknown })).rejects.toEqual(refused('practitioner-unknown'))
    await expect(close('08:00', '09:00', { clinicId: unknown })).rejects.toEqual(refused('clinic-unknown'))
    await expect(preview({ clinicId: unknown, hours: [] })).rejects.toEqual(refused('clinic-unknown'))
    const nobody = preview({ practitionerId: unknown, hours: [] })
    await expect(nobody).rejects.toEqual(refused('practitioner-unknown'))
    await expect(ask('removeAbsence', { id: unknown })).rejects.toEqual(refused('absence-unknown'))
    await expect(ask('removeClosure', { id: unknown })).rejects.toEqual(refused('closure-unknown'))
    for (const endsAt of [`${monday}T08:00`, '2027-03-01T08:00', '0001-01-01T00:00', '9999-01-01T00:00']) {
      await expect(away('08:00', '', { endsAt })).rejects.toEqual(refused('invalid-input'))
      await expect(close('08:00', '', { endsAt })).rejects.toEqual(refused('invalid-input'))
    }
  })

  test('the longest absence there can be is quick to look at', async () => {
    await book('09:00')
    await book('2199-12-27T09:00') // a Friday
    const ever = { startsAt: '1900-01-01T00:00', endsAt: '2199-12-31T23:59', dryRun: true }
    expect((await away('', '', ever)).hits).toHaveLength(2)
    expect((await close('', '', ever)).hits).toHaveLength(2)
    expect((await preview({ hours: [] })).hits).toHaveLength(2)
  })
})
