import { expect, test } from 'vitest'
import { nthsOf, type Rhythm, readRule, ruleOf } from './rhythm.ts'

const weekly: Rhythm = {
  every: 'week',
  interval: 1,
  days: [],
  monthDay: undefined,
  nth: undefined,
  count: undefined,
  until: undefined,
}

test('every rhythm is a rule, and the rule is that rhythm again', () => {
  const rhythms: readonly [Rhythm, string][] = [
    [{ ...weekly, every: 'day' }, 'FREQ=DAILY'],
    [{ ...weekly, every: 'day', interval: 3 }, 'FREQ=DAILY;INTERVAL=3'],
    [{ ...weekly, days: [2, 4] }, 'FREQ=WEEKLY;BYDAY=TU,TH'],
    [{ ...weekly, interval: 2, days: [7] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU'],
    [{ ...weekly, every: 'month', monthDay: 31 }, 'FREQ=MONTHLY;BYMONTHDAY=31'],
    [{ ...weekly, every: 'month', nth: { nth: 3, weekday: 2 } }, 'FREQ=MONTHLY;BYDAY=3TU'],
    [{ ...weekly, every: 'month', interval: 2, nth: { nth: -1, weekday: 5 } }, 'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR'],
  ]
  for (const [rhythm, rule] of rhythms) {
    expect(ruleOf(rhythm)).toBe(rule)
    expect(readRule(rule)).toEqual(rhythm)
  }
})

test('the end of a rule is read, however it is written', () => {
  expect(readRule('FREQ=WEEKLY;COUNT=12')).toMatchObject({ count: 12, until: undefined })
  expect(readRule('FREQ=WEEKLY;UNTIL=20270301')).toMatchObject({ until: '2027-03-01' })
  expect(readRule('FREQ=WEEKLY;UNTIL=20270301T235959Z')).toMatchObject({ until: '2027-03-01' })
})

test('a rule that says more than a rhythm is not mistaken for one', () => {
  for (const rule of [
    'FREQ=YEARLY',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=MONTHLY;BYDAY=MO,TU',
    'FREQ=MONTHLY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=9MO',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=WEEKLY;BYHOUR=9',
    'nonsense',
  ])
    expect(readRule(rule), rule).toBeUndefined()
})

test('a day stands in its month as the nth of its weekday, and as the last when none follows', () => {
  expect(nthsOf('2027-03-02')).toEqual([{ nth: 1, weekday: 2 }])
  expect(nthsOf('2027-03-21')).toEqual([{ nth: 3, weekday: 7 }])
  expect(nthsOf('2027-03-28')).toEqual([
    { nth: 4, weekday: 7 },
    { nth: -1, weekday: 7 },
  ])
  expect(nthsOf('2027-03-31')).toEqual([{ nth: -1, weekday: 3 }])
})
