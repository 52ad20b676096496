import { expect, test } from 'vitest'
import { figuresIn, paperLanguage } from './invoice-figures.ts'

const plain = (text: string) => text.replace(/\s/g, ' ')

test.each([
  ['es', 'EUR', '1.234,50', '1.234,50 €'],
  ['en', 'EUR', '1,234.50', '€1,234.50'],
  ['es', 'JPY', '123.450', '123.450 JPY'],
  ['en', 'JPY', '123,450', '¥123,450'],
  ['es', 'KWD', '123,450', '123,450 KWD'],
  ['en', 'KWD', '123.450', 'KWD 123.450'],
] as const)('123450 minor units in %s and %s', (locale, currency, amount, money) => {
  const figures = figuresIn(locale, currency)
  expect(figures.amount(123_450)).toBe(amount)
  expect(plain(figures.money(123_450))).toBe(money)
})

test('amounts stay exact beyond what a float can divide', () => {
  expect(figuresIn('es', 'EUR').amount(99_999_999_999)).toBe('999.999.999,99')
  expect(figuresIn('en', 'KWD').amount(-1)).toBe('-0.001')
  expect(figuresIn('es', 'EUR').amount(0)).toBe('0,00')
})

test('a date is written out, and is the same day in every zone', () => {
  expect(figuresIn('en', 'EUR').date('2027-01-01')).toBe('1 January 2027')
  expect(figuresIn('en-US', 'USD').date('2027-12-31')).toBe('December 31, 2027')
  expect(figuresIn('es', 'EUR').date('2027-12-31')).toBe('31 de diciembre de 2027')
})

test('the paper speaks as asked, else as the clinic does, else English, and never half and half', () => {
  expect(paperLanguage(undefined, 'es')).toEqual({ words: 'es', locale: 'es' })
  expect(paperLanguage(undefined, 'es-MX')).toEqual({ words: 'es', locale: 'es-MX' })
  expect(paperLanguage('en', 'es-MX')).toEqual({ words: 'en', locale: 'en' })
  expect(paperLanguage('es', 'en-US')).toEqual({ words: 'es', locale: 'es' })
  expect(paperLanguage(undefined, 'fr')).toEqual({ words: 'en', locale: 'en' })
  expect(paperLanguage('!', 'es')).toEqual({ words: 'en', locale: 'en' })
})
