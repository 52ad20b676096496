import { expect, test } from 'vitest'
import { axisAround, closedBetween, hoursOn, overlapOf, partOfDay, without } from './board-hours.ts'

const monday = '2027-03-01'
const hours = [
  { weekday: 1, from: '15:00', to: '20:00' },
  { weekday: 1, from: '08:00', to: '13:30' },
  { weekday: 2, from: '09:00', to: '24:00' },
]
const summer = { firstDay: '2027-07-01', lastDay: '2027-08-31', hours: [{ weekday: 1, from: '08:00', to: '15:00' }] }
const week = { hours, periods: [summer] }

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

test('in a period its own hours count, from the first day to the last', () => {
  expect(hoursOn('2027-07-05', week)).toEqual([{ from: 480, to: 900 }])
  expect(hoursOn('2027-08-30', week)).toEqual([{ from: 480, to: 900 }])
  expect(hoursOn('2027-09-06', week)).toHaveLength(2)
  expect(hoursOn('2027-07-06', week)).toEqual([])
})

test('of days away, a day sees its own part', () => {
  const away = { startsAt: '2027-03-01T13:00', endsAt: '2027-03-03T10:30' }
  expect(partOfDay('2027-02-28', away)).toEqual([])
  expect(partOfDay('2027-03-01', away)).toEqual([{ from: 780, to: 1440 }])
  expect(partOfDay('2027-03-02', away)).toEqual([{ from: 0, to: 1440 }])
  expect(partOfDay('2027-03-03', away)).toEqual([{ from: 0, to: 630 }])
  expect(partOfDay('2027-03-04', away)).toEqual([])
  expect(partOfDay('2027-03-02', { startsAt: '2027-03-01T00:00', endsAt: '2027-03-02T00:00' })).toEqual([])
})

test('hours without what is taken out of them', () => {
  expect(without([{ from: 480, to: 840 }], [{ from: 540, to: 600 }])).toEqual([
    { from: 480, to: 540 },
    { from: 600, to: 840 },
  ])
  expect(without([{ from: 480, to: 840 }], [{ from: 400, to: 900 }])).toEqual([])
})
