import { expect, test } from 'vitest'
import type { Column } from './board.ts'
import { inventedTime } from './board-time.ts'
import { closedEvents } from './closed-times.ts'

const words = {
  leap: 'here it goes forward',
  repeated: 'this hour comes twice',
  closure: 'Closed',
  absence: 'Away',
}
const column = (date: string): Column => ({
  key: date,
  date,
  practitioner: undefined,
  open: [],
  away: [],
  closed: [{ from: 60, to: 120 }],
})
const titled = (columns: Column[]) =>
  closedEvents({ columns }, words).flatMap(({ title, start, end }) => (title ? [{ title, start, end }] : []))

test('closed hours are shaded in the column of their day', () => {
  const [first, second] = closedEvents({ columns: [column('2027-03-01'), column('2027-03-02')] }, words)
  expect(first).toMatchObject({ display: 'background', start: inventedTime(0, 60), end: inventedTime(0, 120) })
  expect(second).toMatchObject({ start: inventedTime(1, 60) })
})

test('where the day goes on an hour later is marked, unless its rows stay, crossed out', () => {
  const change = { kind: 'missing', from: 120, to: 180 } as const
  const spring = { ...column('2027-03-28'), change }
  expect(titled([column('2027-03-27'), spring])).toEqual([
    { title: words.leap, start: inventedTime(1, 120), end: inventedTime(1, 140) },
  ])
  expect(titled([{ ...spring, skipped: change }])).toEqual([])
})

test('who is away, and why the house is closed, is written where it is', () => {
  const away = [
    { kind: 'absence' as const, why: 'Course', from: 60, to: 180 },
    { kind: 'closure' as const, why: null, from: 300, to: 600 },
  ]
  const events = closedEvents({ columns: [{ ...column('2027-03-01'), away }] }, words)
  expect(events.flatMap(({ title }) => (title ? [title] : []))).toEqual(['Away: Course', 'Closed'])
})

test('drawn twice, the second of two equal hours is the marked one', () => {
  const change = { kind: 'repeated', from: 120, to: 180 } as const
  expect(titled([{ ...column('2027-10-31'), change }])).toEqual([
    { title: words.repeated, start: inventedTime(0, 180), end: inventedTime(0, 240) },
  ])
})
