import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clockChangeOn,
  clockText,
  columnOf,
  inventedTime,
  nowIn,
  placeOf,
  spanOfVisit,
  wallClock,
} from './board-time.ts'

const madrid = 'Europe/Madrid'
const springNight = '2027-03-28'
const autumnNight = '2027-10-31'

test('a place survives the way into the calendar and back, in every column', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(1435), fc.integer({ min: 5, max: 720 }), (column, from, length) => {
      const to = Math.min(from + length, 1440)
      const start = new Date(inventedTime(column, from))
      expect(placeOf(start, new Date(inventedTime(column, to)))).toEqual({ column, from, to })
      expect(columnOf(start)).toBe(column)
    }),
  )
})

test('a time of the board is the time the patient is promised, also on the days the clocks change', () => {
  for (const date of ['2027-03-01', springNight, autumnNight]) {
    expect(wallClock(date, 570)).toBe(`${date}T09:30`)
    expect(spanOfVisit({ startsAt: `${date}T09:30`, endsAt: `${date}T10:15` })).toEqual({ from: 570, to: 615 })
  }
})

test('the end of the day is the next midnight', () => {
  expect(wallClock('2027-12-31', 1440)).toBe('2028-01-01T00:00')
  expect(clockText(1440)).toBe('24:00')
  expect(clockText(65)).toBe('01:05')
  expect(spanOfVisit({ startsAt: '2027-03-01T23:30', endsAt: '2027-03-02T00:30' })).toEqual({ from: 1410, to: 1440 })
})

test('a visit across the repeated hour is drawn, never upside down', () => {
  expect(spanOfVisit({ startsAt: `${autumnNight}T02:45`, endsAt: `${autumnNight}T02:15` })).toEqual({
    from: 165,
    to: 170,
  })
})

test('the missing hour of spring and the repeated one of autumn are known', () => {
  expect(clockChangeOn(springNight, madrid)).toEqual({ kind: 'missing', from: 120, to: 180 })
  expect(clockChangeOn(autumnNight, madrid)).toEqual({ kind: 'repeated', from: 120, to: 180 })
  expect(clockChangeOn('2027-03-27', madrid)).toBeUndefined()
  expect(clockChangeOn('2027-03-29', madrid)).toBeUndefined()
  expect(clockChangeOn('2027-07-01', 'Asia/Tokyo')).toBeUndefined()
  expect(clockChangeOn('2027-04-30', 'Africa/Cairo')).toEqual({ kind: 'missing', from: 0, to: 60 }) // at midnight
  expect(clockChangeOn('2027-04-29', 'Africa/Cairo')).toBeUndefined()
  expect(clockChangeOn('2027-10-03', 'Australia/Lord_Howe')).toEqual({ kind: 'missing', from: 120, to: 150 })
})

test('now is the clinic\u2019s now, wherever the desk stands', () => {
  const instant = Temporal.Instant.from('2027-03-28T22:30:00Z')
  expect(nowIn(madrid, instant)).toEqual({ date: '2027-03-29', minute: 30, gone: 30 })
  expect(nowIn('America/New_York', instant)).toEqual({
    date: '2027-03-28',
    minute: 18 * 60 + 30,
    gone: 18 * 60 + 30,
  })
  const again = Temporal.Instant.from('2027-10-31T01:10:00Z') // 02:10 for the second time
  expect(nowIn(madrid, again)).toEqual({ date: autumnNight, minute: 130, gone: 190 })
})
