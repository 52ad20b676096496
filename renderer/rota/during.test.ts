import { expect, test } from 'vitest'
import { daysOf, duringFormOf, duringOf, inYear, isWhole, wholeDay, wrongParts } from './during.ts'

const day = wholeDay('2027-03-01')
const hours = { ...day, whole: false }

test('whole days end where the next one begins', () => {
  expect(duringOf(day)).toEqual({ startsAt: '2027-03-01T00:00', endsAt: '2027-03-02T00:00' })
  expect(duringOf({ ...day, lastDay: '2027-12-31' })?.endsAt).toBe('2028-01-01T00:00')
  expect(duringOf({ ...day, lastDay: '' })).toEqual(duringOf(day))
})

test('hours of a day may be typed as people type them, up to midnight', () => {
  expect(duringOf({ ...hours, from: '930', to: '11' })).toEqual({
    startsAt: '2027-03-01T09:30',
    endsAt: '2027-03-01T11:00',
  })
  expect(duringOf({ ...hours, from: '20', to: '24' })?.endsAt).toBe('2027-03-02T00:00')
})

test('what is missing or the wrong way round is named', () => {
  expect(wrongParts({ ...day, firstDay: '', lastDay: '' })).toEqual(['firstDay'])
  expect(wrongParts({ ...day, lastDay: '2027-02-28' })).toEqual(['lastDay'])
  expect(wrongParts({ ...day, firstDay: '1/1/0001', lastDay: '31/12/9999' })).toEqual(['firstDay', 'lastDay'])
  expect(wrongParts({ ...hours, from: 'x', to: '' })).toEqual(['from', 'to'])
  expect(wrongParts({ ...hours, from: '12', to: '11' })).toEqual(['to'])
  expect(duringOf({ ...hours, from: '12', to: '12' })).toBeUndefined()
})

test('what is kept is typed as it was meant, and means the same again', () => {
  const kept = [
    ['2027-03-01T00:00', '2027-03-02T00:00', { whole: true, firstDay: '2027-03-01', lastDay: '2027-03-01' }],
    ['2027-03-01T00:00', '2027-03-06T00:00', { whole: true, firstDay: '2027-03-01', lastDay: '2027-03-05' }],
    ['2027-03-01T09:30', '2027-03-01T11:00', { whole: false, several: false, from: '09:30', to: '11:00' }],
    ['2027-03-01T20:00', '2027-03-02T00:00', { whole: false, several: false, lastDay: '2027-03-01', to: '24:00' }],
    ['2027-03-01T15:00', '2027-03-03T11:00', { whole: false, several: true, lastDay: '2027-03-03', to: '11:00' }],
    ['2027-03-01T15:00', '2027-03-04T00:00', { whole: false, several: true, lastDay: '2027-03-03', to: '24:00' }],
  ] as const
  for (const [startsAt, endsAt, form] of kept) {
    expect(duringFormOf({ startsAt, endsAt })).toMatchObject(form)
    expect(duringOf(duringFormOf({ startsAt, endsAt }))).toEqual({ startsAt, endsAt })
  }
  const several = duringFormOf({ startsAt: '2027-03-01T15:00', endsAt: '2027-03-03T11:00' })
  expect(wrongParts({ ...several, lastDay: '' })).toEqual(['lastDay'])
  expect(wrongParts({ ...several, lastDay: '2027-02-28' })).toEqual(['lastDay', 'to'])
  expect(wrongParts({ ...several, lastDay: '2027-03-01' })).toEqual(['to'])
})

test('the days it touches are told with the last one included', () => {
  expect(daysOf({ startsAt: '2027-03-01T00:00', endsAt: '2027-03-04T00:00' })).toEqual({
    first: '2027-03-01',
    last: '2027-03-03',
  })
  expect(daysOf({ startsAt: '2027-03-01T09:00', endsAt: '2027-03-01T11:00' }).last).toBe('2027-03-01')
  expect(isWhole({ startsAt: '2027-03-01T00:00', endsAt: '2027-03-01T11:00' })).toBe(false)
})

test('a year later it is as long as before', () => {
  const christmas = { startsAt: '2026-12-25T00:00', endsAt: '2026-12-26T00:00' }
  expect(inYear(christmas, 2027)).toEqual({ startsAt: '2027-12-25T00:00', endsAt: '2027-12-26T00:00' })
  const overNewYear = { startsAt: '2026-12-24T00:00', endsAt: '2027-01-07T00:00' }
  expect(inYear(overNewYear, 2027).endsAt).toBe('2028-01-07T00:00')
  expect(inYear({ startsAt: '2028-02-29T00:00', endsAt: '2028-03-01T00:00' }, 2029)).toEqual({
    startsAt: '2029-02-28T00:00',
    endsAt: '2029-03-01T00:00',
  })
})
