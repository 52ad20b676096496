import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from '../../shared/platform/page.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { inMemory, uuid } from '../../tests/test-clinic.ts'

type Listed = Page<CalendarEntry>

async function everyPage(ask: (after?: string) => Promise<Listed>): Promise<CalendarEntry[][]> {
  const pages: CalendarEntry[][] = []
  for (let page = await ask(); ; page = await ask(page.next ?? '')) {
    pages.push(page.items)
    if (!page.next) return pages
  }
}

describe.each(engines)('the calendar on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const list = (input: object) =>
    desk.call('scheduling.listAppointments', { clinicId: desk.clinicId, ...input }) as Promise<Listed>

  test('shows the names a person reads, in the colour of the service', async () => {
    const visit = await desk.book('2027-03-01T10:00')
    const entry = {
      ...visit,
      patientName: 'Ada Łukasiewicz',
      patientPhone: '612 345 678',
      patientAlert: null,
      practitionerName: 'Dr. Ada Test',
      serviceName: 'Physiotherapy',
      colour: 'blue',
    }
    expect(await list({ from: '2027-03-01', to: '2027-03-02' })).toEqual({ items: [entry], next: null })
    expect(await desk.ask('getAppointment', { id: visit.id })).toEqual(entry)
    await expect(desk.ask('getAppointment', { id: uuid(9999) })).rejects.toMatchObject({ code: 'appointment-unknown' })
  })

  test('a day is the clinic’s own, from its first to its last minute, cancelled visits included', async () => {
    await desk.workEveryDay('00:00', '24:00')
    await desk.book('2027-03-02T23:30')
    await desk.ask('cancelAppointment', { id: (await desk.book('2027-03-03T00:00')).id })
    await desk.book('2027-03-03T23:30')
    await desk.book('2027-03-04T00:00')
    const { items } = await list({ from: '2027-03-03', to: '2027-03-04' })
    expect(items.map(({ startsAt, status }) => `${startsAt} ${status}`)).toEqual([
      '2027-03-03T00:00 cancelled',
      '2027-03-03T23:30 booked',
    ])
    expect(await list({ from: '2027-03-03', to: '2027-03-04', clinicId: uuid(9999) })).toEqual({
      items: [],
      next: null,
    })
  })

  test('pages go on exactly where the last one ended, for a clinic, a practitioner and a patient', async () => {
    const second = { practitionerId: desk.secondPractitionerId, patientId: await desk.addPatient('Bo') }
    for (const time of ['09:00', '09:30', '10:00']) {
      await desk.book(`2027-03-01T${time}`)
      await desk.book(`2027-03-01T${time}`, second)
    }
    const days = { from: '2027-03-01', to: '2027-03-02', limit: 4 }
    const inOrder = (pages: CalendarEntry[][]) => pages.flat().map(({ startsAtUtc, id }) => `${startsAtUtc} ${id}`)

    const all = await everyPage((after) => list({ ...days, after }))
    expect(all.map((page) => page.length)).toEqual([4, 2])
    expect(inOrder(all)).toEqual(inOrder(all).toSorted())
    expect(new Set(inOrder(all)).size).toBe(6)

    const own = { practitionerId: desk.secondPractitionerId }
    const ofOne = await everyPage((after) => list({ ...days, ...own, limit: 2, after }))
    expect(ofOne.flat().map(({ patientName }) => patientName)).toEqual(['Bo Test', 'Bo Test', 'Bo Test'])

    const ask = (after?: string) =>
      desk.call('scheduling.listPatientAppointments', { patientId: desk.patientId, limit: 2, after }) as Promise<Listed>
    const ofPatient = await everyPage(ask)
    expect(ofPatient.map((page) => page.map(({ startsAt }) => startsAt.slice(11)))).toEqual([
      ['10:00', '09:30'],
      ['09:00'],
    ])
    await expect(ask('nonsense')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(list({ ...days, after: 'WzEsMl0' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('free slots are what nobody has booked, from now on, of everybody who gives the service', async () => {
    const free = async (input: object) => {
      const days = { serviceId: desk.serviceId, from: '2027-03-01', to: '2027-03-02' }
      const { items } = (await desk.call('scheduling.freeSlots', { ...days, ...input })) as Page<CalendarEntry>
      return items.map(({ startsAt }) => startsAt.slice(11))
    }
    const one = { practitionerId: desk.practitionerId }
    await desk.book('2027-03-01T09:00', { minutes: 600 })
    const called = await desk.book('2027-03-01T19:00')
    expect(await free(one)).toEqual(['08:00', '08:15', '08:30', '19:30'])
    await desk.ask('cancelAppointment', { id: called.id })
    desk.clock.now = '2027-03-01T07:15:00.000Z' // 08:15 in Madrid
    expect(await free(one)).toEqual(['08:15', '08:30', '19:00', '19:15', '19:30'])
    expect(await free({ limit: 3 })).toEqual(['08:15', '08:15', '08:30'])
    expect(await free({ from: '2027-02-20', to: '2027-03-01' })).toEqual([])
    expect(await free({ from: '2199-12-30', to: '2199-12-31', limit: 1 })).toEqual(['08:00'])
    expect(await free({ from: '1900-01-01', to: '1900-01-03' })).toEqual([])
    await expect(free({ practitionerId: uuid(9999) })).rejects.toMatchObject({ code: 'practitioner-unknown' })
    await expect(free({ serviceId: uuid(9999) })).rejects.toMatchObject({ code: 'service-unknown' })
    await desk.moveClinicTo('Mars/Olympus')
    expect(await free({})).toEqual([])
  })

  test('who has left, and a service nobody gives any more, have no free slots', async () => {
    const days = { serviceId: desk.serviceId, from: '2027-03-01', to: '2027-03-02' }
    const offered = async () => {
      const { items } = (await desk.call('scheduling.freeSlots', days)) as Page<CalendarEntry>
      return [...new Set(items.map(({ practitionerId }) => practitionerId))]
    }
    const becomesInactive = async (kind: 'Practitioner' | 'Service', id: string) => {
      const { items } = (await desk.call(`clinics.list${kind}s`, {})) as { items: { id: string }[] }
      await desk.call(`clinics.change${kind}`, { ...items.find((item) => item.id === id), active: false })
    }
    await becomesInactive('Practitioner', desk.practitionerId)
    expect(await offered()).toEqual([desk.secondPractitionerId])
    await becomesInactive('Service', desk.serviceId)
    expect(await offered()).toEqual([])
  })
})

describe('the days of a list', () => {
  test.each([
    { from: '2027-03-02', to: '2027-03-02' },
    { from: '2027-03-02', to: '2027-03-01' },
    { from: '2027-03-01', to: '2027-05-03', longest: 'scheduling.listAppointments' },
    { from: '2027-03-01', to: '2028-03-02' },
    { from: '0001-01-01', to: '0001-01-02' },
  ])('are at least one, and at most sixty-two visited or a year of free ones: not %j', async ({ longest, ...days }) => {
    const desk = await openDesk(inMemory())
    const asked = { ...days, clinicId: desk.clinicId, serviceId: desk.serviceId }
    for (const operation of longest ? [longest] : ['scheduling.listAppointments', 'scheduling.freeSlots'])
      await expect(desk.call(operation, asked)).rejects.toMatchObject({ code: 'invalid-input' })
    await desk.host.close()
  })
})
