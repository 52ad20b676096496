import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  around,
  clockOn,
  lasting,
  nothingBegins,
  nowOnRows,
  onRows,
  type Rows,
  trueLength,
  visitOnRows,
  wallMinute,
} from './clock-change.ts'

const zone = 'Europe/Madrid'
const missing = { kind: 'missing', from: 120, to: 180 } as const
const repeated = { kind: 'repeated', from: 120, to: 180 } as const
const spring = { change: missing }
const springInWeek = { change: missing, skipped: missing }
const autumn = { change: repeated }
const besideAutumn = { skipped: { from: 180, to: 240 } }
const all: Rows[] = [{}, spring, springInWeek, autumn, besideAutumn]

test('what the clock says, on every kind of day', () => {
  const night = (rows: object) => [119, 120, 179, 180, 239, 240].map((row) => clockOn(row, rows))
  expect(night({})).toEqual(['01:59', '02:00', '02:59', '03:00', '03:59', '04:00'])
  expect(night(autumn)).toEqual(['01:59', '02:00', '02:59', '02:00', '02:59', '03:00'])
  expect(night(spring).slice(0, 4)).toEqual(['01:59', '03:00', '03:59', '04:00'])
  expect([119, 180, 240].map((row) => clockOn(row, springInWeek))).toEqual(['01:59', '03:00', '04:00'])
  expect([179, 180, 240, 300].map((row) => clockOn(row, besideAutumn))).toEqual(['02:59', '03:00', '03:00', '04:00'])
})

test('hours of the wall clock stand where the clock says them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(1439), (rows, minute) => {
      const exists = !rows.change || rows.change.kind === 'repeated' || minute < 120 || minute >= 180
      fc.pre(exists)
      const { from } = onRows({ from: minute, to: minute }, rows)
      expect(wallMinute(from, rows)).toBe(minute)
      expect(nothingBegins(from, rows)).toBeUndefined() // of two equal hours the first
    }),
  )
  expect(onRows({ from: 120, to: 180 }, besideAutumn)).toEqual({ from: 120, to: 180 })
  expect(onRows({ from: 180, to: 240 }, besideAutumn)).toEqual({ from: 240, to: 300 })
  expect(onRows({ from: 60, to: 180 }, autumn)).toEqual({ from: 60, to: 240 }) // open through both
  expect(onRows({ from: 130, to: 150 }, spring)).toEqual({ from: 120, to: 120 })
})

test('a length is kept over rows that do not count', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(1200), fc.integer({ min: 5, max: 200 }), (rows, from, minutes) => {
      fc.pre(!nothingBegins(from, rows))
      expect(trueLength(lasting(from, minutes, rows), rows)).toBe(minutes)
    }),
  )
  expect(lasting(90, 30, springInWeek)).toEqual({ from: 90, to: 120 })
  expect(lasting(90, 60, springInWeek)).toEqual({ from: 90, to: 210 })
  expect(around({ from: 180, to: 200 }, 10, 5, springInWeek)).toEqual({ from: 110, to: 205 })
})

test('nothing begins where there is no time, or one that no wall clock tells from the first', () => {
  const first = (rows: object) => [119, 120, 179, 180, 239, 240].filter((row) => nothingBegins(row, rows))
  expect(first({})).toEqual([])
  expect(first(spring)).toEqual([])
  expect(first(springInWeek)).toEqual([120, 179])
  expect(first(autumn)).toEqual([180, 239])
  expect(first(besideAutumn)).toEqual([180, 239])
})

test('a visit stands by the time that really goes by', () => {
  const over = { startsAt: '2027-03-28T01:30', startsAtUtc: '2027-03-28T00:30Z', endsAtUtc: '2027-03-28T01:30Z' }
  expect(visitOnRows(over, spring, zone)).toEqual({ from: 90, to: 150 })
  expect(visitOnRows(over, springInWeek, zone)).toEqual({ from: 90, to: 210 })
  const second = { startsAt: '2027-10-31T02:30', startsAtUtc: '2027-10-31T01:30Z', endsAtUtc: '2027-10-31T02:30Z' }
  expect(visitOnRows(second, autumn, zone)).toEqual({ from: 210, to: 270 })
})

test('now is in the second of two equal hours when it is', () => {
  expect(nowOnRows({ date: '2027-10-31', minute: 130, gone: 190 }, autumn)).toBe(190)
  expect(nowOnRows({ date: '2027-10-31', minute: 600, gone: 660 }, {})).toBe(600) // a board of the daytime
  expect(nowOnRows({ date: '2027-10-30', minute: 600, gone: 600 }, besideAutumn)).toBe(660)
})
