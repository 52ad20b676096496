import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, weekdayOf } from '../../shared/platform/local-time.ts'
import { common } from '../scheduling/span.ts'
import { minuteOf, wallText } from '../scheduling/wall-clock.ts'
import { fitAt, gapOf, openingOf, startsAt, suitingStarts } from './first-fit.ts'

/** The clocks go forward, back, half an hour, at midnight, and not at all. */
const places = [
  ['Europe/Madrid', '2027-03-27'],
  ['Europe/Madrid', '2027-10-30'],
  ['Europe/Madrid', '2027-06-05'],
  ['America/New_York', '2027-11-06'],
  ['Australia/Lord_Howe', '2027-04-03'],
  ['Asia/Beirut', '2027-10-30'],
] as const

const Hour = fc.constantFrom('00:00', '01:00', '01:40', '02:30', '08:00', '09:20', '12:00', '17:00')
const Taken = fc.array(fc.record({ at: fc.nat(3_000), long: fc.constantFrom(5, 20, 45, 120, 700) }), { maxLength: 3 })
const Case = fc.record({
  place: fc.constantFrom(...places),
  from: fc.nat(2_000),
  long: fc.constantFrom(20, 30, 60, 240, 1_440, 2_800),
  wait: fc.constantFrom(0, 0, 700),
  works: fc.constantFrom(['00:00', '24:00'], ['00:00', '24:00'], ['08:00', '13:00'], ['01:30', '05:00']),
  closed: Taken,
  diary: Taken,
  patient: Taken,
  pieces: fc.array(Taken, { maxLength: 3 }),
  count: fc.constantFrom(0, 0, 1, 2),
  minutes: fc.constantFrom(5, 20, 30, 60, 180),
  bufferBefore: fc.constantFrom(0, 0, 10),
  bufferAfter: fc.constantFrom(0, 0, 25),
  weekdays: fc.constantFrom<number[]>([], [], [], [6, 7], [7]),
  fromTime: fc.option(Hour, { freq: 1 }),
  toTime: fc.option(fc.constantFrom('02:30', '11:00', '24:00'), { freq: 1 }),
  until: fc.option(fc.nat(2)),
})
type OneCase = typeof Case extends fc.Arbitrary<infer C> ? C : never

/** Everything of one case, in UTC minutes and minutes of the wall clock. */
function prepare(one: OneCase) {
  const [zone, date] = one.place
  const midnight = minuteOf(`${date}T00:00`)
  const wall = { from: midnight + one.from, to: midnight + one.from + one.long }
  const first = Math.floor(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds / 60_000)
  const spansOf = (taken: OneCase['diary'], start: number) =>
    taken.map(({ at, long }) => ({ from: start + at, to: start + at + long }))
  const [from = '', to = ''] = one.works
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))
  const rota = {
    opening: { hours: hours.map(({ weekday }) => ({ weekday, from: '00:00', to: '24:00' })), periods: [] },
    working: { hours, periods: [] },
    closed: spansOf(one.closed.slice(0, 2), midnight),
    absent: [],
  }
  const until = one.until === null ? null : addDays(date, one.until)
  return {
    ...{ zone, wall, rota, until, first, earliest: first + one.wait },
    diary: spansOf(one.diary, first),
    patient: spansOf(one.patient, first),
    needs: one.count === 0 ? [] : [{ count: one.count, pieces: one.pieces.map((taken) => spansOf(taken, first)) }],
  }
}

/** What a clock of that zone shows in each minute of five days, read from Temporal once. */
const clocks = new Map(
  places.map(([zone, date]) => {
    const midnight = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
    const walls = Array.from({ length: 7_200 }, (_, minute) => {
      const at = Temporal.Instant.fromEpochMilliseconds(midnight + minute * 60_000).toZonedDateTimeISO(zone)
      return at.toPlainDateTime().toString().slice(0, 16)
    })
    return [date + zone, walls.map((text, i) => ({ text, wall: minuteOf(text), again: walls.indexOf(text) !== i }))]
  }),
)

/** The same asked minute by minute. */
function bruteForce(one: OneCase): number | undefined {
  const { wall, rota, until, first, earliest, diary, patient, needs } = prepare(one)
  const clock = clocks.get(one.place[1] + one.place[0]) ?? []
  const [works = '', ends = ''] = one.works
  const days = new Map(clock.map(({ text }) => text.slice(0, 10)).map((date) => [date, weekdayOf(date)]))
  const suits = clock.map(({ text, wall: at }) => {
    const [date, time] = [text.slice(0, 10), text.slice(11)]
    if (at < wall.from || at >= wall.to || time < works || time >= ends) return false
    if (rota.closed.some(({ from, to }) => from <= at && at < to)) return false
    if (one.weekdays.length > 0 && !one.weekdays.includes(days.get(date) ?? 0)) return false
    return (until === null || date <= until) && (one.fromTime ?? '') <= time && time < (one.toTime ?? '99')
  })
  const isFree = (spans: readonly { from: number; to: number }[], from: number, to: number) =>
    !spans.some((span) => span.from < to && from < span.to)
  for (let i = Math.max(0, earliest - first); i < clock.length; i++) {
    if (!suits[i] || clock[i]?.again) continue
    const moment = first + i
    const [from, to] = [moment - one.bufferBefore, moment + one.minutes + one.bufferAfter]
    const all = suits.slice(i, i + one.minutes).every(Boolean)
    const supplied = needs.every(({ count, pieces }) => pieces.filter((its) => isFree(its, from, to)).length >= count)
    if (all && supplied && isFree(diary, from, to) && isFree(patient, moment, moment + one.minutes)) return moment
  }
  return undefined
}

test('the first time that suits is the one found minute by minute, whatever the clocks do', () => {
  let found = 0
  fc.assert(
    fc.property(Case, (one) => {
      const { zone, wall, rota, until, earliest, diary, patient, needs } = prepare(one)
      const gap = gapOf(zone, wallText(wall.from), wallText(wall.to), earliest)
      const opening = openingOf({ practitionerId: 'p' as PractitionerId, rota, taken: diary }, gap)
      const suiting = suitingStarts({ ...one, until }, one.minutes, patient, gap)
      const moment = common(startsAt(opening, one, needs, gap), suiting)[0]?.from
      expect(moment).toBe(bruteForce(one))
      if (moment === undefined) return
      found++
      const { startsAt: at, endsAt, stretch } = fitAt(moment, one.minutes, opening, gap)
      expect(Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds / 60_000).toBe(moment)
      expect(endsAt > at || one.place[1] !== '2027-06-05').toBe(true)
      expect(stretch).toBeGreaterThanOrEqual(one.minutes)
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(80)
}, 60_000)
