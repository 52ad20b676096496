import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { initialsOf, overrunMinutes, waitingRoomOf } from './waiting-room.ts'

const visit = (id: string, status: CalendarEntry['status'], more: Partial<CalendarEntry> = {}) =>
  ({ id, status, startsAtUtc: `2027-03-01T${id}:00Z`, endsAtUtc: `2027-03-01T${id}:30Z`, ...more }) as CalendarEntry

test('who came first waits at the top, who ends first is treated at the top, who is next is expected at the top', () => {
  const room = waitingRoomOf([
    visit('12', 'booked'),
    visit('09', 'checked-in', { checkedInAt: '2027-03-01T08:50:00.000Z' }),
    visit('10', 'checked-in', { checkedInAt: '2027-03-01T08:40:00.000Z' }),
    visit('11', 'confirmed'),
    visit('08', 'in-treatment'),
    visit('07', 'in-treatment'),
    visit('06', 'finished'),
    visit('05', 'no-show'),
    visit('13', 'cancelled'),
  ])
  const ids = (visits: readonly CalendarEntry[]) => visits.map(({ id }) => id)
  expect(ids(room.waiting)).toEqual(['10', '09'])
  expect(ids(room.inTreatment)).toEqual(['07', '08'])
  expect(ids(room.expected)).toEqual(['11', '12'])
})

test('a treatment runs over from the minute after its end, and only while it lasts', () => {
  const at = (time: string) => Date.parse(`2027-03-01T${time}Z`)
  expect(overrunMinutes(visit('09', 'in-treatment'), at('09:30'))).toBeUndefined()
  expect(overrunMinutes(visit('09', 'in-treatment'), at('09:31'))).toBe(1)
  expect(overrunMinutes(visit('09', 'in-treatment'), at('10:45'))).toBe(75)
  expect(overrunMinutes(visit('09', 'finished'), at('10:45'))).toBeUndefined()
})

test('initials keep accents and every part of a name', () => {
  expect(initialsOf('Carmen Álvarez Díaz')).toBe('C. Á. D.')
  expect(initialsOf('Ada Łukasiewicz-Smith')).toBe('A. Ł. S.')
  expect(initialsOf('  josé  ')).toBe('J.')
})
