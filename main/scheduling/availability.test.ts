import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoursPeriod, PractitionerId, WeeklyHours } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { firstMinuteOf, walked } from '../../tests/minute-walk.ts'
import { type Diary, freeSlotsIn, type Wish } from './availability.ts'

const zones = [
  'Europe/Madrid',
  'Atlantic/Canary',
  'America/New_York',
  'Australia/Lord_Howe', // half an hour
  'Africa/Casablanca', // goes back for Ramadan
  'Africa/Cairo', // skips midnight
  'Asia/Beirut', // skips and repeats the hour around midnight
  'Asia/Kolkata',
  'Europe/London',
  'UTC',
] as const

/** The eves of both changes of a year, and days on which nothing happens. */
function daysOf(zone: string): LocalDate[] {
  const days = ['2028-02-28', '2029-12-30']
  let at = Temporal.PlainDate.from(zone === 'Europe/Madrid' ? '2024-01-01' : '2027-01-01').toZonedDateTime(zone)
  for (let found = 0; found < 4; found++) {
    const next = at.getTimeZoneTransition('next')
    if (!next) break
    days.push(addDays(next.subtract({ minutes: 1 }).toPlainDate().toString(), -1))
    at = next
  }
  return days
}

const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const Minute = fc.oneof(
  fc.nat(1440),
  fc.nat(96).map((quarter) => quarter * 15),
)
/** Up to three spans on each weekday: a lunch break, some touching, some odd, some around the clock. */
const Hours: fc.Arbitrary<WeeklyHours[]> = fc
  .array(
    fc.oneof(
      fc.constant([0, 1440]),
      fc.constant([540, 840, 960, 1200]),
      fc.constant([485, 700, 700, 1000]),
      fc.array(Minute, { maxLength: 6 }),
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

const Period = fc.record({ wait: fc.nat(2), lasts: fc.nat(2), hours: fc.oneof(Hours, fc.constant<WeeklyHours[]>([])) })
const Timetable = fc.record({ hours: Hours, periods: fc.array(Period, { maxLength: 2 }) })
const Off = fc.array(fc.record({ at: fc.nat(5000), minutes: fc.constantFrom(15, 50, 240, 1440, 2000) }), {
  maxLength: 2,
})
/** Visits and holds alike, with what is kept before and after them. */
const Bookings = fc.array(
  fc.record({
    at: fc.nat(5000),
    minutes: fc.constantFrom(5, 20, 30, 60, 240, 720),
    before: fc.constantFrom(0, 0, 5, 15, 120),
    after: fc.constantFrom(0, 0, 10, 15, 120),
  }),
  { maxLength: 10 },
)
const Case = fc.record({
  day: fc.nat(5),
  days: fc.integer({ min: 1, max: 3 }),
  opening: Timetable,
  closed: Off,
  /** Everybody works the same hours, and is away on their own. */
  alike: fc.boolean(),
  people: fc.array(fc.record({ working: Timetable, absent: Off, bookings: Bookings }), { minLength: 1, maxLength: 3 }),
  needs: fc.array(fc.record({ count: fc.integer({ min: 1, max: 2 }), pieces: fc.array(Bookings, { maxLength: 3 }) }), {
    maxLength: 2,
  }),
  minutes: fc.oneof(fc.constantFrom(5, 15, 20, 30, 45, 60, 90, 240, 720), fc.integer({ min: 5, max: 720 })),
  bufferBefore: fc.constantFrom(0, 0, 5, 15, 47, 120),
  bufferAfter: fc.constantFrom(0, 0, 10, 15, 120),
  wait: fc.constantFrom(0, 0, 0, 47, 1500),
  limit: fc.constantFrom(20_000, 20_000, 20_000, 1, 7),
})
type Case = typeof Case extends fc.Arbitrary<infer C> ? C : never

function clinicOf(zone: string, { day, days, opening, closed, alike, people, needs, wait, ...asked }: Case) {
  const known = daysOf(zone)
  const from = known[day % known.length] ?? ''
  const [midnight, start] = [Date.parse(from) / 60_000, firstMinuteOf(zone, from)]
  const off = (spans: Case['closed']) =>
    spans.map(({ at, minutes }) => ({ from: midnight - 500 + at, to: midnight - 500 + at + minutes }))
  const taken = (bookings: Case['people'][number]['bookings']) =>
    bookings.map(({ at, minutes, before, after }) => {
      const visit = start - 300 + at
      return { from: visit - before, to: visit + minutes + after }
    })
  const table = (wanted: Case['opening']) => ({ hours: wanted.hours, periods: periodsFrom(from, wanted.periods) })
  const open = table(opening)
  const diaries = people.map(({ working, absent, bookings }, i): Diary => {
    const hours = table(alike ? (people[0]?.working ?? working) : working)
    const rota = { opening: open, working: hours, closed: off(closed), absent: off(absent) }
    return { practitionerId: `p${i}` as PractitionerId, rota, taken: taken(bookings) }
  })
  const needed = needs.map(({ count, pieces }) => ({ count, pieces: pieces.map(taken) }))
  const wish: Wish = { ...asked, zone, from, to: addDays(from, days), needs: needed, earliest: start + wait }
  return { diaries, wish }
}

/** One after the other, so that none overlap. */
function periodsFrom(from: LocalDate, periods: Case['opening']['periods']): HoursPeriod[] {
  let next = addDays(from, -1)
  return periods.map(({ wait, lasts, hours }) => {
    const firstDay = addDays(next, wait)
    const lastDay = addDays(firstDay, lasts)
    next = addDays(lastDay, 1)
    return { firstDay, lastDay, hours }
  })
}

test.each(zones)(
  'what is offered is what a walk through every minute finds, in %s',
  (zone) => {
    let offered = 0
    fc.assert(
      fc.property(Case, (random) => {
        const { diaries, wish } = clinicOf(zone, random)
        const slots = freeSlotsIn(diaries, wish).map((slot) => `${slot.practitionerId} ${slot.startsAt} ${slot.endsAt}`)
        offered += slots.length
        expect(slots.join('\n')).toBe(walked(diaries, wish).join('\n'))
      }),
      { numRuns: 1000 },
    )
    expect(offered).toBeGreaterThan(2_000) // or the walk proved nothing
  },
  120_000,
)

const allDay = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
const always = { hours: allDay, periods: [] }
const anybody = (id: string, hours: WeeklyHours[]): Diary => ({
  practitionerId: id as PractitionerId,
  rota: { opening: always, working: { hours, periods: [] }, closed: [], absent: [] },
  taken: [],
})
const usual = { zone: 'Europe/Madrid', bufferBefore: 0, bufferAfter: 0, needs: [], earliest: 0, limit: 4 }

test('of several practitioners the earliest comes first, and the limit ends the list', () => {
  const wish = { ...usual, from: '2027-03-01', to: '2027-03-02', minutes: 30 }
  const monday = (from: string) => [{ weekday: 1, from, to: '10:00' }]
  const slots = freeSlotsIn([anybody('b', monday('09:00')), anybody('a', monday('08:45'))], wish)
  expect(slots.map(({ practitionerId, startsAt }) => `${practitionerId} ${startsAt.slice(11)}`)).toEqual([
    'a 08:45',
    'b 09:00',
    'a 09:00',
    'b 09:15',
  ])
})

test('nothing is offered in a zone nobody knows, nor where it would end after the last day of the calendar', () => {
  const wish = { ...usual, from: '2199-12-31', to: '2200-01-01', minutes: 20 }
  const late = anybody('a', [{ weekday: 2, from: '23:00', to: '24:00' }])
  const open = { ...late, rota: { ...late.rota, opening: late.rota.working } }
  const offered = (zone: string) => freeSlotsIn([open], { ...wish, zone }).map(({ startsAt }) => startsAt)
  expect(offered('Europe/Madrid')).toEqual(['2199-12-31T23:00', '2199-12-31T23:15', '2199-12-31T23:30'])
  expect(offered('Mars/Olympus')).toEqual([])
})
