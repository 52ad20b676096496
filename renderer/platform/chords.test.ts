import { expect, test } from 'vitest'
import { chordsOf, isPressed, keyNames } from './chords.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const fits = (keys: string, pressed: ReturnType<typeof press>) => isPressed(chordsOf(keys)[0]!, pressed)

test('a letter is that letter alone', () => {
  expect(fits('N', press('n'))).toBe(true)
  expect(fits('N', press('N', { shiftKey: true }))).toBe(false)
  expect(fits('N', press('n', { ctrlKey: true }))).toBe(false)
  expect(fits('N', press('n', { altKey: true }))).toBe(false)
})

test('Ctrl is Command on a Mac', () => {
  expect(fits('Ctrl+K', press('k', { ctrlKey: true }))).toBe(true)
  expect(fits('Ctrl+K', press('k', { metaKey: true }))).toBe(true)
  expect(fits('Ctrl+K', press('k'))).toBe(false)
  expect(fits('Ctrl+Shift+K', press('K', { ctrlKey: true, shiftKey: true }))).toBe(true)
})

test('a sign is the sign, whatever it takes to type it', () => {
  expect(fits('?', press('?', { shiftKey: true }))).toBe(true)
  expect(fits('/', press('/', { shiftKey: true }))).toBe(true)
  expect(fits('Esc', press('Escape'))).toBe(true)
  expect(fits('Shift+Up', press('ArrowUp', { shiftKey: true }))).toBe(true)
  expect(fits('Up', press('ArrowUp', { shiftKey: true }))).toBe(false)
})

test('two presses in a row are two chords, and are written as printed on the keys', () => {
  expect(chordsOf('G D').map(({ key }) => key)).toEqual(['g', 'd'])
  expect(keyNames('Ctrl+Up', true)).toEqual([['⌘', '↑']])
  expect(keyNames('G D', false)).toEqual([['G'], ['D']])
})
