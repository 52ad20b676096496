import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { lanesOf } from './lanes-of.ts'

const visit = (from: string, to: string) => ({ id: from, startsAtUtc: from, endsAtUtc: to }) as CalendarEntry
const places = (...visits: CalendarEntry[]) =>
  lanesOf(visits).map(({ visit: { id }, lane, lanes }) => [id, lane, lanes])

test('who overlaps nobody has the whole width, also when they touch', () => {
  expect(places(visit('09:00', '09:30'), visit('09:30', '10:00'))).toEqual([
    ['09:00', 0, 1],
    ['09:30', 0, 1],
  ])
})

test('a crowd shares the width, and a lane that is free again is used again', () => {
  expect(
    places(visit('09:00', '10:00'), visit('09:15', '09:30'), visit('09:30', '09:45'), visit('10:00', '11:00')),
  ).toEqual([
    ['09:00', 0, 2],
    ['09:15', 1, 2],
    ['09:30', 1, 2],
    ['10:00', 0, 1],
  ])
})
