import { expect, test } from 'vitest'
import { isTaken } from './use-name-error.ts'

const rooms = [
  { id: 'one', name: 'Sala 1' },
  { id: 'two', name: 'Sala Ñ' },
]

test('a name is taken however it is written, but not by the thing itself', () => {
  for (const name of ['Sala 1', ' sala  1 ', 'SALA Ñ']) expect(isTaken(name, rooms)).toBe(true)
  expect(isTaken('Sala 1', rooms, 'one')).toBe(false)
  expect(isTaken('Sala 1', rooms, 'two')).toBe(true)
  expect(isTaken('Sala 2', rooms)).toBe(false)
})
