import { expect, test } from 'vitest'
import { repeatOf, rhythmFrom, toggled, usualRepeat, wishOf } from './repeat-values.ts'
import { ruleOf } from './rhythm.ts'

const usual = usualRepeat('2027-03-01')
const tuesday = '2027-03-16T09:30'

test('what is picked becomes a rule with its end beside it', () => {
  const rhythm = rhythmFrom({ ...usual, interval: '2', days: [2, 4], count: '12' }, tuesday)
  expect(rhythm && wishOf(rhythm)).toEqual({ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', count: 12 })
  const ended = rhythmFrom({ ...usual, every: 'day', ends: 'until', until: '2027-04-01' }, tuesday)
  expect(ended && wishOf(ended)).toEqual({ rule: 'FREQ=DAILY', until: '2027-04-01' })
})

test('a month repeats the day, the nth weekday, or the last one', () => {
  const monthly = (monthly: 'day' | 'nth' | 'last', at: string) => {
    const rhythm = rhythmFrom({ ...usual, every: 'month', monthly }, at)
    return rhythm && ruleOf(rhythm)
  }
  expect(monthly('day', tuesday)).toBe('FREQ=MONTHLY;BYMONTHDAY=16')
  expect(monthly('nth', tuesday)).toBe('FREQ=MONTHLY;BYDAY=3TU')
  expect(monthly('last', '2027-03-30T09:30')).toBe('FREQ=MONTHLY;BYDAY=-1TU')
  // The first visit moved to a day that is not the last of its weekday: the day of the month is what is left.
  expect(monthly('last', tuesday)).toBe('FREQ=MONTHLY;BYMONTHDAY=16')
})

test('what cannot be meant is no rhythm', () => {
  for (const wrong of [{ interval: '0' }, { interval: 'x' }, { count: '' }, { count: '501' }, { count: '1.5' }])
    expect(rhythmFrom({ ...usual, ...wrong }, tuesday), JSON.stringify(wrong)).toBeUndefined()
})

test('a saved rule is there to be typed over', () => {
  expect(repeatOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=8', '2027-03-01')).toMatchObject({
    every: 'week',
    interval: '2',
    days: [2],
    ends: 'count',
    count: '8',
  })
  expect(repeatOf('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270901', '2027-03-01')).toMatchObject({
    monthly: 'last',
    ends: 'until',
    until: '2027-09-01',
  })
})

test('a weekday is picked and let go, in the order of the week', () => {
  expect(toggled([4], 2)).toEqual([2, 4])
  expect(toggled([2, 4], 4)).toEqual([2])
})
