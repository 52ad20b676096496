import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Column, PlacedVisit } from './board.ts'
import { gapEnd, gapStart, isDrawn } from './gap.ts'

const column = (practitioner?: string) => ({ practitioner: practitioner && { id: practitioner } }) as unknown as Column
const placed = (at: number, from: number, to: number, status = 'booked'): PlacedVisit => ({
  visit: { status } as CalendarEntry,
  place: { column: at, from, to },
})
const visits = [placed(0, 540, 580), placed(0, 660, 690, 'cancelled'), placed(1, 600, 660)]
const columns = [column('ana'), column('bea'), column()]
const start = (at: number, minute: number) => gapStart({ columns, visits }, at, minute)

test('a booking starts on the quarter the mouse is in', () => {
  expect(start(0, 610)).toBe(600)
  expect(start(0, 600)).toBe(600)
  expect(start(1, 599)).toBe(585)
})

test('right after a visit it starts where that ends', () => {
  expect(start(0, 580)).toBe(580)
  expect(start(0, 584)).toBe(580)
  expect(start(0, 585)).toBe(585)
})

test('there is no gap in a visit, but there is in a cancelled one', () => {
  expect(start(0, 560)).toBeUndefined()
  expect(start(1, 600)).toBeUndefined()
  expect(start(0, 670)).toBe(660)
})

test('where everybody shares a column, somebody may be free; off the board nobody is', () => {
  expect(start(2, 560)).toBe(555)
  expect(start(3, 560)).toBeUndefined()
})

test('only a drag draws a length', () => {
  expect(isDrawn({ column: 0, from: 540, to: 545 })).toBe(false)
  expect(isDrawn({ column: 0, from: 540, to: 550 })).toBe(true)
})

test('a gap ends where the next visit begins, or the day does', () => {
  const board = { view: 'day' as const, columns, visits, axis: { from: 480, to: 720 } }
  expect(gapEnd(board, 0, 525, 30)).toBe(540)
  expect(gapEnd(board, 0, 580, 30)).toBe(610)
  expect(gapEnd(board, 0, 650, 30)).toBe(680)
  expect(gapEnd(board, 1, 700, 30)).toBe(720)
})
