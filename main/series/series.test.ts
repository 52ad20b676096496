import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Engine, engines } from '../../tests/engines.ts'
import { lines, openSeriesDesk, type SeriesDesk, stateOf } from '../../tests/series-desk.ts'
import { dump, uuid } from '../../tests/test-clinic.ts'

const weekly = 'FREQ=WEEKLY;COUNT=4'
const booked = (...dates: string[]) => dates.map((date) => `2027-${date} booked`)

describe.each(engines)('series on %s', (_, start) => {
  let engine: Engine
  let desk: SeriesDesk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openSeriesDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  test('a series is booked whole, keeps its rule with its end, and can be looked at', async () => {
    const made = await desk.create('RRULE:freq=weekly;byday=tu,th', { count: 3, remark: 'knee', minutes: 45 })
    expect(made.series).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3',
      startsAt: '2027-03-02T09:30',
      minutes: 45,
      remark: 'knee',
      version: 1,
    })
    expect(lines(made)).toEqual(booked('03-02T09:30', '03-04T09:30', '03-09T09:30'))
    expect(made.conflicts).toBe(0)
    expect(await desk.get(made)).toEqual(made)
    expect(await desk.visit(made.dates[1]?.appointmentId)).toMatchObject({
      startsAt: '2027-03-04T09:30',
      endsAt: '2027-03-04T10:15',
      seriesId: made.series.id,
      occursAt: '2027-03-04T09:30',
      remark: 'knee',
    })
    await expect(desk.get({ ...made, series: { ...made.series, id: uuid(999) as never } })).rejects.toMatchObject({
      code: 'series-unknown',
    })
  })

  test('a dry run shows every date and saves nothing', async () => {
    await desk.book('2027-03-09T09:15')
    const before = await dump(desk.database)
    const plan = await desk.create(weekly, { dryRun: true })
    expect(plan.series).toBeNull()
    expect(plan.conflicts).toBe(1)
    expect(lines(plan)).toEqual([
      '2027-03-02T09:30',
      '2027-03-09T09:30 slot-taken',
      '2027-03-16T09:30',
      '2027-03-23T09:30',
    ])
    expect(plan.dates.every(({ appointmentId }) => appointmentId === null)).toBe(true)
    expect(plan.dates[1]?.alternatives[0]).toMatchObject({ startsAt: '2027-03-09T09:45' })
    expect(plan.dates[0]?.alternatives).toEqual([])
    expect(await dump(desk.database)).toBe(before)
  })

  test('with a conflict nobody has decided about, nothing is saved', async () => {
    await desk.book('2027-03-09T09:15')
    const before = await dump(desk.database)
    const refused = await desk.refusal(desk.create(weekly))
    expect(refused).toMatchObject({
      code: 'series-conflicts',
      detail: { conflicts: [{ occursAt: '2027-03-09T09:30', conflict: 'slot-taken' }] },
    })
    expect(await dump(desk.database)).toBe(before)
  })

  test('dates with a conflict are left out, put elsewhere or given to somebody else', async () => {
    for (const date of ['03-02', '03-09', '03-16', '03-23']) await desk.book(`2027-${date}T09:15`)
    const decisions = [
      { occursAt: '2027-03-02T09:30', startsAt: '2027-03-02T10:00' },
      { occursAt: '2027-03-09T09:30', practitionerId: desk.secondPractitionerId },
      { occursAt: '2027-03-16T09:30', skip: true },
    ]
    const made = await desk.create(weekly, { decisions, onConflict: 'skip', patientId: await desk.addPatient('Eva') })
    const kept = await desk.get(made)
    expect(lines(kept)).toEqual([
      '2027-03-02T10:00 (2027-03-02T09:30) moved booked',
      '2027-03-09T09:30 booked',
      '2027-03-16T09:30 skipped',
      '2027-03-23T09:30 skipped',
    ])
    expect(kept.dates[1]?.practitionerId).toBe(desk.secondPractitionerId)
    expect(lines(made)[3]).toBe('2027-03-23T09:30 slot-taken skipped')
    expect(made.conflicts).toBe(0)
  })

  test('a decision about no date of the series is refused, and so is a series without a visit', async () => {
    const nowhere = { decisions: [{ occursAt: '2027-03-03T09:30', skip: true }] }
    expect(await desk.refusal(desk.create(weekly, nowhere))).toMatchObject({ code: 'occurrence-unknown' })
    const none = { startsAt: '2027-03-02T03:00', onConflict: 'skip' }
    expect(await desk.refusal(desk.create(weekly, none))).toMatchObject({ code: 'series-conflicts' })
    const somebody = { decisions: [{ occursAt: '2027-03-02T09:30', practitionerId: uuid(999) }] }
    expect(await desk.refusal(desk.create(weekly, somebody))).toMatchObject({ code: 'practitioner-unknown' })
  })

  test('each date stands beside those before it, and past days are conflicts like others', async () => {
    const daily = { startsAt: '2027-02-28T09:30', minutes: 60, dryRun: true }
    expect(lines(await desk.create('FREQ=DAILY;COUNT=2', daily))).toEqual([
      '2027-02-28T09:30 in-the-past',
      '2027-03-01T09:30',
    ])
    const overnight = await desk.create('FREQ=DAILY;COUNT=2', { startsAt: '2027-03-02T08:00', minutes: 600 })
    expect(overnight.dates).toHaveLength(2)
  })

  test('one visit moved or called off by itself is an exception of its series', async () => {
    const made = await desk.create(weekly)
    const [, second, third] = made.dates
    await desk.move(await desk.visit(second?.appointmentId), '2027-03-10T11:00')
    await desk.ask('cancelAppointment', { id: third?.appointmentId, reason: 'holiday' })
    expect(lines(await desk.get(made))).toEqual([
      '2027-03-02T09:30 booked',
      '2027-03-10T11:00 (2027-03-09T09:30) moved booked',
      '2027-03-16T09:30 cancelled',
      '2027-03-23T09:30 booked',
    ])
  })

  test('this: one visit moves and its date stays its date', async () => {
    const made = await desk.create(weekly)
    const to = { occursAt: '2027-03-09T09:30', startsAt: '2027-03-10T12:00', remark: 'only once' }
    const plan = await desk.change(made, 'this', { ...to, version: 1 })
    expect(lines(plan)[1]).toBe('2027-03-10T12:00 (2027-03-09T09:30) moved booked')
    expect(plan.series.version).toBe(2)
    expect(plan.dates[1]?.appointmentId).toBe(made.dates[1]?.appointmentId)
    expect(await desk.visit(plan.dates[1]?.appointmentId)).toMatchObject({ remark: 'only once', version: 2 })
    expect(await desk.get(made)).toEqual(plan)

    expect(await desk.refusal(desk.change(made, 'this', { ...to, version: 1 }))).toMatchObject({
      code: 'changed-meanwhile',
    })
    const taken = { occursAt: '2027-03-16T09:30', startsAt: '2027-03-10T12:15' }
    const refused = await desk.refusal(desk.change(made, 'this', taken))
    expect(refused).toMatchObject({ code: 'slot-taken', detail: { alternatives: expect.any(Array) } })
    expect(lines(await desk.change(made, 'this', { ...taken, dryRun: true }))[2]).toBe(
      '2027-03-10T12:15 (2027-03-16T09:30) slot-taken booked',
    )
    expect(await desk.get(made)).toEqual(plan)
    const nothing = { occursAt: '2027-03-11T09:30', startsAt: '2027-03-11T12:00' }
    expect(await desk.refusal(desk.change(made, 'this', nothing))).toMatchObject({ code: 'occurrence-unknown' })
  })

  test('this: a date that was left out gets a visit after all', async () => {
    const made = await desk.create(weekly, { decisions: [{ occursAt: '2027-03-09T09:30', skip: true }] })
    const operationId = uuid(8_000_000)
    const before = await stateOf(desk.database)
    const plan = await desk.change(made, 'this', { occursAt: '2027-03-09T09:30' }, { operationId })
    expect(lines(plan)[1]).toBe('2027-03-09T09:30 booked')
    expect(await desk.get(made)).toEqual(plan)
    await desk.ask('takeBack', { operationId })
    expect(await stateOf(desk.database)).toBe(before)
  })

  test('this: whoever waits already can be called off, who has been treated can neither move nor be called off', async () => {
    const made = await desk.create(weekly)
    const [first, second] = made.dates
    desk.clock.now = '2027-03-02T08:31:00.000Z'
    await desk.ask('checkIn', { id: first?.appointmentId })
    const gone = await desk.cancel(made, 'this', { occursAt: first?.occursAt })
    expect(gone.dates[0]?.status).toBe('cancelled')
    desk.clock.now = '2027-03-09T08:31:00.000Z'
    await desk.ask('checkIn', { id: second?.appointmentId })
    await desk.ask('finishAppointment', { id: second?.appointmentId })
    for (const asked of [
      () => desk.cancel(made, 'this', { occursAt: second?.occursAt }),
      () => desk.change(made, 'this', { occursAt: second?.occursAt, startsAt: '2027-03-10T09:30' }),
      () => desk.change(made, 'following', { occursAt: second?.occursAt, startsAt: '2027-03-10T09:30' }),
    ])
      expect(await desk.refusal(asked())).toMatchObject({ code: 'not-in-that-state' })
  })

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
