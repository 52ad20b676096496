import { expect, test } from 'vitest'
import { areRight, type Period, periodsOf, periodsWanted, wrongOf } from './periods.ts'
import { weekOf } from './week.ts'

const closed = weekOf([])
const august: Period = { firstDay: '2027-08-01', lastDay: '2027-08-31', week: closed }

test('periods become fields and periods again; one day needs no last one', () => {
  const hours = [{ weekday: 1, from: '08:00', to: '15:00' }]
  const kept = [{ firstDay: '2027-07-01', lastDay: '2027-07-31', hours }]
  expect(periodsWanted(periodsOf(kept))).toEqual(kept)
  expect(periodsWanted([{ ...august, lastDay: '' }])).toEqual([
    { firstDay: '2027-08-01', lastDay: '2027-08-01', hours: [] },
  ])
})

test('what cannot be right is named: no day, backwards, on top of another, wrong hours', () => {
  const named = (...periods: Period[]) => [...wrongOf(periods)]
  expect(named(august, { ...august, firstDay: '', lastDay: '' })).toEqual([[1, 'day-missing']])
  expect(named({ ...august, lastDay: '31/12/9999' })).toEqual([[0, 'day-wrong']])
  expect(named({ ...august, lastDay: '2027-07-31' })).toEqual([[0, 'ends-before']])
  expect(named(august, { ...august, firstDay: '2027-08-31', lastDay: '' })).toEqual([[1, 'overlaps']])
  expect(named(august, { ...august, firstDay: '2027-09-01', lastDay: '2027-09-02' })).toEqual([])
  expect(named({ ...august, week: closed.with(0, [{ from: '9', to: '8' }]) })).toEqual([[0, 'hours-wrong']])
  expect(areRight(closed, [august])).toBe(true)
  expect(areRight(closed, [august, august])).toBe(false)
})
