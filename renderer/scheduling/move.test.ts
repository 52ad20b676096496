import { expect, test } from 'vitest'
import type { Practitioner } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Column } from './board.ts'
import { onlyPieces, putDown, type Target, targetOf } from './move.ts'

const column = (date: string, practitioner?: string, piece?: string | null) =>
  ({
    date,
    practitioner: practitioner && ({ id: practitioner } as Practitioner),
    ...(piece !== undefined && { piece: piece && { id: piece } }),
  }) as unknown as Column
const change = { kind: 'missing', from: 120, to: 180 } as const
const spring = { change, skipped: change } // as in a week
const visit = {
  practitionerId: 'ana',
  startsAt: '2027-03-27T01:30',
  endsAt: '2027-03-27T02:30',
  startsAtUtc: '2027-03-27T00:30Z',
  endsAtUtc: '2027-03-27T01:30Z',
  resourceIds: ['one', 'beam'],
} as unknown as CalendarEntry
const columns = [column('2027-03-27', 'ana'), column('2027-03-27', 'bea'), { ...column('2027-03-28'), ...spring }]
const here = { visit, place: { column: 0, from: 90, to: 150 } }

test('a visit goes to the practitioner of the column, at its own length', () => {
  expect(targetOf(here, { column: 1, from: 600, to: 660 }, { columns })).toEqual({
    practitionerId: 'bea',
    startsAt: '2027-03-27T10:00',
    endsAt: '2027-03-27T11:00',
    minutes: undefined,
  })
})

test('a day of everybody keeps the practitioner, and a changed length is the true one', () => {
  expect(targetOf(here, { column: 2, from: 90, to: 240 }, { columns })).toEqual({
    practitionerId: 'ana',
    startsAt: '2027-03-28T01:30',
    endsAt: '2027-03-28T04:00',
    minutes: 90,
  })
})

test('put down where it was, nothing is asked', () => {
  expect(targetOf(here, here.place, { columns })).toBeUndefined()
  expect(targetOf(here, { column: 7, from: 90, to: 150 }, { columns })).toBeUndefined()
})

test('between rooms, one is given up for the other and the machine stays', () => {
  const rooms = [
    column('2027-03-27', undefined, 'one'),
    column('2027-03-27', undefined, 'two'),
    column('2027-03-27', undefined, null),
  ]
  const to = (at: number, from = 90) =>
    targetOf(here, { column: at, from, to: from + 60 }, { columns: rooms }) as Target
  expect(to(1)).toMatchObject({ resourceIds: ['beam', 'two'], startsAt: visit.startsAt, practitionerId: 'ana' })
  expect(onlyPieces(visit, to(1))).toBe(true)
  expect(to(2).resourceIds).toEqual(['beam'])
  expect(onlyPieces(visit, to(1, 600))).toBe(false)
  expect(to(0, 600)).not.toHaveProperty('resourceIds')
})

test('below the hour that comes twice the clock says an hour less', () => {
  const twice = { kind: 'repeated', from: 120, to: 180 } as const
  const night = { columns: [{ ...column('2027-10-31', 'ana'), change: twice }] }
  const booked = { visit: { ...visit, startsAt: '2027-10-31T01:00' }, place: { column: 0, from: 60, to: 120 } }
  expect(targetOf(booked, { column: 0, from: 600, to: 660 }, night)).toMatchObject({
    startsAt: '2027-10-31T09:00',
    endsAt: '2027-10-31T10:00',
  })
})

test('put down over an hour that does not exist, a visit ends that much later and lasts as long', () => {
  const over = putDown(here.place, { column: 2, from: 90, to: 150 }, { columns })
  expect(over).toEqual({ column: 2, from: 90, to: 210 })
  expect(targetOf(here, over, { columns })).toMatchObject({
    startsAt: '2027-03-28T01:30',
    endsAt: '2027-03-28T03:30',
    minutes: undefined,
  })
  const back = { visit: { ...visit, startsAt: '2027-03-28T01:30' }, place: over }
  const monday = putDown(over, { column: 0, from: 600, to: 720 }, { columns })
  expect(targetOf(back, monday, { columns })).toMatchObject({ endsAt: '2027-03-27T11:00', minutes: undefined })
})
