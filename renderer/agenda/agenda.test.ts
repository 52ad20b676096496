import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { groupsOf, hoursAround, sheetsOf } from './agenda.ts'

const visit = (startsAt: string, endsAt: string, practitionerName: string, status = 'booked') =>
  ({ id: startsAt, startsAt, endsAt, practitionerName, status }) as CalendarEntry
const visits = [
  visit('2027-03-01T09:00', '2027-03-01T09:30', 'Zoe'),
  visit('2027-03-01T09:15', '2027-03-01T10:00', 'Ana'),
  visit('2027-03-01T10:00', '2027-03-01T10:30', 'Zoe', 'cancelled'),
  visit('2027-03-02T07:30', '2027-03-02T20:15', 'Zoe'),
]
const days = ['2027-03-01', '2027-03-02', '2027-03-03']

test('a day is one group, or one for everybody who sees somebody on it; who cancelled is on none', () => {
  const shape = (by: 'time' | 'practitioner') =>
    groupsOf(visits, days, by).map(({ date, practitioner, visits: own }) => [date, practitioner, own.length])
  expect(shape('time')).toEqual([
    ['2027-03-01', null, 2],
    ['2027-03-02', null, 1],
  ])
  expect(shape('practitioner')).toEqual([
    ['2027-03-01', 'Ana', 1],
    ['2027-03-01', 'Zoe', 1],
    ['2027-03-02', 'Zoe', 1],
  ])
})

test('a printed axis holds every visit, in whole hours, also past midnight', () => {
  expect(hoursAround(visits.slice(0, 2))).toEqual({ from: 8, to: 18 })
  expect(hoursAround(visits)).toEqual({ from: 7, to: 21 })
  expect(hoursAround([visit('2027-03-01T23:30', '2027-03-02T00:30', 'Zoe')])).toEqual({ from: 8, to: 24 })
})

test('columns go six to a sheet', () => {
  expect(sheetsOf([1, 2, 3, 4, 5, 6, 7]).map((sheet) => sheet.length)).toEqual([6, 1])
  expect(sheetsOf([])).toEqual([])
})
