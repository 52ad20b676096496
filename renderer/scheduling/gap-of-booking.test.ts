import { expect, test } from 'vitest'
import type { PractitionerId } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Board, Column } from './board.ts'
import { gapOfBooking } from './gap-of-booking.ts'

const ana = 'ana' as PractitionerId
const date = '2027-03-01'
const column = { date, practitioner: { id: ana }, open: [{ from: 480, to: 720 }], away: [] } as unknown as Column
const visit = { status: 'booked', bufferBefore: 0, bufferAfter: 5 } as CalendarEntry
const board: Board = {
  view: 'day',
  columns: [column],
  axis: { from: 480, to: 720 },
  visits: [{ visit, place: { column: 0, from: 540, to: 570 } }],
}
const morning = { date, minute: 0, gone: 0 }
const gapAt = (startsAt: string, who = ana) => gapOfBooking(board, startsAt, who, morning)

test('the gap of a booking is all of the free time around it', () => {
  expect(gapAt(`${date}T10:30`)).toEqual({ practitionerId: ana, from: `${date}T09:35`, to: `${date}T12:00` })
  expect(gapAt(`${date}T08:00`)).toEqual({ practitionerId: ana, from: `${date}T08:00`, to: `${date}T09:00` })
})

test('in the middle of a visit, after hours, on another day or with somebody else there is none', () => {
  expect(gapAt(`${date}T09:15`)).toBeUndefined()
  expect(gapAt(`${date}T12:00`)).toBeUndefined()
  expect(gapAt('2027-03-02T10:30')).toBeUndefined()
  expect(gapAt(`${date}T10:30`, 'bea' as PractitionerId)).toBeUndefined()
})
