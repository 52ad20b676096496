import { expect, test } from 'vitest'
import { differenceOf } from './use-difference.ts'

test('what other prices come to in all is the sum of what each adds or takes', () => {
  expect(differenceOf([])).toBe(0)
  expect(
    differenceOf([
      { priceBefore: 4_500, priceAfter: 4_000 },
      { priceBefore: 0, priceAfter: 700 },
    ]),
  ).toBe(200)
})
