import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Engine, engines } from '../../tests/engines.ts'
import { lines, openSeriesDesk, type SeriesDesk, stateOf } from '../../tests/series-desk.ts'
import { uuid } from '../../tests/test-clinic.ts'

const weekly = 'FREQ=WEEKLY;COUNT=4'
const booked = (...dates: string[]) => dates.map((date) => `2027-${date} booked`)

describe.each(engines)('changed series on %s', (_, start) => {
  let engine: Engine
  let desk: SeriesDesk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openSeriesDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  test('following: the old series ends, and the rest goes on as one of its own with the same visits', async () => {
    const made = await desk.create(weekly)
    const to = { occursAt: '2027-03-16T09:30', startsAt: '2027-03-17T11:00' }
    const next = await desk.change(made, 'following', to)
    expect(next.series.id).not.toBe(made.series.id)
    expect(next.series).toMatchObject({ rule: 'FREQ=WEEKLY;COUNT=2', startsAt: '2027-03-17T11:00', version: 1 })
    expect(lines(next)).toEqual(booked('03-17T11:00', '03-24T11:00'))
    expect(next.dates.map((date) => date.appointmentId)).toEqual(made.dates.slice(2).map((date) => date.appointmentId))
    expect(await desk.get(next)).toEqual(next)
    const old = await desk.get(made)
    expect(old.series).toMatchObject({ rule: 'FREQ=WEEKLY;COUNT=2', version: 2 })
    expect(lines(old)).toEqual(booked('03-02T09:30', '03-09T09:30'))
  })

  test('following from the first date is all of it, and stays one series', async () => {
    const made = await desk.create(weekly)
    const plan = await desk.change(made, 'following', { occursAt: '2027-03-02T09:30', minutes: 60 })
    expect(plan.series).toMatchObject({ id: made.series.id, minutes: 60, version: 2 })
    expect(plan.dates.map(({ endsAt }) => endsAt.slice(11))).toEqual(['10:30', '10:30', '10:30', '10:30'])
  })

  test('all: what is over stays, the rest moves, and a visit moved by hand keeps its time', async () => {
    const made = await desk.create('FREQ=WEEKLY;COUNT=5')
    await desk.change(made, 'this', { occursAt: '2027-03-16T09:30', startsAt: '2027-03-18T15:00' })
    await desk.ask('cancelAppointment', { id: made.dates[3]?.appointmentId })
    desk.clock.now = '2027-03-02T12:00:00.000Z' // the first one is over
    const plan = await desk.change(made, 'all', { startsAt: '2027-03-10T10:00' })
    expect(plan.series).toMatchObject({ id: made.series.id, rule: 'FREQ=WEEKLY;COUNT=4', startsAt: '2027-03-10T10:00' })
    expect(lines(plan)).toEqual([
      '2027-03-02T09:30 booked',
      '2027-03-10T10:00 booked',
      '2027-03-18T15:00 (2027-03-17T10:00) moved booked',
      '2027-03-23T09:30 cancelled',
      '2027-03-24T10:00 skipped',
      '2027-03-31T10:00 booked',
    ])
    expect(await desk.get(made)).toEqual(plan)
    const untouched = { id: made.dates[0]?.appointmentId, version: 1, startsAt: '2027-03-02T09:30' }
    expect(await desk.visit(made.dates[0]?.appointmentId)).toMatchObject(untouched)

    const other = await desk.change(made, 'all', { practitionerId: desk.secondPractitionerId })
    expect(lines(other)).toEqual(lines(plan))
    const who = other.dates.map(({ practitionerId }) => practitionerId === desk.secondPractitionerId)
    expect(who).toEqual([false, true, true, false, true, true])
  })

  test('a daily series moves by a day although each of its visits stands in the next one’s way', async () => {
    const made = await desk.create('FREQ=DAILY;COUNT=10')
    const plan = await desk.change(made, 'all', { startsAt: '2027-03-03T09:30' })
    expect(plan.conflicts).toBe(0)
    expect(plan.dates.map(({ appointmentId }) => appointmentId)).toEqual(made.dates.map((date) => date.appointmentId))
    expect(plan.dates[9]?.startsAt).toBe('2027-03-12T09:30')
    const busy = await desk.database.reads.selectFrom('busy').selectAll().execute()
    expect(busy).toHaveLength(20)
  })

  test('a new rule adds the dates that are missing and cancels those it no longer gives', async () => {
    const made = await desk.create('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6')
    const plan = await desk.change(made, 'all', { rule: 'FREQ=WEEKLY;BYDAY=TU,FR', count: 5 })
    expect(plan.series).toMatchObject({ id: made.series.id, rule: 'FREQ=WEEKLY;BYDAY=TU,FR;COUNT=5' })
    expect(lines(plan)).toEqual([
      '2027-03-02T09:30 booked',
      '2027-03-04T09:30 cancelled',
      '2027-03-05T09:30 booked',
      '2027-03-09T09:30 booked',
      '2027-03-11T09:30 cancelled',
      '2027-03-12T09:30 booked',
      '2027-03-16T09:30 booked',
      '2027-03-18T09:30 cancelled',
    ])
    expect(plan.dates[3]?.appointmentId).toBe(made.dates[2]?.appointmentId)
  })

  test('a series is made longer and shorter, and what was left out stays left out', async () => {
    const made = await desk.create(weekly, { decisions: [{ occursAt: '2027-03-09T09:30', skip: true }] })
    const longer = await desk.change(made, 'all', { until: '2027-04-06' })
    expect(longer.series.rule).toBe('FREQ=WEEKLY;UNTIL=20270406')
    expect(lines(longer)[1]).toBe('2027-03-09T09:30 skipped')
    expect(lines(longer).slice(4)).toEqual(booked('03-30T09:30', '04-06T09:30'))
    const shorter = await desk.change(made, 'all', { count: 3 })
    expect(lines(shorter).slice(2)).toEqual([
      '2027-03-16T09:30 booked',
      '2027-03-23T09:30 cancelled',
      '2027-03-30T09:30 cancelled',
      '2027-04-06T09:30 cancelled',
    ])
    const again = await desk.change(made, 'all', { count: 4 })
    expect(lines(again)[3]).toBe('2027-03-23T09:30 booked')
  })

  test('nobody is put with a practitioner who is not there, whatever part of it is meant', async () => {
    const made = await desk.create(weekly)
    for (const scope of ['this', 'following', 'all'])
      for (const dryRun of [true, false]) {
        const somebody = { occursAt: '2027-03-16T09:30', practitionerId: uuid(999), dryRun }
        expect(await desk.refusal(desk.change(made, scope, somebody))).toMatchObject({ code: 'practitioner-unknown' })
      }
    expect(await desk.get(made)).toEqual(made)
  })

  test('a visit whose new date is left out is answered as cancelled, which it is', async () => {
    const made = await desk.create(weekly)
    await desk.book('2027-03-17T09:30', { patientId: await desk.addPatient('Other') })
    const to = { startsAt: '2027-03-03T09:30', onConflict: 'skip' }
    for (const dryRun of [true, false]) {
      const plan = await desk.change(made, 'all', { ...to, dryRun })
      expect(lines(plan)[2]).toBe('2027-03-17T09:30 slot-taken skipped cancelled')
    }
    expect(await desk.visit(made.dates[2]?.appointmentId)).toMatchObject({ status: 'cancelled' })
  })

  test('a rehearsal knows a visit that was called off, although another stood on its date', async () => {
    const made = await desk.create(weekly)
    await desk.change(made, 'all', { count: 3 })
    await desk.change(made, 'all', { count: 4 })
    const to = { startsAt: '2027-03-03T09:30' }
    const rehearsed = await desk.change(made, 'all', { ...to, dryRun: true })
    expect(lines(rehearsed)[3]).toBe('2027-03-23T09:30 cancelled')
    expect(rehearsed).toEqual(await desk.change(made, 'all', to))
  })

  test('a series that is over can have more visits, and nothing else', async () => {
    const made = await desk.create('FREQ=WEEKLY;COUNT=2')
    desk.clock.now = '2027-03-10T12:00:00.000Z'
    expect(await desk.refusal(desk.change(made, 'all', { minutes: 60 }))).toMatchObject({ code: 'not-in-that-state' })
    expect(lines(await desk.change(made, 'all', { count: 3 }))).toEqual(
      booked('03-02T09:30', '03-09T09:30', '03-16T09:30'),
    )
    const over = { occursAt: '2027-03-09T09:30', startsAt: '2027-03-20T09:30' }
    expect(await desk.refusal(desk.change(made, 'following', over))).toMatchObject({ code: 'not-in-that-state' })
  })

  test('cancelling: one date, a date and all after it, or whatever is still to come', async () => {
    const made = await desk.create('FREQ=WEEKLY;COUNT=5')
    const reason = { reason: 'on holiday' }
    const one = await desk.cancel(made, 'this', { occursAt: '2027-03-09T09:30', ...reason })
    expect(lines(one)[1]).toBe('2027-03-09T09:30 cancelled')
    expect(await desk.visit(made.dates[1]?.appointmentId)).toMatchObject({ cancelReason: 'on holiday' })
    const shorter = await desk.cancel(made, 'following', { occursAt: '2027-03-23T09:30', version: 2 })
    expect(shorter.series.rule).toBe('FREQ=WEEKLY;COUNT=3')
    expect(lines(shorter).slice(2)).toEqual([
      '2027-03-16T09:30 booked',
      '2027-03-23T09:30 cancelled',
      '2027-03-30T09:30 cancelled',
    ])
    expect(await desk.refusal(desk.cancel(made, 'all', { version: 2 }))).toMatchObject({ code: 'changed-meanwhile' })
    desk.clock.now = '2027-03-02T12:00:00.000Z'
    const rehearsed = await desk.cancel(made, 'all', { dryRun: true })
    expect(lines(rehearsed)[2]).toBe('2027-03-16T09:30 cancelled')
    const none = await desk.cancel(made, 'all')
    expect(none.dates.map(({ status }) => status)).toEqual([
      'booked', // that one was over
      ...Array.from({ length: 4 }, () => 'cancelled'),
    ])
    expect(await desk.database.reads.selectFrom('busy').selectAll().execute()).toHaveLength(2)
    expect(await desk.refusal(desk.cancel(made, 'all'))).toMatchObject({ code: 'not-in-that-state' })
    expect(await desk.refusal(desk.cancel(made, 'this', { occursAt: '2028-01-01T00:00' }))).toMatchObject({
      code: 'occurrence-unknown',
    })
  })

  test.each<[what: string, doing: (plan: Awaited<ReturnType<SeriesDesk['create']>>, call: object) => Promise<unknown>]>(
    [
      ['a change of all', (made, call) => desk.change(made, 'all', { startsAt: '2027-03-03T11:00' }, call)],
      [
        'a split',
        (made, call) =>
          desk.change(
            made,
            'following',
            { occursAt: '2027-03-16T09:30', startsAt: '2027-03-18T11:00', minutes: 60 },
            call,
          ),
      ],
      ['a new rule', (made, call) => desk.change(made, 'all', { rule: 'FREQ=DAILY;COUNT=9' }, call)],
      ['a cancellation', (made, call) => desk.call('series.cancelSeries', { id: made.series.id, scope: 'all' }, call)],
    ],
  )('%s is taken back whole', async (_what, doing) => {
    const made = await desk.create(weekly, { decisions: [{ occursAt: '2027-03-23T09:30', skip: true }] })
    const before = await stateOf(desk.database)
    const operationId = uuid(8_000_000)
    await doing(made, { operationId })
    expect(await stateOf(desk.database)).not.toBe(before)
    await desk.ask('takeBack', { operationId })
    expect(await stateOf(desk.database)).toBe(before)
  })

  test('a new series is taken back whole', async () => {
    const before = await stateOf(desk.database)
    const operationId = uuid(8_000_000)
    await desk.create(weekly, { decisions: [{ occursAt: '2027-03-23T09:30', skip: true }] }, { operationId })
    await desk.ask('takeBack', { operationId })
    expect(await stateOf(desk.database)).toBe(before)
  })
})
