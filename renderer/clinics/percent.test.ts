import { expect, test } from 'vitest'
import { percentText, readPercent } from './percent.ts'

test('a percentage may be typed with a comma, a point or its sign', () => {
  expect(['21', '5,5', '5.25 %', ' 0 ', '100'].map(readPercent)).toEqual([2100, 550, 525, 0, 10_000])
  expect(['', '-1', '101', '5,555', 'tax', '1.000'].map(readPercent)).toEqual(Array(6).fill(undefined))
})

test('a percentage is written as it is typed there, and read back the same', () => {
  expect([percentText(2100, 'en-GB'), percentText(550, 'es-ES')]).toEqual(['21', '5,5'])
  for (const rate of [0, 1, 10, 525, 2100, 10_000]) expect(readPercent(percentText(rate, 'es-ES'))).toBe(rate)
})
