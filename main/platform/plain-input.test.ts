import { expect, test } from 'vitest'
import { unplainPart } from './plain-input.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) })

test.each([
  [undefined],
  [null],
  [{ firstName: 'Łucja', emoji: '👩‍⚕️', lines: [{ quantity: 1, note: null }], on: true, off: undefined }],
  [nested(20)],
  [Object.assign(Object.create(null), { a: 1 })],
  [Array.from({ length: 40_000 }, () => 0)],
])('plain data passes: %#', (input) => expect(unplainPart(input)).toBeUndefined())

test.each<[name: string, input: unknown, path: string]>([
  ['a prototype', JSON.parse('{"a":{"__proto__":{"x":1}}}'), 'a.__proto__'],
  ['a constructor', { constructor: 1 }, 'constructor'],
  ['a prototype in a list', [{ prototype: 1 }], '0.prototype'],
  ['half a character', { name: 'a\ud800' }, 'name'],
  ['a NUL', { lines: [{ text: '\0' }] }, 'lines.0.text'],
  ['infinity', { n: Number.POSITIVE_INFINITY }, 'n'],
  ['not a number', { n: Number.NaN }, 'n'],
  ['a date', { at: new Date() }, 'at'],
  ['a map', { at: new Map() }, 'at'],
  ['a big integer', { n: 1n }, 'n'],
  ['a function', { f: () => 1 }, 'f'],
  ['a file', new File([], 'x'), ''],
  ['21 levels', nested(21), Array.from({ length: 21 }, () => 'in').join('.')],
])('%s is refused, and where it is', (_name, input, path) => expect(unplainPart(input)?.path).toBe(path))

test('so are too many values, in one list or spread, without running out of stack', () => {
  expect(unplainPart(Array.from({ length: 400_000 }, () => 0))?.message).toBe('has too many values')
  expect(unplainPart({ a: Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => '')) })?.message).toBe(
    'has too many values',
  )
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
  expect(unplainPart(deep)?.message).toBe('is nested too deeply')
})

test('a name that is a megabyte is not said back', () => {
  expect(unplainPart({ ['x'.repeat(1_000_000)]: '\0' })?.path).toHaveLength(200)
})
