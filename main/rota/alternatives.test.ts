import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Resource, ResourceKind, Service } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { openEntrances } from '../../tests/open-entrances.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { dump, inMemory } from '../../tests/test-clinic.ts'

type Hit = { readonly hits: readonly HitVisit[] }
const monday = '2027-03-08'

describe('where a hit visit could go', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk(inMemory())
  })
  afterEach(() => desk.host.close())

  const clinics = <T>(operation: string, input: object) => desk.call(`clinics.${operation}`, input) as Promise<T>
  const away = async (from: string, to: string, more: object = {}) => {
    const during = { startsAt: `${monday}T${from}`, endsAt: `${monday}T${to}`, dryRun: true }
    return (await desk.call('rota.addAbsence', { practitionerId: desk.practitionerId, ...during, ...more })) as Hit
  }
  const placesOf = ({ hits: [hit] }: Hit) =>
    hit?.alternatives.map(
      (slot) => `${slot.practitionerId === desk.practitionerId ? '' : '+'}${slot.startsAt.slice(5)}`,
    )
  const book = (time: string, more: object = {}) => desk.book(`${monday}T${time}`, more)

  /** A service that needs the one room there is, with ten minutes to tidy up. */
  const withRoom = async () => {
    const kind = await clinics<ResourceKind>('addResourceKind', { name: 'Room', family: 'room' })
    const room = await clinics<Resource>('addResource', { clinicId: desk.clinicId, kindId: kind.id, name: 'Room 1' })
    const words = { clinicId: desk.clinicId, name: 'Laser', minutes: 30, price: 0, colour: 'pink' }
    const service = await clinics<Service>('addService', { ...words, requires: [kind.id], bufferAfter: 10 })
    return { room, serviceId: service.id }
  }

  test('is never before now', async () => {
    await book('09:00')
    desk.clock.now = `${monday}T08:10:00.000Z` // ten past nine in Madrid
    expect(placesOf(await away('09:00', '10:00'))).toEqual(['03-08T10:00', '03-08T10:15', '03-08T10:30'])
  })

  test('may overlap the time it leaves, and nothing else', async () => {
    await book('09:45')
    await book('08:30', { patientId: await desk.addPatient('Bo'), minutes: 60 })
    await book('10:45', { patientId: await desk.addPatient('Cy') })
    expect(placesOf(await away('10:00', '10:15'))).toEqual(['03-08T09:30', '03-08T10:15', '03-08T11:15'])
  })

  test('is not where the patient is with somebody else', async () => {
    await book('09:00')
    await book('10:00', { practitionerId: desk.secondPractitionerId })
    expect(placesOf(await away('08:00', '10:00'))).toEqual(['03-08T10:30', '03-08T10:45', '03-08T11:00'])
  })

  test('has its room free, for its buffer too; its own room does not stand in its way', async () => {
    const { serviceId } = await withRoom()
    await book('09:00', { serviceId })
    const bo = { serviceId, practitionerId: desk.secondPractitionerId, patientId: await desk.addPatient('Bo') }
    await book('10:00', bo)
    const times = await away('09:15', '09:30')
    expect(placesOf(times)).toEqual(['03-08T08:45', '03-08T08:30', '03-08T08:15'])
    expect(placesOf(await away('08:00', '09:30'))).toEqual(['03-08T10:45', '03-08T11:00', '03-08T11:15'])
  })

  test('is not a room that is out of use', async () => {
    const { room, serviceId } = await withRoom()
    await book('09:00', { serviceId })
    await clinics('changeResource', { ...room, active: false })
    expect(placesOf(await away('09:00', '09:30'))).toEqual([])
  })

  test('is not promised twice, neither of one room nor of one practitioner', async () => {
    const { serviceId } = await withRoom()
    await book('08:00', { serviceId })
    await book('09:00', { serviceId, patientId: await desk.addPatient('Bo') })
    await book('10:00', { patientId: await desk.addPatient('Cy') })
    const month = { startsAt: '2027-03-01T00:00', endsAt: '2027-04-01T00:00' }
    const { hits } = await away('', '', month) // only the other practitioner is left
    expect(hits.map(({ alternatives: [first] }) => first?.startsAt.slice(11))).toEqual(['08:00', '09:00', '10:00'])
    const closed = { clinicId: desk.clinicId, name: 'Works', kind: 'closure', dryRun: true }
    const until = { startsAt: '2027-03-01T00:00', endsAt: `${monday}T11:00` }
    const closure = (await desk.call('rota.addClosure', { ...closed, ...until })) as Hit
    expect(closure.hits.map(({ alternatives: [first] }) => first?.startsAt.slice(11))).toEqual([
      '11:00',
      '11:45',
      '12:30',
    ])
  })

  test('is not with who has left or does not work there', async () => {
    await book('09:00')
    const { items } = await clinics<{ items: { id: string }[] }>('listPractitioners', {})
    const bo = items.find(({ id }) => id === desk.secondPractitionerId)
    await clinics('changePractitioner', { ...bo, active: false })
    const month = { startsAt: '2027-03-01T00:00', endsAt: '2027-04-01T00:00' }
    expect(placesOf(await away('', '', month))).toEqual([])
  })
})

test('another program asks what an absence would hit, and saves it only when it says so', async () => {
  const desk = await openDesk(inMemory())
  await desk.book(`${monday}T09:00`)
  const { origin, tokens, close } = await openEntrances(desk.host)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens.get('receptionist')}` }
  const times = { startsAt: `${monday}T08:00`, endsAt: `${monday}T12:00` }
  const body = JSON.stringify({ practitionerId: desk.practitionerId, ...times })
  const post = (query: string) => fetch(`${origin}/api/v1/absences${query}`, { method: 'POST', headers, body })
  const before = await dump(desk.database)
  for (const [query, status] of [
    ['?dryRun=true', 200],
    ['?dryRun=false', 201],
  ] as const) {
    const reply = await post(query)
    expect(reply.status).toBe(status)
    expect(await reply.json()).toMatchObject({
      hits: [{ startsAt: `${monday}T09:00`, patientName: 'Ada Łukasiewicz' }],
    })
    expect((await dump(desk.database)) !== before).toBe(status === 201)
  }
  const closed = JSON.stringify({ clinicId: desk.clinicId, name: 'Works', kind: 'closure', ...times })
  const closing = await fetch(`${origin}/api/v1/closures?dryRun=true`, { method: 'POST', headers, body: closed })
  expect(closing.status).toBe(403) // planning a closure is the manager's
  await close()
  await desk.host.close()
})

test('a hundred hits are found in as many statements as five, by an index', async () => {
  const { database, statementsOf, planOf } = watchedDatabase()
  const desk = await openDesk(database)
  await desk.workEveryDay('00:00', '24:00')
  const patients: string[] = []
  for (let i = 0; i < 100; i++) patients.push(await desk.addPatient(`P${i}`))
  const month = { startsAt: '2027-03-01T00:00', endsAt: '2027-04-01T00:00', dryRun: true }
  const { practitionerId, clinicId, serviceId } = desk
  const asked: readonly (readonly [string, object, hits: boolean])[] = [
    ['addAbsence', { practitionerId, ...month }, true],
    ['addClosure', { clinicId, name: 'Works', kind: 'closure', ...month }, true],
    ['previewHours', { clinicId, hours: [] }, true],
    ['previewHours', { clinicId, practitionerId, hours: [] }, true],
    ['previewOutOfUse', { practitionerId }, true],
    ['previewOutOfUse', { serviceId }, true],
    ['previewTerms', { serviceId, minutes: 60, bufferBefore: 0, bufferAfter: 0, requires: [] }, true],
    ['listAbsences', {}, false],
    ['listAbsences', { practitionerId }, false],
    ['listClosures', {}, false],
    ['listClosures', { clinicId }, false],
  ]
  const counts: number[][] = []
  let booked = 0
  for (const size of [5, 100]) {
    for (; booked < size; booked++) {
      const [day, hour] = [2 + Math.floor(booked / 20), booked % 20]
      const time = `2027-03-0${day}T${String(hour).padStart(2, '0')}:00`
      await desk.book(time, { patientId: patients[booked] })
    }
    const ran = []
    for (const [operation, input, hits] of asked)
      ran.push(
        await statementsOf(async () => {
          const answer = (await desk.call(`rota.${operation}`, input)) as Partial<Hit>
          if (hits) expect(answer.hits?.length).toBe(size)
        }),
      )
    counts.push(ran.map((statements) => statements.length))
    const plans = ran.flat().flatMap(planOf)
    expect(plans.filter((step) => /appointment_of_(clinic|practitioner)/.test(step)).length).toBeGreaterThan(3)
    for (const step of plans)
      expect(step).toMatch(
        /USING (COVERING )?(INDEX|PRIMARY KEY)|USE TEMP B-TREE FOR .*IN|SEARCH \w+ USING|LIST SUBQUERY/,
      )
  }
  expect(counts[1]).toEqual(counts[0])
  await desk.host.close()
}, 60_000)
