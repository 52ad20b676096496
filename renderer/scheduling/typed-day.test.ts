import { expect, test } from 'vitest'
import { typedDay } from './typed-day.ts'

const today = '2027-03-04'
const read = (text: string, locale = 'es-ES') => typedDay(text, locale, today)

test('a day is read as it is usually typed', () => {
  const typed = ['4/3/2027', '4.3.27', '04-03-2027', '4 3', '2027-03-04', '4/3', '4']
  expect(typed.map((text) => read(text))).toEqual(typed.map(() => today))
})

test('what is left out is the next that fits', () => {
  expect(read('3/3')).toBe('2028-03-03')
  expect(read('5')).toBe('2027-03-05')
  expect(read('3')).toBe('2027-04-03')
  expect(typedDay('31', 'es-ES', '2027-04-01')).toBe('2027-05-31')
})

test('in the United States the month comes first', () => {
  expect(read('4/3/2027', 'en-US')).toBe('2027-04-03')
  expect(read('4/3/2027', 'en-GB')).toBe('2027-03-04')
})

test('what is no day is not taken for one', () => {
  for (const text of ['', 'soon', '32', '0', '30/2', '31/4/2027', '1/13', '4/3/127'])
    expect(read(text), text).toBeUndefined()
})
