import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreeSlot, type SlotRefusal, slotRefusals } from '../../shared/scheduling.ts'
import { addPieces, changeHours, type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump } from '../../tests/test-clinic.ts'
import { Refusal } from '../platform/refusal.ts'
import { slotChecks } from './booking-checks.ts'

test('the checks are in the order the contract promises; whether a time exists comes before all of them', () => {
  expect(slotChecks.map(({ refusal }) => refusal)).toEqual(slotRefusals.slice(1))
  expect(slotRefusals[0]).toBe('time-does-not-exist')
})

describe.each(engines)('a time that cannot be, on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const refusalOf = async (asked: Promise<unknown>) => {
    const error = await asked.catch((thrown: unknown) => thrown)
    if (!(error instanceof Refusal)) throw new Error('expected a refusal')
    return { code: error.code, alternatives: (error.detail as { alternatives: FreeSlot[] }).alternatives }
  }

  test('breaks every rule at once, and is told the first until that one is kept', async () => {
    const { clinicId, practitionerId } = desk
    const { pieces, serviceId } = await addPieces(desk, ['Room'])
    const [room] = pieces
    const day = (date: string) => ({ startsAt: `${date}T00:00`, endsAt: `${date}T23:59` })
    // Sunday, 28 March 2027: Madrid's clocks jump from 02:00 to 03:00.
    const at = '2027-03-28T03:30'
    await desk.workEveryDay('00:00', '24:00')
    await changeHours(desk, 'Practitioner', desk.secondPractitionerId, allWeek('00:00', '24:00'))
    const stranger = await desk.addPatient('Bo')
    const inRoom = { practitionerId: desk.secondPractitionerId, patientId: stranger, serviceId }
    const patientThere = await addColleague(desk)
    const blockers = [
      await desk.book(at, { patientId: await desk.addPatient('Cy') }),
      await desk.book(at, inRoom),
      await desk.book(at, { practitionerId: patientThere }),
    ]
    const wished = { patientId: stranger, serviceId: desk.serviceId }
    const wish = (await desk.call('waitingList.addWish', wished)) as { id: string }
    const offered = { id: wish.id, practitionerId, startsAt: '2027-03-28T04:00', holdMinutes: 1_440 }
    desk.clock.now = '2027-03-27T20:00:00.000Z'
    await desk.call('waitingList.offer', offered)
    const away = { practitionerId, ...day('2027-03-28'), reason: null }
    const { absence } = (await desk.call('rota.addAbsence', away)) as { absence: { id: string } }
    await changeHours(desk, 'Practitioner', practitionerId, allWeek('08:00', '20:00'))
    await changeHours(desk, 'Clinic', clinicId, allWeek('07:00', '21:00'))
    const shut = { clinicId, name: 'Holiday', kind: 'holiday', ...day('2027-03-28') }
    const { closure } = (await desk.call('rota.addClosure', shut)) as { closure: { id: string } }
    desk.clock.now = '2027-03-28T20:00:00.000Z' // it is over as well

    const told: string[] = []
    const ask = async (startsAt = at, minutes = 60) => {
      const before = await dump(desk.database, ['appointment', 'busy', 'journal'])
      const { code, alternatives } = await refusalOf(desk.book(startsAt, { serviceId, minutes }))
      expect(await dump(desk.database, ['appointment', 'busy', 'journal'])).toBe(before)
      told.push(code)
      return { code, alternatives }
    }
    await ask('2027-03-28T02:30')
    await ask()
    desk.clock.now = '2027-03-27T21:00:00.000Z'
    await ask()
    await desk.call('rota.removeClosure', { id: closure.id })
    await ask()
    await changeHours(desk, 'Clinic', clinicId, allWeek('00:00', '24:00'))
    await ask()
    await changeHours(desk, 'Practitioner', practitionerId, allWeek('00:00', '24:00'))
    await ask()
    await desk.call('rota.removeAbsence', { id: absence.id })
    await ask()
    await desk.ask('cancelAppointment', { id: blockers[0]?.id })
    await ask()
    await desk.call('waitingList.decline', { id: wish.id })
    await ask()
    await desk.ask('cancelAppointment', { id: blockers[1]?.id })
    await ask()
    await desk.ask('cancelAppointment', { id: blockers[2]?.id })
    expect(told).toEqual([...slotRefusals] satisfies SlotRefusal[])
    expect(await desk.book(at, { serviceId, minutes: 60 })).toMatchObject({ status: 'booked', resourceIds: [room] })
  })

  test('comes with other times that are really free, nearest first, one’s own practitioner before others', async () => {
    const { pieces, serviceId } = await addPieces(desk, ['Room'], { bufferAfter: 15 })
    await desk.book('2027-03-01T10:00', { serviceId })
    const patientId = await desk.addPatient('Bo')
    // The patient is elsewhere at the nearest time, and the room is taken then by somebody else.
    await desk.book('2027-03-01T11:00', { practitionerId: desk.secondPractitionerId, patientId })
    const named = { patientId, serviceId, resourceIds: pieces }
    const { code, alternatives } = await refusalOf(desk.book('2027-03-01T10:00', named))
    expect(code).toBe('slot-taken')
    const own = alternatives.filter((slot) => slot.practitionerId === desk.practitionerId)
    expect(own.map(({ startsAt }) => startsAt.slice(11))).toEqual(['09:15', '09:00', '08:45'])
    expect(alternatives.slice(own.length).map(({ practitionerId }) => practitionerId)).toEqual([
      desk.secondPractitionerId,
      desk.secondPractitionerId,
    ])
    for (const { practitionerId, startsAt, endsAt } of alternatives) {
      const booked = await desk.book(startsAt, { ...named, practitionerId })
      expect(booked).toMatchObject({ startsAt, endsAt, status: 'booked' })
      await desk.ask('cancelAppointment', { id: booked.id })
    }
  })

  test('a move is offered other times too, its own old place among them', async () => {
    const visit = await desk.book('2027-03-01T10:00')
    await desk.book('2027-03-01T12:00', { patientId: await desk.addPatient('Bo') })
    const { alternatives } = await refusalOf(desk.move(visit, '2027-03-01T12:15'))
    const [first] = alternatives
    expect(first).toMatchObject({ startsAt: '2027-03-01T12:30' })
    expect(await desk.move(visit, first?.startsAt ?? '')).toMatchObject({ version: 2 })
    const again = { ...visit, version: 2 }
    const late = await refusalOf(desk.move(again, '2027-03-01T20:00'))
    expect(late.code).toBe('outside-hours')
    expect(late.alternatives[0]).toMatchObject({ startsAt: '2027-03-01T19:30' })
  })

  test('when the days around are full, times within a week of it are offered', async () => {
    const { practitionerId } = desk
    const away = { startsAt: '2027-03-02T00:00', endsAt: '2027-03-06T00:00', reason: null }
    await desk.call('rota.addAbsence', { practitionerId, ...away })
    const { code, alternatives } = await refusalOf(desk.book('2027-03-04T10:00'))
    expect(code).toBe('practitioner-absent')
    const own = alternatives.filter((slot) => slot.practitionerId === practitionerId)
    expect(own.map(({ startsAt }) => startsAt)).toEqual(['2027-03-01T19:30', '2027-03-01T19:15', '2027-03-01T19:00'])
  })

  test('when all are away for weeks, the first times after that are offered', async () => {
    const { practitionerId, secondPractitionerId } = desk
    const away = { startsAt: '2027-03-01T00:00', endsAt: '2027-04-05T00:00', reason: null }
    for (const who of [practitionerId, secondPractitionerId])
      await desk.call('rota.addAbsence', { practitionerId: who, ...away })
    const { alternatives } = await refusalOf(desk.book('2027-03-15T10:00'))
    expect(alternatives.map((slot) => [slot.practitionerId, slot.startsAt])).toEqual([
      [practitionerId, '2027-04-05T08:00'],
      [practitionerId, '2027-04-05T08:15'],
      [practitionerId, '2027-04-05T08:30'],
    ])
  })

  test('of a time long past, the next ones from now on are offered', async () => {
    const { code, alternatives } = await refusalOf(desk.book('2026-01-12T10:00'))
    expect(code).toBe('in-the-past')
    expect(alternatives[0]).toMatchObject({ practitionerId: desk.practitionerId, startsAt: '2027-03-01T08:00' })
    for (const { practitionerId, startsAt } of alternatives) {
      const booked = await desk.book(startsAt, { practitionerId })
      await desk.ask('cancelAppointment', { id: booked.id })
    }
  })
})

function allWeek(from: string, to: string) {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))
}

async function addColleague({ call, clinicId }: Desk): Promise<string> {
  const add = { clinicId, name: 'Dr. Cy', colour: 'pink', hours: allWeek('00:00', '24:00') }
  return ((await call('clinics.addPractitioner', add)) as { id: string }).id
}
