import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PractitionerId, WeeklyHours } from '../../shared/clinics.ts'
import { addDays, minutesOf } from '../../shared/platform/local-time.ts'
import { type Diary, freeSlotsIn, gridMinutes, type Wish } from './availability.ts'
import { minuteOf, startOfDay } from './wall-clock.ts'

/** A weekend of each kind of change, an ordinary one, and a zone whose clocks jump half an hour. */
const places = [
  ['Europe/Madrid', '2027-03-27'],
  ['Europe/Madrid', '2027-10-30'],
  ['Europe/Madrid', '2027-06-05'],
  ['America/New_York', '2027-03-13'],
  ['America/New_York', '2027-11-06'],
  ['Australia/Lord_Howe', '2027-04-03'],
  ['Africa/Cairo', '2027-04-29'],
  ['Asia/Beirut', '2027-10-30'],
] as const

const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Up to three spans on each weekday, some touching, some odd, some around the clock. */
const WeekHours: fc.Arbitrary<WeeklyHours[]> = fc
  .array(
    fc.oneof(
      fc.constant([0, 1440]),
      fc.constant([485, 700, 700, 1000]),
      fc.array(
        fc.oneof(
          fc.nat(1440),
          fc.nat(96).map((quarter) => quarter * 15),
        ),
        { maxLength: 6 },
      ),
    ),
    { minLength: 7, maxLength: 7 },
  )
  .map((days) =>
    days.flatMap((cuts, day) => {
      const sorted = cuts.toSorted((a, b) => a - b)
      const spans = sorted.flatMap((from, i) => {
        const to = i % 2 === 0 ? sorted[i + 1] : undefined
        return to === undefined || to === from ? [] : [{ weekday: day + 1, from: timeOf(from), to: timeOf(to) }]
      })
      return spans.toReversed() // in no particular order
    }),
  )

const Case = fc.record({
  place: fc.constantFrom(...places),
  days: fc.integer({ min: 1, max: 3 }),
  opening: WeekHours,
  working: WeekHours,
  taken: fc.array(fc.record({ at: fc.nat(4500), minutes: fc.constantFrom(5, 20, 30, 60, 240, 720) }), {
    maxLength: 12,
  }),
  minutes: fc.constantFrom(5, 15, 20, 30, 45, 60, 90, 240, 720),
  wait: fc.constantFrom(0, 0, 0, 47, 1500),
})

test('what is offered is what a walk through every minute finds', () => {
  let offered = 0
  fc.assert(
    fc.property(Case, ({ place: [zone, from], days, opening, working, taken, minutes, wait }) => {
      const start = minuteOf(startOfDay(from, zone))
      const spans = taken.map(({ at, minutes: length }) => ({ from: start - 300 + at, to: start - 300 + at + length }))
      const diary = { practitionerId: 'p' as PractitionerId, hours: { opening, working }, taken: spans }
      const wish = { zone, from, to: addDays(from, days), minutes, earliest: start + wait, limit: 5000 }
      const slots = freeSlotsIn([diary], wish)
      offered += slots.length
      expect(slots.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`)).toEqual(walked(diary, wish))
    }),
    { numRuns: 250 },
  )
  expect(offered).toBeGreaterThan(500) // or the walk proved nothing
}, 60_000)

/** The same answer the slow way, by what the clock on the wall shows at each minute. */
function walked({ hours, taken }: Diary, { zone, from, to, minutes, earliest }: Wish): string[] {
  const open = [1, 2, 3, 4, 5, 6, 7].map((weekday) => openMinutes([hours.opening, hours.working], weekday))
  const grid = open.map(quartersOf)
  const first = minuteOf(startOfDay(from, zone))
  const wall = Array.from({ length: minuteOf(startOfDay(to, zone)) + 1440 - first }, (_, i) => shownAt(first + i, zone))
  const free = wall.map(({ weekday, minute }, i) => {
    const moment = first + i
    return open[weekday - 1]?.[minute] && !taken.some((span) => span.from <= moment && moment < span.to)
  })

  const found: string[] = []
  const shownBefore = new Set<string>()
  for (const [i, { text, weekday, minute }] of wall.entries()) {
    if (text >= to) break
    if (shownBefore.has(text)) continue
    shownBefore.add(text)
    if (first + i < earliest || !grid[weekday - 1]?.[minute]) continue
    const whole = free.slice(i, i + minutes)
    if (whole.length === minutes && whole.every(Boolean))
      found.push(`${text} ${shownAt(first + i + minutes, zone).text}`)
  }
  return found
}

const everyMinute = Array.from({ length: 1440 }, (_, minute) => minute)
function openMinutes(weeks: readonly (readonly WeeklyHours[])[], weekday: number): boolean[] {
  const days = weeks.map((week) => week.filter((span) => span.weekday === weekday))
  const spans = days.map((day) => day.map(({ from, to }) => [minutesOf(from), minutesOf(to)] as const))
  return everyMinute.map((minute) => spans.every((day) => day.some(([from, to]) => from <= minute && minute < to)))
}

/** Quarter hours from where a working time begins, by the clock on the wall. */
function quartersOf(open: readonly boolean[]): boolean[] {
  let began = 0
  return open.map((isOpen, minute) => {
    if (!open[minute - 1]) began = minute
    return isOpen && (minute - began) % gridMinutes === 0
  })
}

type Shown = { readonly text: string; readonly weekday: number; readonly minute: number }
const known = new Map<string, Shown>()
function shownAt(moment: number, zone: string): Shown {
  const key = `${zone} ${moment}`
  const at = () => Temporal.Instant.fromEpochMilliseconds(moment * 60_000).toZonedDateTimeISO(zone)
  const shown = known.get(key) ?? shownBy(at())
  known.set(key, shown)
  return shown
}

function shownBy(at: Temporal.ZonedDateTime): Shown {
  const text = at.toPlainDateTime().toString().slice(0, 16)
  return { text, weekday: at.dayOfWeek, minute: at.hour * 60 + at.minute }
}

test('of several practitioners the earliest comes first, and the limit ends the list', () => {
  const allDay = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
  const diaryOf = (id: string, from: string): Diary => ({
    practitionerId: id as PractitionerId,
    hours: { opening: allDay, working: [{ weekday: 1, from, to: '10:00' }] },
    taken: [],
  })
  const wish = { zone: 'Europe/Madrid', from: '2027-03-01', to: '2027-03-02', minutes: 30, earliest: 0, limit: 4 }
  const slots = freeSlotsIn([diaryOf('b', '09:00'), diaryOf('a', '08:45')], wish)
  expect(slots.map(({ practitionerId, startsAt }) => `${practitionerId} ${startsAt.slice(11)}`)).toEqual([
    'a 08:45',
    'b 09:00',
    'a 09:00',
    'b 09:15',
  ])
})
