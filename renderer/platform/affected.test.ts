import { expect, test } from 'vitest'
import { affectedBy } from './affected.ts'

test('a change refetches what shows it, by name or by sum', () => {
  expect([...affectedBy(['appointment'])]).toEqual(['scheduling', 'rota', 'series', 'waitingList', 'reporting'])
  expect(affectedBy(['patient']).has('billing')).toBe(true)
  expect(affectedBy(['appointment']).has('billing')).toBe(false)
})

test('what no screen shows refetches nothing; what nobody listed refetches everything', () => {
  expect(affectedBy(['session']).size).toBe(0)
  expect(affectedBy(['session', 'a table of next year']).size).toBe(11)
})
