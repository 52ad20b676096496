import { expect, test } from 'vitest'
import type { PriceList, PriceListId, Service, ServiceId } from '../../shared/clinics.ts'
import {
  blankPriceList,
  filledPrices,
  priceListFormOf,
  priceListWanted,
  pricesQuestion,
  wrongPrices,
} from './price-list-form.ts'

const [first, second] = ['a', 'b'] as unknown as [ServiceId, ServiceId]
const written = (price: number) => String(price / 100)
const read = (text: string) => (/^-?\d+$/.test(text) ? Number(text) * 100 : undefined)

test('a list becomes fields and the list again', () => {
  const list = {
    name: 'Mutua',
    clinicId: null,
    insurerId: null,
    firstDay: '2027-01-01',
    lastDay: null,
    prices: [{ serviceId: first, price: 4000 }],
    active: true,
    version: 3,
  } as unknown as PriceList
  const form = priceListFormOf(list, written)
  expect(form.prices).toEqual({ a: '40' })
  expect(priceListWanted(form, read)).toEqual({
    name: 'Mutua',
    clinicId: null,
    insurerId: null,
    firstDay: '2027-01-01',
    lastDay: null,
    prices: [{ serviceId: first, price: 4000 }],
  })
})

test('whom a list would charge differently does not depend on its name, and on everything else', () => {
  const asked = (more: object, id?: PriceListId) => pricesQuestion({ ...blankPriceList, ...more }, read, id)
  expect(asked({ name: 'Mutua' })).toEqual(asked({}))
  const open = { clinicId: null, insurerId: null, firstDay: null, lastDay: null }
  expect(asked({ prices: { [first]: '12' }, active: false }, 'list' as PriceListId)).toEqual({
    about: 'prices',
    input: { priceList: { id: 'list', ...open, prices: [{ serviceId: first, price: 1200 }], active: false } },
  })
})

test('an emptied price is none, and what is no amount or below nothing is named', () => {
  const form = { ...blankPriceList, prices: { [first]: ' ', [second]: 'free' } }
  expect(priceListWanted(form, read).prices).toEqual([])
  expect(wrongPrices(form, read)).toEqual(['b'])
  expect(wrongPrices({ ...blankPriceList, prices: { [first]: '-1', [second]: '0' } }, read)).toEqual(['a'])
})

test('filling keeps what is typed and takes the own price for the rest', () => {
  const services = [
    { id: first, price: 5000 },
    { id: second, price: 3333 },
  ] as unknown as Service[]
  expect(filledPrices({ ...blankPriceList, prices: { [first]: '12', [second]: '' } }, services, -10, written)).toEqual({
    a: '12',
    b: '30',
  })
})
