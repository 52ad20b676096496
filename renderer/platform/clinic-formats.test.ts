import { expect, test } from 'vitest'
import { ageOn, formatsFor, localeOf } from './clinic-formats.ts'

const year = Temporal.Now.plainDateISO('Europe/Madrid').year
const english = formatsFor('en', 'ES', 'Europe/Madrid')
const spanish = formatsFor('es', 'ES', 'Europe/Madrid')

test('the language is the person\u2019s, the customs are the country\u2019s', () => {
  expect(localeOf('en', 'ES')).toBe('en-GB')
  expect(localeOf('en', 'US')).toBe('en-US')
  expect(localeOf('es', 'MX')).toBe('es-MX')
  expect(localeOf('es')).toBe('es-ES')
})

test('a date is short this year, and says the year when it is another', () => {
  const date = english.date(`${year}-03-04`)
  expect(date).toMatch(/^[A-Z][a-z]{2} 4 Mar$/)
  expect(english.date('2019-03-04')).toBe('Mon 4 Mar 2019')
  expect(english.dayTime(`${year}-03-04T09:30`)).toBe(`${date}, 09:30`)
  expect(spanish.longDate('2027-03-04')).toBe('jueves, 4 de marzo de 2027')
  expect(english.weekday(1)).toBe('Monday')
  expect(spanish.shortDate('1984-05-09')).toBe('09/05/1984')
})

test('an instant is told on the clinic\u2019s clock', () => {
  expect(english.clock('2027-07-01T08:42:07.123Z', true)).toBe('10:42:07')
  expect(english.clock('2027-01-01T08:42Z')).toBe('09:42')
  expect(english.moment('2019-03-04T23:30:00Z')).toBe('Tue 5 Mar 2019, 00:30')
})

test('money is read as it is written', () => {
  expect(spanish.money(123456, 'EUR').replace(/\s/g, ' ')).toMatch(/^1\.?234,56 €$/)
  expect(english.money(4550, 'EUR')).toBe('€45.50')
  expect(spanish.moneyInput(4550, 'EUR')).toBe('45,50')
  expect(english.moneyInput(4550, 'EUR')).toBe('45.50')
  expect(spanish.parseMoney('45,5 €', 'EUR')).toBe(4550)
  expect(english.parseMoney('€45.50', 'EUR')).toBe(4550)
  expect(english.parseMoney('forty', 'EUR')).toBeUndefined()
  expect(english.parseMoney('', 'EUR')).toBeUndefined()
})

test('lengths and ages are whole', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ')
  expect([30, 80, 60, 150, 0].map((minutes) => plain(english.duration(minutes)))).toEqual([
    ...['30 min', '1 hr 20 min', '1 hr', '2 hr 30 min', '0 min'],
  ])
  expect([30, 80, 150].map((minutes) => plain(spanish.duration(minutes)))).toEqual([
    '30 min',
    '1 h 20 min',
    '2 h 30 min',
  ])
  expect([english, spanish].map((formats) => plain(formats.tightDuration(645)))).toEqual(['10h 45m', '10h 45min'])
  expect([ageOn('2000-02-29', '2027-02-28'), ageOn('2000-02-29', '2027-03-01')]).toEqual([26, 27])
})

test('near days have names', () => {
  const today = Temporal.PlainDate.from(english.today())
  expect(english.nearDay(today.toString())).toBe('today')
  expect(spanish.nearDay(today.add({ days: 1 }).toString())).toBe('mañana')
  expect(english.nearDay(today.add({ days: 400 }).toString())).toContain(String(today.add({ days: 400 }).year))
  const soon = new Date(Date.now() + 5 * 60_000).toISOString()
  expect(english.relativeMinutes(soon)).toBe('in 5 minutes')
  expect(english.minutesSince(soon)).toBeLessThanOrEqual(-5)
})
