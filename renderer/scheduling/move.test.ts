import { expect, test } from 'vitest'
import type { Practitioner } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Column } from './board.ts'
import { targetOf, wayHome } from './move.ts'

const zone = 'Europe/Madrid'
const column = (date: string, practitioner?: string) =>
  ({ date, practitioner: practitioner && ({ id: practitioner } as Practitioner) }) as unknown as Column
const visit = {
  practitionerId: 'ana',
  startsAt: '2027-03-27T01:30',
  endsAt: '2027-03-27T02:30',
  startsAtUtc: '2027-03-27T00:30Z',
  endsAtUtc: '2027-03-27T01:30Z',
} as unknown as CalendarEntry
const columns = [column('2027-03-27', 'ana'), column('2027-03-27', 'bea'), column('2027-03-28')]

test('a visit goes to the practitioner of the column, at its own length', () => {
  expect(targetOf(visit, { column: 1, from: 600, to: 660 }, columns, zone)).toEqual({
    practitionerId: 'bea',
    startsAt: '2027-03-27T10:00',
    endsAt: '2027-03-27T11:00',
    minutes: undefined,
  })
})

test('a day of everybody keeps the practitioner, and a changed length is the true one', () => {
  expect(targetOf(visit, { column: 2, from: 90, to: 240 }, columns, zone)).toEqual({
    practitionerId: 'ana',
    startsAt: '2027-03-28T01:30',
    endsAt: '2027-03-28T04:00',
    minutes: 90,
  })
})

test('put down where it was, nothing is asked', () => {
  expect(targetOf(visit, { column: 0, from: 90, to: 150 }, columns, zone)).toBeUndefined()
  expect(targetOf(visit, { column: 7, from: 90, to: 150 }, columns, zone)).toBeUndefined()
})

test('undo leads back to time, practitioner and length', () => {
  expect(wayHome(visit)).toEqual({
    practitionerId: 'ana',
    startsAt: '2027-03-27T01:30',
    endsAt: '2027-03-27T02:30',
    minutes: 60,
  })
})
