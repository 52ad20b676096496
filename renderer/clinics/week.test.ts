import { expect, test } from 'vitest'
import { hoursOf, isRight, nextStretch, readTime, summaryOf, weekOf, wrongStretches } from './week.ts'

const hours = [
  { weekday: 1, from: '15:00', to: '19:00' },
  { weekday: 1, from: '08:00', to: '13:30' },
  { weekday: 5, from: '08:00', to: '24:00' },
]

test('hours become a week and hours again, in order', () => {
  expect(weekOf(hours)[0]).toEqual([
    { from: '08:00', to: '13:30' },
    { from: '15:00', to: '19:00' },
  ])
  expect(weekOf(hours)[1]).toEqual([])
  expect(hoursOf(weekOf(hours))).toEqual([hours[1], hours[0], hours[2]])
})

test('a time may be typed as people type it', () => {
  expect(['9', '930', '9.30', '9:30', ' 09:30 ', '9h', '9 30'].map((typed) => readTime(typed))).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '09:00',
    '09:30',
  ])
  expect(['', '25', '9:60', 'nine', '24:00', '9:3'].map((typed) => readTime(typed))).toEqual(Array(6).fill(undefined))
  expect([readTime('0', true), readTime('24', true), readTime('24:30', true)]).toEqual(['24:00', '24:00', undefined])
})

test('what cannot be right is found: no time, backwards, on top of each other', () => {
  expect(wrongStretches([{ from: 'x', to: '10' }])).toEqual(new Map([[0, 'no-time']]))
  expect(wrongStretches([{ from: '10', to: '10' }])).toEqual(new Map([[0, 'ends-before']]))
  expect(
    wrongStretches([
      { from: '8', to: '13' },
      { from: '12', to: '14' },
    ]),
  ).toEqual(new Map([[1, 'overlaps']]))
  expect(
    wrongStretches([
      { from: '8', to: '13' },
      { from: '13', to: '14' },
    ]),
  ).toEqual(new Map())
  expect(isRight(weekOf(hours))).toBe(true)
  expect(isRight([[{ from: '9', to: '8' }]])).toBe(false)
})

test('another stretch comes after the last one', () => {
  expect(nextStretch([])).toEqual({ from: '09:00', to: '17:00' })
  expect(nextStretch([{ from: '8', to: '13:30' }])).toEqual({ from: '14:00', to: '17:00' })
  expect(nextStretch([{ from: '21', to: '23' }])).toEqual({ from: '23:00', to: '24:00' })
})

test('days with the same hours are told together', () => {
  const dayName = (weekday: number) => ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday] ?? ''
  const usual = [1, 2, 3, 4].map((weekday) => ({ weekday, from: '08:00', to: '14:00' }))
  expect(summaryOf([...usual, { weekday: 6, from: '09:00', to: '12:00' }], dayName)).toBe(
    'Mon–Thu 08:00–14:00, Sat 09:00–12:00',
  )
  expect(summaryOf([], dayName)).toBe('')
})
