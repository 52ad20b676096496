import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, instantOf, minutesBetween, weekdayOf } from '../../shared/platform/local-time.ts'
import { addPieces, changeHours } from '../../tests/desk.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { lines, openSeriesDesk, type SeriesDesk } from '../../tests/series-desk.ts'
import { inMemory, uuid } from '../../tests/test-clinic.ts'

let desk: SeriesDesk
beforeEach(async () => {
  desk = await openSeriesDesk(inMemory())
})
afterEach(() => desk.host.close())

const blocked = Array.from({ length: 12 }, (_, i) => addDays('2027-03-04', i * 16))
const block = async () => {
  const patientId = await desk.addPatient('Blocking')
  for (const day of blocked) await desk.book(`${day}T09:45`, { patientId })
}
const daily = 'FREQ=DAILY;COUNT=200'

test('of two hundred visits the preview names exactly the twelve that cannot be, with times that can', async () => {
  await block()
  const plan = await desk.create(daily, { dryRun: true })
  expect(plan.dates).toHaveLength(200)
  expect(plan.conflicts).toBe(12)
  const conflicts = plan.dates.filter(({ conflict }) => conflict !== null)
  expect(conflicts.map(({ occursAt }) => occursAt)).toEqual(blocked.map((day) => `${day}T09:30`))
  for (const { startsAt, conflict, alternatives } of conflicts) {
    expect(conflict).toBe('slot-taken')
    expect(alternatives.map((free) => free.startsAt.slice(0, 10))).toContain(startsAt.slice(0, 10))
    expect(alternatives.length).toBeGreaterThan(2)
  }
  expect(plan.dates.filter(({ conflict, alternatives }) => !conflict && alternatives.length > 0)).toEqual([])

  const decisions = conflicts.map(({ occursAt, alternatives }, i) => ({
    occursAt,
    startsAt: alternatives[i % alternatives.length]?.startsAt,
    practitionerId: alternatives[i % alternatives.length]?.practitionerId,
  }))
  const made = await desk.create(daily, { decisions })
  expect(made.conflicts).toBe(0)
  expect(made.dates.every(({ status }) => status === 'booked')).toBe(true)
}, 60_000)

test('what is offered instead suits the patient, the room and the rest of the series', async () => {
  const other = await desk.addPatient('Other')
  await desk.book('2027-03-02T09:30', { patientId: other })
  await desk.book('2027-03-02T10:00', { practitionerId: desk.secondPractitionerId }) // the patient is elsewhere
  const plan = await desk.create('FREQ=DAILY;COUNT=2', { dryRun: true })
  const [first] = plan.dates
  expect(first?.alternatives.map(({ startsAt }) => startsAt)).not.toContain('2027-03-02T10:00')
  for (const { startsAt, practitionerId } of first?.alternatives ?? [])
    expect(await desk.create('FREQ=DAILY;COUNT=1', { startsAt, practitionerId, dryRun: true })).toMatchObject({
      conflicts: 0,
    })
})

test('whoever takes the nearest free time of every date has a series without conflicts', async () => {
  const onMondays = [{ weekday: 1, from: '09:00', to: '12:00' }]
  await changeHours(desk, 'Practitioner', desk.practitionerId, onMondays)
  await changeHours(desk, 'Practitioner', desk.secondPractitionerId, onMondays)
  const rule = 'FREQ=DAILY;COUNT=14'
  const plan = await desk.create(rule, { startsAt: '2027-03-08T09:30', dryRun: true })
  expect(plan.conflicts).toBe(12)
  const decisions = plan.dates.flatMap(({ occursAt, alternatives: [nearest] }) =>
    nearest ? [{ occursAt, startsAt: nearest.startsAt, practitionerId: nearest.practitionerId }] : [],
  )
  const made = await desk.create(rule, { startsAt: '2027-03-08T09:30', decisions, onConflict: 'skip' })
  expect(made.dates.filter(({ conflict }) => conflict).length).toBe(12 - decisions.length)
  expect(decisions.length).toBeGreaterThan(9)
})

test('rooms are chosen for each date, and two series never share the last one', async () => {
  const { pieces, serviceId } = await addPieces(desk, ['Room A', 'Room B'], { bufferAfter: 15 })
  const rooms = async (plan: Awaited<ReturnType<SeriesDesk['create']>>) =>
    Promise.all(plan.dates.map(async ({ appointmentId }) => (await desk.visit(appointmentId)).resourceIds))
  const rule = 'FREQ=WEEKLY;COUNT=2'
  const first = await desk.create(rule, { serviceId, resourceIds: [pieces[1]] })
  expect(await rooms(first)).toEqual([[pieces[1]], [pieces[1]]])
  const other = { serviceId, practitionerId: desk.secondPractitionerId, patientId: await desk.addPatient('Other') }
  expect(await rooms(await desk.create(rule, other))).toEqual([[pieces[0]], [pieces[0]]])
  const third = await desk.call('clinics.addPractitioner', {
    ...{ clinicId: desk.clinicId, name: 'Third', colour: 'teal' },
    hours: [{ weekday: 2, from: '07:00', to: '21:00' }],
  })
  const more = { serviceId, practitionerId: (third as { id: string }).id, patientId: await desk.addPatient('More') }
  const plan = await desk.create(rule, { ...more, dryRun: true })
  expect(lines(plan)).toEqual(['2027-03-02T09:30 resource-taken', '2027-03-09T09:30 resource-taken'])
  expect(plan.dates[0]?.alternatives[0]?.startsAt).toBe('2027-03-02T08:45') // from 09:00 on its buffer would be in the way
  const moved = await desk.change(first, 'all', { startsAt: '2027-03-03T09:30' })
  expect(await rooms(moved)).toEqual([[pieces[1]], [pieces[1]]])
  expect((await desk.create(rule, more)).conflicts).toBe(0)
})

test('a visit that overlaps on purpose goes on doing so where it stays, and nowhere else', async () => {
  const made = await desk.create('FREQ=WEEKLY;COUNT=2')
  const other = await desk.addPatient('Other')
  await desk.book('2027-03-09T15:15', { patientId: other })
  const seen = { id: made.dates[1]?.appointmentId, version: 1, startsAt: '2027-03-09T15:00', overlapReason: 'urgent' }
  await desk.ask('rescheduleOverlapping', seen)
  const longer = await desk.change(made, 'all', { minutes: 45 })
  expect(longer.conflicts).toBe(0)
  expect(await desk.visit(made.dates[1]?.appointmentId)).toMatchObject({ overlapReason: 'urgent' })
  await desk.book('2027-03-10T09:45', { patientId: other })
  const chosen = { occursAt: '2027-03-09T09:30', startsAt: '2027-03-10T09:30', dryRun: true }
  expect(lines(await desk.change(made, 'following', chosen))).toEqual(['2027-03-10T09:30 slot-taken booked'])
})

test('a full clinic has nothing to offer near, and the ends of the calendar nothing at all', async () => {
  const night = await desk.create('FREQ=DAILY;COUNT=2', { startsAt: '2027-03-02T03:00', dryRun: true })
  expect(lines(night)).toEqual(['2027-03-02T03:00 outside-hours', '2027-03-03T03:00 outside-hours'])
  expect(night.dates[0]?.alternatives[0]).toMatchObject({ startsAt: '2027-03-02T07:00' })
  const last = await desk.create('FREQ=DAILY;COUNT=2', { startsAt: '2199-12-30T06:00', dryRun: true })
  expect(last.dates[0]).toMatchObject({ conflict: 'outside-hours', alternatives: [] })
})

test('while a series moves, a conflict leaves everything as it was, or is decided about', async () => {
  const made = await desk.create('FREQ=WEEKLY;COUNT=4')
  const other = await desk.addPatient('Other')
  await desk.book('2027-03-17T09:30', { patientId: other })
  const to = { startsAt: '2027-03-03T09:30' }
  const plan = await desk.change(made, 'all', { ...to, dryRun: true })
  expect(lines(plan)[2]).toBe('2027-03-17T09:30 slot-taken booked')
  expect(plan.conflicts).toBe(1)
  expect(await desk.get(made)).toEqual(made)
  expect(await desk.refusal(desk.change(made, 'all', to))).toMatchObject({ code: 'series-conflicts' })
  expect(await desk.get(made)).toEqual(made)

  const decisions = [{ occursAt: '2027-03-17T09:30', startsAt: '2027-03-17T12:00' }]
  const moved = await desk.change(made, 'all', { ...to, decisions })
  expect(lines(moved)[2]).toBe('2027-03-17T12:00 (2027-03-17T09:30) moved booked')
  const skipped = await desk.change(made, 'all', {
    startsAt: '2027-03-04T09:30',
    decisions: [{ occursAt: '2027-03-18T09:30', skip: true }],
  })
  expect(lines(skipped)[2]).toBe('2027-03-17T12:00 (2027-03-18T09:30) moved cancelled')
})

test('monthly series keep their place in the month, and what no rule can say is refused', async () => {
  const made = await desk.create('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270630')
  const plan = await desk.change(made, 'all', { startsAt: '2027-03-10T10:00' })
  expect(plan.series.rule).toBe('FREQ=MONTHLY;BYDAY=2WE;UNTIL=20270701')
  expect(plan.dates.map(({ startsAt }) => startsAt)).toEqual([
    '2027-03-10T10:00',
    '2027-04-14T10:00',
    '2027-05-12T10:00',
    '2027-06-09T10:00',
  ])
  const days = await desk.create('FREQ=MONTHLY;BYMONTHDAY=28;COUNT=24', { startsAt: '2027-03-02T15:00' })
  const drift = { occursAt: '2027-03-28T15:00', startsAt: '2027-03-29T15:00' } // February has none
  expect(await desk.refusal(desk.change(days, 'all', drift))).toMatchObject({ code: 'rule-cannot-move' })
  const ends = await desk.create('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', { startsAt: '2027-03-02T17:00' })
  const before = { occursAt: '2027-03-31T17:00', startsAt: '2027-03-30T17:00' }
  expect(await desk.refusal(desk.change(ends, 'all', before))).toMatchObject({ code: 'rule-cannot-move' })
  const later = await desk.change(ends, 'all', { ...before, startsAt: '2027-03-31T18:00' })
  expect(later.dates.map(({ startsAt }) => startsAt.slice(5))).toEqual(['03-31T18:00', '04-30T18:00', '05-31T18:00'])
})

const zones = ['Europe/Madrid', 'Europe/London', 'America/New_York', 'America/Sao_Paulo', 'Asia/Tokyo', 'UTC']
test.each(zones)(
  'from 2024 to 2030 a weekly 09:30 in %s stays 09:30, as long as it was',
  async (zone) => {
    await desk.moveClinicTo(zone)
    desk.clock.now = '2024-01-01T00:00:00.000Z'
    const ids: (string | null)[] = []
    for (const year of [2024, 2025, 2026, 2027, 2028, 2029, 2030]) {
      const plan = await desk.create('FREQ=WEEKLY', { startsAt: `${year}-01-02T09:30`, until: `${year}-12-31` })
      expect(plan.dates.every(({ startsAt }) => startsAt.endsWith('T09:30'))).toBe(true)
      expect(new Set(plan.dates.map(({ startsAt }) => weekdayOf(startsAt.slice(0, 10)))).size).toBe(1)
      expect(plan.dates.length).toBeGreaterThan(51)
      ids.push(...plan.dates.map(({ appointmentId }) => appointmentId))
    }
    const visits = await desk.database.reads.selectFrom('appointment').selectAll().execute()
    expect(visits).toHaveLength(ids.length)
    for (const visit of visits) {
      expect(visit.starts_at_utc).toBe(instantOf(visit.starts_at, zone))
      expect(minutesBetween(visit.starts_at_utc, visit.ends_at_utc)).toBe(30)
    }
  },
  60_000,
)

test('in the missing hour there is no visit, and of a repeated hour it is the first', async () => {
  await desk.workEveryDay('00:00', '24:00')
  const spring = await desk.create('FREQ=DAILY;COUNT=3', { startsAt: '2027-03-27T02:30', dryRun: true })
  expect(lines(spring)).toEqual(['2027-03-27T02:30', '2027-03-28T02:30 time-does-not-exist', '2027-03-29T02:30'])
  expect(spring.dates[1]?.alternatives[0]?.startsAt).toMatch(/^2027-03-28T0[13]/)
  const autumn = await desk.create('FREQ=DAILY;COUNT=2', { startsAt: '2027-10-31T02:30' })
  expect(await desk.visit(autumn.dates[0]?.appointmentId)).toMatchObject({ startsAtUtc: '2027-10-31T00:30Z' })
})

test('hostile rules are refused, each with its reason, and save nothing', async () => {
  const refusals: [rule: string, code: string, more?: object][] = [
    ['FREQ=SECONDLY;COUNT=5', 'rule-not-understood'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=5', 'rule-not-understood'],
    ['FREQ=DAILY;COUNT=5\nEXDATE:20270302', 'rule-not-understood'],
    ['FREQ=DAILY', 'rule-without-end'],
    ['FREQ=DAILY;COUNT=5', 'rule-with-two-ends', { until: '2027-03-09' }],
    ['FREQ=DAILY;COUNT=501', 'too-many-dates'],
    ['FREQ=DAILY;UNTIL=99991231', 'too-many-dates'],
    ['FREQ=DAILY;UNTIL=20270301', 'rule-without-dates'],
    ['FREQ=DAILY;COUNT=2', 'practitioner-unknown', { practitionerId: uuid(999) }],
    ['FREQ=DAILY;COUNT=2', 'patient-unknown', { patientId: uuid(999) }],
    ['FREQ=DAILY;COUNT=2', 'resource-unknown', { resourceIds: [uuid(999)] }],
  ]
  for (const [rule, code, more] of refusals)
    expect(await desk.refusal(desk.create(rule, more)), rule).toMatchObject({ code })
  const invalid = [
    { count: 0 },
    { count: 501 },
    { until: '0001-01-01' },
    { until: '9999-12-31' },
    { minutes: 0 },
    { minutes: 10_000 },
    { startsAt: '0001-01-01T09:30' },
    { startsAt: '9999-01-01T09:30' },
    { decisions: [{ occursAt: '2027-03-02T09:30', skip: true, startsAt: '2027-03-02T10:30' }] },
    {
      decisions: [
        { occursAt: '2027-03-02T09:30', skip: true },
        { occursAt: '2027-03-02T09:30', startsAt: '2027-03-02T10:30' },
      ],
    },
  ]
  for (const more of invalid) await expect(desk.create('FREQ=DAILY', more), JSON.stringify(more)).rejects.toThrow()
  expect(await desk.database.reads.selectFrom('series').selectAll().execute()).toEqual([])

  const made = await desk.create('FREQ=DAILY;COUNT=2')
  const wrong = [
    ['this', { startsAt: '2027-03-09T09:30' }],
    ['following', { startsAt: '2027-03-09T09:30' }],
    ['this', { occursAt: '2027-03-02T09:30', rule: 'FREQ=DAILY;COUNT=9' }],
    ['this', { occursAt: '2027-03-02T09:30', count: 9 }],
  ] as const
  for (const [scope, more] of wrong) await expect(desk.change(made, scope, more)).rejects.toThrow()
})

test('a series is found by its indexes, in as many statements for two hundred visits as for two', async () => {
  const watched = watchedDatabase()
  const watching = await openSeriesDesk(watched.database)
  const few = await watching.create('FREQ=DAILY;COUNT=2', { startsAt: '2027-03-02T15:00' })
  const many = await watching.create(daily)
  for (const hour of ['11', '12', '13', '14', '16', '17', '18', '19'])
    await watching.create('FREQ=DAILY;COUNT=20', { startsAt: `2027-03-02T${hour}:00` })
  watched.analyse()
  const ran = await watched.statementsOf(() => watching.get(many))
  expect(await watched.statementsOf(() => watching.get(few))).toHaveLength(ran.length)
  const plans = ran.filter(({ sql }) => /"(series|series_exception|appointment)"/.test(sql)).map(watched.planOf)
  expect(plans.flat().filter((line) => /SCAN|TEMP B-TREE/.test(line))).toEqual([])
  expect(plans.flat().join('\n')).toMatch(/appointment_of_series \(series_id=\?\)/)
  expect(plans.flat().join('\n')).toMatch(/series_exception_of_series \(series_id=\?\)/)
  await watching.host.close()
})
