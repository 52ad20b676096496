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
    const past = await desk.create('FREQ=DAILY;COUNT=2', daily)
    expect(lines(past)).toEqual(['2027-02-28T09:30 in-the-past', '2027-03-01T09:30'])
    const old = await desk.create('FREQ=YEARLY;COUNT=2', { ...daily, startsAt: '2026-03-08T09:30' })
    expect(old.dates[0]?.alternatives[0]?.startsAt).toBe('2027-03-01T08:00')
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
})
