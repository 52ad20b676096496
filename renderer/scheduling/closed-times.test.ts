import { expect, test } from 'vitest'
import type { Column } from './board.ts'
import { inventedTime } from './board-time.ts'
import { closedEvents } from './closed-times.ts'

const words = {
  missing: 'this hour does not exist',
  repeated: 'this hour comes twice',
  closure: 'Closed',
  absence: 'Away',
}
const axis = { from: 60, to: 600 }
const column = (date: string): Column => ({
  key: date,
  date,
  practitioner: undefined,
  open: [],
  away: [],
  closed: [{ from: 60, to: 120 }],
})
const titled = (dates: string[], seen = axis) =>
  closedEvents({ columns: dates.map(column), axis: seen }, 'Europe/Madrid', words).flatMap(({ title, start, end }) =>
    title ? [{ title, start, end }] : [],
  )

test('closed hours are shaded in the column of their day', () => {
  const [first, second] = closedEvents(
    { columns: [column('2027-03-01'), column('2027-03-02')], axis },
    'Europe/Madrid',
    words,
  )
  expect(first).toMatchObject({ display: 'background', start: inventedTime(0, 60), end: inventedTime(0, 120) })
  expect(second).toMatchObject({ start: inventedTime(1, 60) })
})

test('the night the clocks change is marked, in its column only', () => {
  expect(titled(['2027-03-27', '2027-03-28'])).toEqual([
    { title: words.missing, start: inventedTime(1, 120), end: inventedTime(1, 180) },
  ])
  expect(titled(['2027-10-31'])).toEqual([
    { title: words.repeated, start: inventedTime(0, 120), end: inventedTime(0, 180) },
  ])
})

test('a clinic that sleeps through the change sees nothing of it', () => {
  expect(titled(['2027-03-28'], { from: 480, to: 1200 })).toEqual([])
})

test('who is away, and why the house is closed, is written where it is', () => {
  const away = [
    { kind: 'absence' as const, why: 'Course', from: 60, to: 180 },
    { kind: 'closure' as const, why: null, from: 300, to: 600 },
  ]
  const events = closedEvents({ columns: [{ ...column('2027-03-01'), away }], axis }, 'Europe/Madrid', words)
  expect(events.flatMap(({ title }) => (title ? [title] : []))).toEqual(['Away: Course', 'Closed'])
})

test('drawn twice, the second of two equal hours is the marked one', () => {
  const again = { from: 180, to: 240 }
  const events = closedEvents({ columns: [column('2027-10-31')], axis, again }, 'Europe/Madrid', words)
  expect(events.find(({ title }) => title)).toMatchObject({ start: inventedTime(0, 180), end: inventedTime(0, 240) })
})
