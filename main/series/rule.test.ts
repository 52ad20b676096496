import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type LocalDate, weekdayOf } from '../../shared/platform/local-time.ts'
import { type Rule, readRule, ruleDates, ruleText, shiftedRule } from './rule.ts'

const clock = { startsAt: '2027-03-01T09:30', zone: 'Europe/Madrid' }
const monday = '2027-03-01'
const read = (text: string, beside = {}, at = clock) => readRule(text, beside, at)
const dates = (text: string, from = monday, beside = {}) => {
  const rule = read(text, beside)
  const found = typeof rule === 'string' ? rule : ruleDates(rule, from)
  return typeof found === 'string' ? found : found.join(' ')
}

test.each([
  ['FREQ=DAILY;COUNT=4', '2027-03-01 2027-03-02 2027-03-03 2027-03-04'],
  ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2027-03-01 2027-03-11 2027-03-21'],
  [
    'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=7',
    '2027-03-01 2027-03-02 2027-03-03 2027-03-04 2027-03-05 2027-03-08 2027-03-09',
  ],
  ['FREQ=WEEKLY;COUNT=3', '2027-03-01 2027-03-08 2027-03-15'],
  ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', '2027-03-02 2027-03-04 2027-03-09 2027-03-11'],
  ['COUNT=4;BYDAY=TH,TU;INTERVAL=2;FREQ=WEEKLY', '2027-03-02 2027-03-04 2027-03-16 2027-03-18'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;COUNT=4', '2027-03-01 2027-03-07 2027-03-15 2027-03-21'],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;COUNT=4', '2027-03-01 2027-03-14 2027-03-15 2027-03-28'],
  ['FREQ=MONTHLY;COUNT=3', '2027-03-01 2027-04-01 2027-05-01'],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15;COUNT=3', '2027-03-15 2027-06-15 2027-09-15'],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4', '2027-03-31 2027-05-31 2027-07-31 2027-08-31'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2027-03-31 2027-04-30 2027-05-31'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4', '2027-03-01 2027-03-15 2027-04-01 2027-04-15'],
  ['FREQ=MONTHLY;BYDAY=+2TU;COUNT=3', '2027-03-09 2027-04-13 2027-05-11'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=3', '2027-03-09 2027-04-13 2027-05-11'],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2027-03-26 2027-04-30 2027-05-28'],
  ['FREQ=MONTHLY;BYDAY=5MO;COUNT=3', '2027-03-29 2027-05-31 2027-08-30'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2', '2027-08-13 2028-10-13'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=4', '2027-03-01 2027-03-31 2027-04-01 2027-04-30'],
  ['FREQ=YEARLY;COUNT=3', '2027-03-01 2028-03-01 2029-03-01'],
  ['FREQ=YEARLY;INTERVAL=2;COUNT=2', '2027-03-01 2029-03-01'],
  ['FREQ=WEEKLY;UNTIL=20270315', '2027-03-01 2027-03-08 2027-03-15'],
  ['FREQ=WEEKLY;UNTIL=20270315T093000', '2027-03-01 2027-03-08 2027-03-15'],
  ['FREQ=WEEKLY;UNTIL=20270315T092900', '2027-03-01 2027-03-08'],
  ['FREQ=WEEKLY;UNTIL=20270315T083000Z', '2027-03-01 2027-03-08 2027-03-15'], // 09:30 in Madrid
  ['FREQ=WEEKLY;UNTIL=20270315T082959Z', '2027-03-01 2027-03-08'],
])('%s', (text, expected) => {
  expect(dates(text)).toBe(expected)
})

test('a rule that leaves out the day it starts at begins with the next day it gives', () => {
  expect(dates('FREQ=WEEKLY;BYDAY=FR;COUNT=2')).toBe('2027-03-05 2027-03-12')
  expect(dates('FREQ=MONTHLY;BYDAY=2TU;COUNT=2', '2027-03-10')).toBe('2027-04-13 2027-05-11')
})

test('the end may be said beside the rule, once', () => {
  expect(dates('FREQ=WEEKLY', monday, { count: 2 })).toBe('2027-03-01 2027-03-08')
  expect(dates('FREQ=WEEKLY', monday, { until: '2027-03-08' })).toBe('2027-03-01 2027-03-08')
  expect(dates('FREQ=WEEKLY;COUNT=2', monday, { count: 2 })).toBe('2027-03-01 2027-03-08')
  expect(dates('FREQ=WEEKLY;UNTIL=20270308', monday, { until: '2027-03-08' })).toBe('2027-03-01 2027-03-08')
})

test.each<[text: string, refusal: string, beside?: object]>([
  ['FREQ=WEEKLY', 'rule-without-end'],
  ['FREQ=WEEKLY;COUNT=2', 'rule-with-two-ends', { count: 3 }],
  ['FREQ=WEEKLY;COUNT=2', 'rule-with-two-ends', { until: '2027-03-08' }],
  ['FREQ=WEEKLY', 'rule-with-two-ends', { until: '2027-03-08', count: 2 }],
  ['FREQ=WEEKLY;COUNT=2;UNTIL=20270308', 'rule-with-two-ends'],
  ['FREQ=DAILY;COUNT=501', 'too-many-dates'],
  ['FREQ=DAILY;COUNT=999999999', 'too-many-dates'],
  ['FREQ=DAILY;UNTIL=20300101', 'too-many-dates'],
  ['FREQ=DAILY;INTERVAL=999;COUNT=100', 'too-many-dates'],
  ['FREQ=MONTHLY;INTERVAL=999;UNTIL=99991231', 'too-many-dates'],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=500;INTERVAL=12', 'too-many-dates'],
  ['FREQ=WEEKLY;UNTIL=20270228', 'rule-without-dates'],
  ['FREQ=WEEKLY;UNTIL=00010101', 'rule-without-dates'],
  ['FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=30;BYSETPOS=2;COUNT=3', 'rule-without-dates'],
  ['FREQ=SECONDLY;COUNT=5', 'rule-not-understood'],
  ['FREQ=MINUTELY;COUNT=5', 'rule-not-understood'],
  ['FREQ=HOURLY;COUNT=5', 'rule-not-understood'],
  ['FREQ=YEARLY;BYMONTHDAY=1;COUNT=5', 'rule-not-understood'],
  ['FREQ=YEARLY;INTERVAL=84;COUNT=5', 'rule-not-understood'],
  ['FREQ=DAILY;INTERVAL=0;COUNT=5', 'rule-not-understood'],
  ['FREQ=DAILY;INTERVAL=-1;COUNT=5', 'rule-not-understood'],
  ['FREQ=DAILY;INTERVAL=1000;COUNT=5', 'rule-not-understood'],
  ['FREQ=DAILY;INTERVAL=1e2;COUNT=5', 'rule-not-understood'],
  ['FREQ=DAILY;INTERVAL=3;BYDAY=MO;COUNT=5', 'rule-not-understood'],
  ['FREQ=DAILY;COUNT=0', 'rule-not-understood'],
  ['FREQ=DAILY;COUNT=-5', 'rule-not-understood'],
  ['FREQ=DAILY;COUNT=5;COUNT=6', 'rule-not-understood'],
  ['FREQ=DAILY;FREQ=WEEKLY;COUNT=6', 'rule-not-understood'],
  ['FREQ=WEEKLY;BYDAY=2TU;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;BYDAY=XX;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;BYDAY=;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;BYDAY=MO,;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;BYMONTHDAY=3;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;BYHOUR=9,10;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;WKST=MO,TU;COUNT=5', 'rule-not-understood'],
  ['FREQ=MONTHLY;BYMONTH=3;COUNT=5', 'rule-not-understood'],
  ['FREQ=MONTHLY;BYMONTHDAY=0;COUNT=5', 'rule-not-understood'],
  ['FREQ=MONTHLY;BYMONTHDAY=32;COUNT=5', 'rule-not-understood'],
  ['FREQ=MONTHLY;BYSETPOS=1;COUNT=5', 'rule-not-understood'],
  ['FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=1;COUNT=5', 'rule-not-understood'],
  ['FREQ=MONTHLY;BYDAY=6TU;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;UNTIL=20270231', 'rule-not-understood'],
  ['FREQ=WEEKLY;UNTIL=20270301T250000', 'rule-not-understood'],
  ['FREQ=WEEKLY;UNTIL=TOMORROW', 'rule-not-understood'],
  ['FREQ=WEEKLY;COUNT=5;', 'rule-not-understood'],
  ['FREQ=WEEKLY;COUNT=5\nEXDATE:20270308', 'rule-not-understood'],
  ['FREQ=WEEKLY;COUNT=5\r\nDTSTART:20270308', 'rule-not-understood'],
  ['DTSTART:20270301\nRRULE:FREQ=WEEKLY;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;RSCALE=GREGORIAN;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;__PROTO__=1;COUNT=5', 'rule-not-understood'],
  ['FREQ=WEEKLY;toString=1;COUNT=5', 'rule-not-understood'],
  ['FREQ', 'rule-not-understood'],
  ['', 'rule-not-understood'],
  [';;;;', 'rule-not-understood'],
  ['every Monday', 'rule-not-understood'],
])('%j is refused: %s', (text, refusal, beside = {}) => {
  expect(dates(text, monday, beside)).toBe(refusal)
})

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const someOf = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 4 })
const places = [1, 2, 3, 4, 5, -1, -2, -5]
const monthDays = fc.uniqueArray(fc.constantFrom(1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -31), {
  minLength: 1,
  maxLength: 3,
})
const interval = fc.integer({ min: 1, max: 5 })
const weekStart = fc.constantFrom(...weekdays)
const nothing = { weekStart: 'MO', byDay: [], byMonthDay: [], bySetPos: [] }
const monthly = { freq: fc.constant('MONTHLY' as const), interval }
const Recurrences = fc.oneof(
  fc.record({ freq: fc.constant('DAILY' as const), interval: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ freq: fc.constant('WEEKLY' as const), interval, weekStart, byDay: someOf(weekdays) }),
  fc.record({ freq: fc.constant('WEEKLY' as const), interval, weekStart }),
  fc.record({ ...monthly, byMonthDay: monthDays }),
  fc.record({ ...monthly }),
  fc.record({ ...monthly, byDay: someOf(places.flatMap((n) => weekdays.map((day) => `${n}${day}`))) }),
  fc.record({ ...monthly, byDay: someOf(weekdays), bySetPos: someOf([1, 2, 3, -1, -2]) }),
  fc.record({ ...monthly, byDay: someOf(weekdays), byMonthDay: monthDays }),
)
const Days = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days))
const Rules = fc.record({
  recurrence: Recurrences.map((r) => ({ ...nothing, ...r })),
  count: fc.integer({ min: 1, max: 40 }),
})

const horizon = '2038-01-01'

/** Looks at every day of the calendar, one after the other, and asks of each whether the rule means it. */
function walked({ recurrence, count }: { recurrence: Rule['recurrence']; count: number }, from: LocalDate): string[] {
  const found: string[] = []
  for (let date = from; found.length < count && date < horizon; date = addDays(date, 1))
    if (isMeant(recurrence, date, from)) found.push(date)
  return found
}

function isMeant(rule: Rule['recurrence'], date: LocalDate, from: LocalDate): boolean {
  if (rule.freq === 'DAILY') return daysSince(from, date) % rule.interval === 0
  if (rule.freq === 'WEEKLY') {
    const back = (day: LocalDate) => (weekdayOf(day) - 1 - weekdays.indexOf(rule.weekStart) + 7) % 7
    const weeks = (daysSince(from, date) + back(from) - back(date)) / 7
    const meant = rule.byDay.length > 0 ? rule.byDay : [nameOf(from)]
    return weeks % rule.interval === 0 && meant.includes(nameOf(date))
  }
  const months = monthsOf(date) - monthsOf(from)
  if (months % rule.interval !== 0) return false
  const first = Temporal.PlainDate.from(`${date.slice(0, 8)}01`)
  const days = Array.from({ length: first.daysInMonth }, (_, i) => first.add({ days: i }))
  const meant = days.filter(({ day, daysInMonth, dayOfWeek }) => {
    const fromEnd = day - daysInMonth - 1
    const name = weekdays[dayOfWeek - 1]
    const ordinals = [`${name}`, `${Math.ceil(day / 7)}${name}`, `${-Math.ceil(-fromEnd / 7)}${name}`]
    if (rule.byDay.length + rule.byMonthDay.length === 0) return day === Number(from.slice(8))
    const byDay = rule.byDay.length === 0 || rule.byDay.some((said) => ordinals.includes(said))
    const byMonthDay = rule.byMonthDay.length === 0 || rule.byMonthDay.some((said) => said === day || said === fromEnd)
    return byDay && byMonthDay
  })
  const chosen = rule.bySetPos.map((place) => meant.at(place > 0 ? place - 1 : place))
  return (rule.bySetPos.length > 0 ? chosen : meant).some((day) => day?.toString() === date)
}

const daysSince = (from: LocalDate, date: LocalDate) => (Date.parse(date) - Date.parse(from)) / 86_400_000
const monthsOf = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
const nameOf = (date: LocalDate) => weekdays[weekdayOf(date) - 1] as string

test('every rule gives the dates that somebody walking through the calendar would mark', () => {
  fc.assert(
    fc.property(Rules, Days, ({ recurrence, count }, from) => {
      const text = ruleText({ recurrence, end: { count } })
      const found = dates(text, from)
      const expected = walked({ recurrence, count }, from)
      if (expected.length === count || found.startsWith('2'))
        expect(found.split(' ').filter((date) => date < horizon)).toEqual(expected)
      else expect(['rule-without-dates', 'too-many-dates']).toContain(found)
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('what is written down reads back as the same rule, and goes on alike from any of its dates', () => {
  fc.assert(
    fc.property(Rules, Days, fc.nat(), ({ recurrence, count }, from, n) => {
      const rule = read(ruleText({ recurrence, end: { count } })) as Rule
      fc.pre(typeof rule !== 'string')
      expect(read(ruleText(rule))).toEqual(rule)
      const all = ruleDates(rule, from)
      fc.pre(typeof all !== 'string')
      const at = n % all.length
      expect(ruleDates({ ...rule, end: { count: count - at } }, all[at] as string)).toEqual(all.slice(at))
      const until = all.at(-1) as string
      expect(ruleDates({ ...rule, end: { until } }, from)).toEqual(all)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('daily and weekly rules move with their dates', () => {
  fc.assert(
    fc.property(Rules, Days, fc.integer({ min: -40, max: 40 }), ({ recurrence, count }, from, days) => {
      fc.pre(recurrence.freq !== 'MONTHLY')
      const end = { count }
      const all = ruleDates({ recurrence, end }, from) as string[]
      const to = addDays(all[0] as string, days)
      const moved = shiftedRule(recurrence, all[0] as string, to) as Rule['recurrence']
      expect(ruleDates({ recurrence: moved, end }, to)).toEqual(all.map((date) => addDays(date, days)))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3', '2027-03-02', '2027-03-03', 'FREQ=WEEKLY;BYDAY=WE,FR;COUNT=3'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;COUNT=3',
    '2027-03-07',
    '2027-03-08',
    'FREQ=WEEKLY;INTERVAL=2;WKST=TU;BYDAY=MO,TU;COUNT=3',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3', '2027-03-15', '2027-03-17', 'FREQ=MONTHLY;BYMONTHDAY=17;COUNT=3'],
  ['FREQ=MONTHLY;COUNT=3', '2027-03-15', '2027-04-02', 'FREQ=MONTHLY;BYMONTHDAY=2;COUNT=3'],
  ['FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '2027-03-09', '2027-03-10', 'FREQ=MONTHLY;BYDAY=2WE;COUNT=3'],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2027-03-26', '2027-03-25', 'FREQ=MONTHLY;BYDAY=-1TH;COUNT=3'],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2027-03-26', '2027-03-24', 'FREQ=MONTHLY;BYDAY=-2WE;COUNT=3'],
])('%s moves from %s to %s as %s', (text, from, to, expected) => {
  const { recurrence, end } = read(text) as Rule
  expect(ruleText({ recurrence: shiftedRule(recurrence, from, to) as Rule['recurrence'], end })).toBe(expected)
})

test.each([
  'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
  'FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3',
  'FREQ=MONTHLY;BYDAY=TU;COUNT=3',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3',
])('%s does not move by a day', (text) => {
  expect(shiftedRule((read(text) as Rule).recurrence, '2027-03-01', '2027-03-02')).toBeUndefined()
})
