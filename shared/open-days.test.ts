import { expect, test } from 'vitest'
import { nextOpenDay, opensOn } from './open-days.ts'

const hours = [1, 2, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
const week = { hours, periods: [] }
const monday = '2027-03-01'
const tuesday = '2027-03-02'

test('the next open day skips what is closed, and is not looked for without end', () => {
  const after = (date: string, clinic: typeof week, closures: { startsAt: string; endsAt: string }[] = []) =>
    nextOpenDay(date, clinic, closures, 14)
  expect(after(monday, week)).toBe(tuesday)
  expect(after(tuesday, week)).toBe('2027-03-05')
  expect(after('2027-03-05', week)).toBe('2027-03-08')
  expect(after(monday, { hours: hours.slice(0, 1), periods: [] })).toBe('2027-03-08')
  expect(after(monday, { hours: [], periods: [] })).toBeUndefined()

  const away = { firstDay: tuesday, lastDay: '2027-03-05', hours: [] }
  expect(nextOpenDay(monday, { hours, periods: [away] }, [], 14)).toBe('2027-03-08')
  expect(after(monday, week, [{ startsAt: `${tuesday}T00:00`, endsAt: '2027-03-03T00:00' }])).toBe('2027-03-05')
  const month = [{ startsAt: `${tuesday}T00:00`, endsAt: '2027-04-01T00:00' }]
  expect(after(monday, week, month)).toBeUndefined()
  expect(nextOpenDay(monday, week, month, 62)).toBe('2027-04-02')
})

test('closed on a part of the day is open, closed in all of its hours is not', () => {
  const opens = (...shut: [string, string][]) =>
    opensOn(
      monday,
      week,
      shut.map(([from, to]) => ({ startsAt: `${monday}T${from}`, endsAt: `${monday}T${to}` })),
    )
  expect(opens(['12:00', '20:00'])).toBe(true)
  expect(opens(['08:00', '19:45'])).toBe(true)
  expect(opens(['07:00', '21:00'])).toBe(false)
  expect(opens(['14:00', '20:00'], ['08:00', '14:00'])).toBe(false)
  expect(opens(['14:30', '20:00'], ['08:00', '14:00'])).toBe(true)
})
