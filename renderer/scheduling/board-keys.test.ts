import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { PlacedVisit } from './board.ts'
import { samePlace, stepped, visitAt, visitBeside } from './board-keys.ts'

type Id = CalendarEntry['id']
const placed = (id: string, column: number, from: number, to: number): PlacedVisit => ({
  visit: { id: id as Id } as CalendarEntry,
  place: { column, from, to },
})
const visits = [
  placed('late', 0, 600, 630),
  placed('early', 0, 540, 570),
  placed('far-first', 2, 480, 500),
  placed('far-second', 2, 610, 640),
]
const beside = (from: string, key: string) => visitBeside(visits, from as Id, key)

test('up and down follow the time of one column and stop at its ends', () => {
  expect(beside('early', 'ArrowDown')).toBe('late')
  expect(beside('late', 'ArrowUp')).toBe('early')
  expect(beside('late', 'ArrowDown')).toBeUndefined()
  expect(beside('early', 'ArrowUp')).toBeUndefined()
  expect(beside('late', 'Home')).toBe('early')
  expect(beside('early', 'End')).toBe('late')
})

test('left and right lead to the visit nearest in time, over empty columns', () => {
  expect(beside('late', 'ArrowRight')).toBe('far-second')
  expect(beside('far-first', 'ArrowLeft')).toBe('early')
  expect(beside('early', 'ArrowLeft')).toBeUndefined()
  expect(beside('far-first', 'ArrowRight')).toBeUndefined()
})

test('the keyboard enters at the visit of this moment', () => {
  expect(visitAt(visits, 560)).toBe('early')
  expect(visitAt(visits, 575)).toBe('late')
  expect(visitAt(visits, 900)).toBe('far-second')
  expect(visitAt(visits, undefined)).toBe('far-first')
  expect(visitAt([], 560)).toBeUndefined()
})

const axis = { from: 480, to: 1200 }
const place = { column: 1, from: 540, to: 570 }
const press = (key: string, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}, at = place) =>
  stepped(at, { key, shiftKey: false, ctrlKey: false, ...modifiers }, axis, 3)

test('the arrows move by five minutes, with Ctrl by fifteen, and from column to column', () => {
  expect(press('ArrowDown')).toEqual({ column: 1, from: 545, to: 575 })
  expect(press('ArrowUp', { ctrlKey: true })).toEqual({ column: 1, from: 525, to: 555 })
  expect(press('ArrowRight')).toEqual({ ...place, column: 2 })
  expect(press('ArrowRight', {}, { ...place, column: 2 })).toEqual({ ...place, column: 2 })
  expect(press('ArrowLeft', {}, { ...place, column: 0 })).toEqual({ ...place, column: 0 })
  expect(press('x')).toBe(place)
})

test('a visit stays on the axis and keeps its length there', () => {
  const first = { column: 0, from: 482, to: 512 }
  expect(press('ArrowUp', {}, first)).toEqual({ column: 0, from: 480, to: 510 })
  const last = { column: 0, from: 1165, to: 1195 }
  expect(press('ArrowDown', { ctrlKey: true }, last)).toEqual({ column: 0, from: 1170, to: 1200 })
})

test('with Shift the end moves, never before the start', () => {
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ ...place, to: 575 })
  expect(press('ArrowUp', { shiftKey: true, ctrlKey: true }, { ...place, to: 550 })).toEqual({ ...place, to: 545 })
  expect(press('ArrowDown', { shiftKey: true }, { ...place, to: 1200 })).toEqual({ ...place, to: 1200 })
})

test('a place is the same only when column, start and end are', () => {
  expect(samePlace(place, { ...place })).toBe(true)
  expect(samePlace(place, { ...place, to: 575 })).toBe(false)
  expect(samePlace(place, { ...place, column: 0 })).toBe(false)
})
