import { expect, test } from 'vitest'
import { into } from './use-in-sight.ts'

test('what is in sight stays where it is', () => {
  expect(into(100, 400, { from: 100, to: 500 })).toBe(100)
})

test('what is above or below is scrolled to, and no further than it needs', () => {
  expect(into(100, 400, { from: 40, to: 90 })).toBe(40)
  expect(into(100, 400, { from: -12, to: 90 })).toBe(0)
  expect(into(100, 400, { from: 600, to: 650 })).toBe(250)
})

test('of what is longer than the window the beginning is seen', () => {
  expect(into(0, 400, { from: 500, to: 1200 })).toBe(500)
})
