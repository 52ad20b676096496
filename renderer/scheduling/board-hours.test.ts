import { expect, test } from 'vitest'
import { axisAround, closedBetween, hoursOn, overlapOf } from './board-hours.ts'

const monday = '2027-03-01'
const week = [
  { weekday: 1, from: '15:00', to: '20:00' },
  { weekday: 1, from: '08:00', to: '13:30' },
  { weekday: 2, from: '09:00', to: '24:00' },
]

test('the hours of a day are those of its weekday, in order', () => {
  expect(hoursOn(monday, week)).toEqual([
    { from: 480, to: 810 },
    { from: 900, to: 1200 },
  ])
  expect(hoursOn('2027-03-02', week)).toEqual([{ from: 540, to: 1440 }])
  expect(hoursOn('2027-03-03', week)).toEqual([])
})

test('a practitioner is open where the clinic is', () => {
  const clinic = [{ from: 480, to: 1200 }]
  expect(overlapOf(hoursOn(monday, week), clinic)).toEqual(hoursOn(monday, week))
  expect(overlapOf([{ from: 420, to: 500 }], clinic)).toEqual([{ from: 480, to: 500 }])
  expect(overlapOf([{ from: 420, to: 480 }], clinic)).toEqual([])
})

test('everything that is not open is closed: before, between and after', () => {
  const axis = { from: 420, to: 1260 }
  expect(closedBetween(hoursOn(monday, week), axis)).toEqual([
    { from: 420, to: 480 },
    { from: 810, to: 900 },
    { from: 1200, to: 1260 },
  ])
  expect(closedBetween([], axis)).toEqual([axis])
  expect(closedBetween([axis], axis)).toEqual([])
  expect(closedBetween([{ from: 0, to: 300 }], axis)).toEqual([axis])
})

test('the axis is whole hours, and never cuts a late visit off', () => {
  expect(
    axisAround([
      { from: 495, to: 1190 },
      { from: 600, to: 1215 },
    ]),
  ).toEqual({ from: 480, to: 1260 })
  expect(axisAround([{ from: 1400, to: 1440 }])).toEqual({ from: 1380, to: 1440 })
  expect(axisAround([])).toEqual({ from: 480, to: 1200 })
})
