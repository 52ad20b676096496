import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { type Board, type Column, type Held, type PlacedVisit, withHolds } from './board.ts'
import { freeGaps, gapAfter, gapBefore } from './free-gaps.ts'

const date = '2027-03-01'
const column = (practitioner: string | undefined, open = [{ from: 480, to: 720 }], day = date) =>
  ({ date: day, practitioner: practitioner && { id: practitioner }, open, away: [], closed: [] }) as unknown as Column
const placed = (at: number, from: number, to: number, more: Partial<CalendarEntry> = {}): PlacedVisit => ({
  visit: { status: 'booked', bufferBefore: 0, bufferAfter: 0, ...more } as CalendarEntry,
  place: { column: at, from, to },
})
const board = (columns: Column[], visits: PlacedVisit[] = []): Board => ({
  view: 'day',
  columns,
  visits,
  axis: { from: 480, to: 720 },
})
const at = (day: string, minute: number) => ({ date: day, minute, gone: minute })
const morning = at(date, 0)
const spans = (of: Board, now = morning) => freeGaps(of, now).map(({ column, from, to }) => [column, from, to])

test('what lies between the visits is free, with the minutes they need around them', () => {
  const visits = [placed(0, 500, 540), placed(0, 600, 630, { bufferBefore: 10, bufferAfter: 5 })]
  expect(spans(board([column('ana')], visits))).toEqual([
    [0, 480, 500],
    [0, 540, 590],
    [0, 635, 720],
  ])
})

test('a cancelled visit leaves its time free; a few minutes are no gap', () => {
  expect(spans(board([column('ana')], [placed(0, 500, 540, { status: 'cancelled' })]))).toEqual([[0, 480, 720]])
  expect(spans(board([column('ana')], [placed(0, 490, 720)]))).toEqual([])
})

test('what is kept for somebody is not free while they are asked', () => {
  const wish = (practitionerId: string, day = date) =>
    ({ offer: { practitionerId, startsAt: `${day}T09:00`, endsAt: `${day}T09:30` } }) as Held
  const held = (...wishes: Held[]) => spans(withHolds(board([column('ana')]), wishes))
  expect(held(wish('ana'))).toEqual([
    [0, 480, 540],
    [0, 570, 720],
  ])
  expect(held(wish('bea'), wish('ana', '2027-03-02'))).toEqual([[0, 480, 720]])
  const around = { bufferBefore: 5, bufferAfter: 10 }
  expect(held({ ...wish('ana'), offer: { ...wish('ana').offer, ...around } })).toEqual([
    [0, 480, 535],
    [0, 580, 720],
  ])
})

test('what is over is not free: today from now on, on a step of five minutes', () => {
  expect(spans(board([column('ana')]), at(date, 602))).toEqual([[0, 605, 720]])
  expect(spans(board([column('ana')]), at('2027-03-02', 0))).toEqual([])
  expect(spans(board([column('ana')]), at('2027-02-28', 700))).toEqual([[0, 480, 720]])
})

test('where everybody shares a column nobody knows what is free', () => {
  expect(spans(board([column(undefined)]))).toEqual([])
})

test('from gap to gap by the clock, and around', () => {
  const gaps = freeGaps(board([column('ana'), column('bea', [{ from: 510, to: 600 }])], [placed(0, 540, 600)]), morning)
  expect(gaps.map(({ id }) => id)).toEqual(['gap:0:480', 'gap:1:510', 'gap:0:600'])
  const [first, second, last] = gaps
  expect(gapAfter(gaps, undefined)).toBe(first)
  expect(gapAfter(gaps, first)).toBe(second)
  expect(gapAfter(gaps, { column: 0, from: 540, to: 600 })).toBe(last)
  expect(gapAfter(gaps, last)).toBe(first)
  expect(gapBefore(gaps, second)).toBe(first)
  expect(gapBefore(gaps, first)).toBe(last)
})
