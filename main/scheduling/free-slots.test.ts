import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../shared/platform/local-time.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { changeHours, type Desk, openDesk } from '../../tests/desk.ts'
import { inMemory, uuid } from '../../tests/test-clinic.ts'
import { Refusal } from '../platform/refusal.ts'
import { instantAt, minuteOf, momentOf, wallClock } from './wall-clock.ts'

const quarters = Array.from(
  { length: 97 },
  (_, i) => `${String(i >> 2).padStart(2, '0')}:${'00 15 30 45'.split(' ')[i % 4]}`,
)

/** Hours that begin and end on quarters, so that the grid is every quarter of an hour. */
const Week = fc
  .array(fc.oneof(fc.constant([0, 96]), fc.uniqueArray(fc.nat(96), { minLength: 2, maxLength: 4 })), {
    minLength: 7,
    maxLength: 7,
  })
  .map((days) =>
    days.flatMap((cuts, day) => {
      const times = cuts.toSorted((a, b) => a - b).map((cut) => quarters[cut])
      const pairs = times.length === 4 ? [times.slice(0, 2), times.slice(2)] : [times.slice(0, 2)]
      return pairs.map(([from, to]) => ({ weekday: day + 1, from, to }))
    }),
  )

const Quarter = fc.record({ day: fc.nat(1), at: fc.nat(95) })
const Visits = fc.array(fc.tuple(Quarter, fc.constantFrom(5, 20, 45, 240)), { maxLength: 5 })
const Off = fc.option(fc.tuple(Quarter, fc.integer({ min: 1, max: 60 })), { freq: 2 })
const Case = fc.record({
  zone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Tokyo'),
  opening: Week,
  working: Week,
  visits: Visits,
  others: Visits,
  held: Off,
  lapsed: Off,
  closed: Off,
  absent: Off,
  buffers: fc.constantFrom([0, 0], [0, 0], [15, 10], [0, 45]),
  needed: fc.constantFrom(0, 0, 1, 2),
  tried: fc.array(Quarter, { minLength: 12, maxLength: 12 }),
})
type Case = typeof Case extends fc.Arbitrary<infer C> ? C : never

let desk: Desk
let kindId: string
beforeAll(async () => {
  desk = await openDesk(inMemory())
  const kind = await desk.call('clinics.addResourceKind', { name: 'Treatment room', family: 'room' })
  kindId = (kind as { id: string }).id
  for (const name of ['Room 1', 'Room 2'])
    await desk.call('clinics.addResource', { clinicId: desk.clinicId, kindId, name })
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  await changeHours(desk, 'Practitioner', desk.secondPractitionerId, everyDay)
}, 60_000)
afterAll(() => desk.host.close())

let weekends = 0
/** A weekend nobody has had yet, from before a change of the clock where there is one. */
function nextWeekend(zone: string): string {
  let at = Temporal.PlainDate.from('2027-03-05')
    .add({ weeks: weekends++ * 26 })
    .toZonedDateTime(zone)
  at = at.getTimeZoneTransition('next') ?? at
  return addDays(at.toPlainDate().toString(), -1)
}

async function setUp({ zone, ...random }: Case, from: string): Promise<void> {
  await desk.moveClinicTo(zone)
  await changeHours(desk, 'Clinic', desk.clinicId, random.opening)
  await changeHours(desk, 'Practitioner', desk.practitionerId, random.working)
  const { items } = (await desk.call('clinics.listServices', {})) as Page<object>
  const requires = Array.from({ length: random.needed }, () => kindId)
  const [bufferBefore, bufferAfter] = random.buffers
  await desk.call('clinics.changeService', { ...items[0], bufferBefore, bufferAfter, requires })
  const textOf = ({ day, at }: { day: number; at: number }) => `${addDays(from, day)}T${quarters[at]}`
  for (const [at, minutes] of random.visits) await tryToBook(textOf(at), { minutes })
  const other = { practitionerId: desk.secondPractitionerId, patientId: await desk.addPatient('Other') }
  for (const [at, minutes] of random.others) await tryToBook(textOf(at), { ...other, minutes })

  const during = ([{ day, at }, length]: NonNullable<Case['closed']>) => ({
    startsAt: textOf({ day, at }),
    endsAt: `${addDays(from, day + Math.floor((at + length) / 96))}T${quarters[(at + length) % 96]}`,
  })
  const { clinicId, practitionerId } = desk
  if (random.closed)
    await desk.call('rota.addClosure', { clinicId, name: 'Fair', kind: 'closure', ...during(random.closed) })
  if (random.absent) await desk.call('rota.addAbsence', { practitionerId, ...during(random.absent) })
  const clock = wallClock(zone, from, addDays(from, 4))
  const instants = (off: NonNullable<Case['closed']>) =>
    Object.values(during(off)).map((text) => instantAt(momentOf(clock, minuteOf(text)) ?? 0))
  for (const [off, expires_at] of [
    [random.held, '2199-01-01'],
    [random.lapsed, '2027-01-01'],
  ] as const) {
    const [from_utc = '', to_utc = ''] = off ? instants(off) : []
    if (from_utc >= to_utc) continue // it begins or ends in an hour that is skipped
    const hold = { subject_id: practitionerId, from_utc, to_utc, owner_id: uuid(990_000 + weekends), expires_at }
    await desk.database.write((db) => db.insertInto('busy').values(hold).execute())
  }
}

const tryToBook = (startsAt: string, more: object) => desk.book(startsAt, more).catch(onlyRefusals)

test('whatever is offered can be booked, what is not offered is refused, and every view offers the same', async () => {
  let [offered, refused] = [0, 0]
  await fc.assert(
    fc.asyncProperty(Case, async (random) => {
      const from = nextWeekend(random.zone)
      await setUp(random, from)
      const who = { serviceId: desk.serviceId, practitionerId: desk.practitionerId }
      const free = { ...who, from, to: addDays(from, 2) }
      const { items } = (await desk.call('scheduling.freeSlots', free)) as Page<FreeSlot>
      const starts = items.map(({ startsAt }) => startsAt)

      const next = await desk.call('scheduling.nextFree', { ...who, from: `${from}T00:00`, limit: 20 })
      expect((next as Page<FreeSlot>).items.slice(0, items.length)).toEqual(items.slice(0, 20))
      const grid = (await desk.call('scheduling.weekGrid', { ...who, from })) as { rows: { starts: string[][] }[] }
      expect(grid.rows[0]?.starts.slice(0, 2).flat()).toEqual(starts)

      const somebody = { patientId: await desk.addPatient('Caller') }
      const some = random.tried.map(({ day, at }) => `${addDays(from, day)}T${quarters[at]}`)
      for (const startsAt of [...new Set([...some, ...starts.slice(0, 2), ...starts.slice(-2)])]) {
        const booked = await tryToBook(startsAt, somebody)
        expect(booked?.startsAt, startsAt).toBe(starts.includes(startsAt) ? startsAt : undefined)
        if (booked) await desk.ask('cancelAppointment', { id: booked.id })
        if (booked) offered++
        else refused++
      }
    }),
    { numRuns: 200, endOnFailure: true },
  )
  expect(Math.min(offered, refused)).toBeGreaterThan(300) // or the property proved nothing
}, 240_000)

function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
