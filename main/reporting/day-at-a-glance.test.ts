import { expect, test } from 'vitest'
import type { Service } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { dayAtAGlance, shortestService } from './day-at-a-glance.ts'

const entry = (startsAtUtc: string, status: CalendarEntry['status'], checkedInAt: string | null = null) =>
  ({ id: startsAtUtc, startsAtUtc, status, checkedInAt }) as CalendarEntry

const day = [
  entry('2027-03-01T07:00Z', 'booked'), // late: they should have been here
  entry('2027-03-01T08:00Z', 'checked-in', '2027-03-01T07:58:00.000Z'),
  entry('2027-03-01T08:15Z', 'cancelled'),
  entry('2027-03-01T08:30Z', 'confirmed'),
  entry('2027-03-01T09:00Z', 'checked-in', '2027-03-01T07:41:00.000Z'),
  entry('2027-03-01T09:30Z', 'booked'),
]

test('the next visit is the first still expected from this minute on', () => {
  const nextAt = (now: string) => dayAtAGlance(day, now).next?.startsAtUtc ?? null
  expect(nextAt('2027-03-01T06:00:00.000Z')).toBe('2027-03-01T07:00Z')
  expect(nextAt('2027-03-01T07:00:59.999Z')).toBe('2027-03-01T07:00Z')
  expect(nextAt('2027-03-01T07:01:00.000Z')).toBe('2027-03-01T08:30Z')
  expect(nextAt('2027-03-01T09:31:00.000Z')).toBeNull()
})

test('who came first waits at the top, whatever time they were given', () => {
  const { waiting } = dayAtAGlance(day, '2027-03-01T08:00:00.000Z')
  expect(waiting.map(({ startsAtUtc }) => startsAtUtc)).toEqual(['2027-03-01T09:00Z', '2027-03-01T08:00Z'])
})

test('a cancelled visit is counted as cancelled and not as a visit', () => {
  expect(dayAtAGlance(day, '2027-03-01T08:00:00.000Z')).toMatchObject({
    visits: 5,
    byStatus: { booked: 2, confirmed: 1, 'checked-in': 2, cancelled: 1 },
  })
  expect(dayAtAGlance([], '2027-03-01T08:00:00.000Z')).toEqual({ visits: 0, byStatus: {}, waiting: [], next: null })
})

test('the shortest service that is still offered', () => {
  const service = (name: string, minutes: number, active = true) => ({ name, minutes, active }) as Service
  const all = [service('A', 45), service('B', 30), service('C', 30), service('D', 15, false)]
  expect(shortestService(all)?.name).toBe('B')
  expect(shortestService([service('D', 15, false)])).toBeUndefined()
})
