import { afterEach, beforeEach, expect, test } from 'vitest'
import { lines, openSeriesDesk, type SeriesDesk } from '../../tests/series-desk.ts'
import { deviceId, dump, inMemory, openBareClinic, uuid } from '../../tests/test-clinic.ts'
import { derivations, routes } from '../host.ts'
import { listEntries } from '../platform/journal.ts'
import { replay } from '../platform/replay.ts'

const last = { occursAt: '2027-03-23T09:30' }
let desk: SeriesDesk

beforeEach(async () => {
  desk = await openSeriesDesk(inMemory())
})
afterEach(() => desk.host.close())

type Made = Awaited<ReturnType<SeriesDesk['create']>>
const idOn = ({ dates }: Made, date: number) => dates[date]?.appointmentId
const reinstate = (id: string | null | undefined) => desk.ask('reinstateAppointment', { id })
const visitsOf = () =>
  desk.database.reads
    .selectFrom('appointment')
    .select(['starts_at', 'status', 'occurs_at'])
    .orderBy('starts_at')
    .execute()
const leftOut = () => desk.database.reads.selectFrom('series_exception').select('occurs_at').execute()

/** The last date is given up and given again, and its new visit then moved by hand: the old time is free. */
async function planLastAnew(): Promise<Made> {
  const made = await desk.create('FREQ=WEEKLY;COUNT=4')
  await desk.change(made, 'all', { count: 3 })
  await desk.change(made, 'all', { count: 4 })
  await desk.change(made, 'this', { ...last, startsAt: '2027-03-24T12:00' })
  return made
}

test('who comes back to a date that has another visit by now comes back by themselves, and says so', async () => {
  const made = await planLastAnew()
  const back = await reinstate(idOn(made, 3))
  expect(back).toMatchObject({ status: 'booked', startsAt: last.occursAt, seriesId: null, occursAt: null })
  const later = await desk.change(made, 'all', { practitionerId: desk.secondPractitionerId })
  expect(lines(later).at(-1)).toBe('2027-03-24T12:00 (2027-03-23T09:30) moved booked')
  await desk.cancel(made, 'following', last)
  const rows = await visitsOf()
  expect(rows.map(({ status }) => status)).toEqual(['booked', 'booked', 'booked', 'booked', 'cancelled'])
  expect(await desk.visit(back.id)).toMatchObject({ version: back.version, practitionerId: desk.practitionerId })
})

test('who comes back to a date nobody else has stays in the series', async () => {
  const made = await desk.create('FREQ=WEEKLY;COUNT=4')
  const id = idOn(made, 3)
  await desk.ask('cancelAppointment', { id })
  expect(await reinstate(id)).toMatchObject({ seriesId: made.series.id, ...last })
  await desk.ask('checkIn', { id })
  expect(await reinstate(id)).toMatchObject({ seriesId: made.series.id, ...last })
})

test('a cancellation is not taken back onto a date that has another visit by now', async () => {
  const made = await desk.create('FREQ=WEEKLY;COUNT=4')
  const operationId = uuid(8_000_000)
  await desk.call('scheduling.cancelAppointment', { id: idOn(made, 3) }, { operationId })
  await desk.change(made, 'all', { count: 3 })
  await desk.change(made, 'all', { count: 4 })
  await desk.change(made, 'this', { ...last, startsAt: '2027-03-24T12:00' })
  const before = await visitsOf()
  expect(await desk.refusal(desk.ask('takeBack', { operationId }))).toMatchObject({ code: 'changed-since' })
  expect(await visitsOf()).toEqual(before)
})

test('a journal from before leads to the rows of before: both stay in the series, and are called off together', async () => {
  const made = await planLastAnew()
  const operationId = uuid(8_000_000)
  await desk.call('scheduling.reinstateAppointment', { id: idOn(made, 3) }, { operationId })
  await desk.cancel(made, 'following', last)
  const entries = await listEntries(desk.database.reads, deviceId)
  const replayed = async (format?: number) => {
    const copy = inMemory()
    await openBareClinic(copy)
    const meant = entries.map((entry) => ({ ...entry, format: format ?? entry.format }))
    await replay({ database: copy, derivations }, routes, meant)
    const rows = await copy.reads.selectFrom('appointment').selectAll().orderBy('id').execute()
    const kept = (await listEntries(copy.reads, deviceId)).map((entry) => entry.format)
    return { rows: rows.map(({ status, occurs_at }) => `${status} ${occurs_at}`), kept, dump: await dump(copy) }
  }
  expect((await replayed()).dump).toBe(await dump(desk.database))
  const before = await replayed(1)
  expect(before.rows.slice(3)).toEqual([`cancelled ${last.occursAt}`, `cancelled ${last.occursAt}`])
  expect(new Set(before.kept)).toEqual(new Set([1]))
})

const daily = 'FREQ=DAILY;COUNT=4'
const second = { occursAt: '2027-03-03T09:30' }

test('who had come back to a date the rule had left is on their own once the series comes to it again', async () => {
  const made = await desk.create(daily)
  await desk.cancel(made, 'this', second)
  await desk.change(made, 'all', { startsAt: '2027-03-09T09:30' })
  const back = await reinstate(idOn(made, 1))
  await desk.move(back, '2027-03-03T12:00')
  await desk.change(made, 'all', { startsAt: '2027-03-01T09:30' })
  const on = (await visitsOf()).filter(({ starts_at }) => starts_at.startsWith('2027-03-03'))
  expect(on).toEqual([
    { starts_at: '2027-03-03T09:30', status: 'booked', occurs_at: '2027-03-03T09:30' },
    { starts_at: '2027-03-03T12:00', status: 'booked', occurs_at: null },
  ])
})

test('of a treatment under way and a visit to come on one date, the one to come goes along', async () => {
  const made = await desk.create(daily)
  const id = idOn(made, 1)
  await desk.change(made, 'this', { ...second, startsAt: '2027-03-03T12:00' })
  await desk.ask('checkIn', { id })
  await desk.ask('startTreatment', { id })
  await desk.change(made, 'all', { occursAt: '2027-03-02T09:30', startsAt: '2027-03-03T09:30' })
  await desk.change(made, 'all', { startsAt: '2027-03-03T10:00' })
  expect((await desk.visit(idOn(made, 0))).startsAt).toBe('2027-03-03T10:00')
  expect(await desk.visit(id)).toMatchObject({ status: 'in-treatment', startsAt: '2027-03-03T12:00' })
})

describeLeftOut('moving it moves the visit and books no other', async (made) => {
  const plan = await desk.change(made, 'this', { ...second, startsAt: '2027-03-03T15:00' })
  expect(plan.dates[1]?.appointmentId).toBe(idOn(made, 1))
})
describeLeftOut('moving all moves it too', async (made) => {
  await desk.change(made, 'all', { startsAt: '2027-03-02T15:00' })
  expect((await desk.visit(idOn(made, 1))).startsAt).toBe('2027-03-03T15:00')
})
describeLeftOut('cancelling it leaves no trace of that either', async (made) => {
  await desk.cancel(made, 'this', second)
  expect((await desk.visit(idOn(made, 1))).status).toBe('cancelled')
})

/** Called off, then left out when the others moved away and back, then reinstated. */
function describeLeftOut(what: string, doing: (made: Made) => Promise<void>) {
  test(`on a date that was left out somebody comes after all: ${what}`, async () => {
    const made = await desk.create(daily)
    await desk.cancel(made, 'this', second)
    await desk.change(made, 'all', { startsAt: '2027-03-09T09:30' })
    await desk.change(made, 'all', { startsAt: '2027-03-02T09:30' })
    expect(await leftOut()).toEqual([{ occurs_at: second.occursAt }])
    await reinstate(idOn(made, 1))
    await doing(made)
    expect(await leftOut()).toEqual([])
    expect(await visitsOf()).toHaveLength(4)
  })
}
