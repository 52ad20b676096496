import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Service } from '../../shared/clinics.ts'
import { type ListedPrice, quoteOf } from './price.ts'

const service = { id: 's', clinicId: 'here', name: 'Physiotherapy', price: 4500 } as never as Service
const asked = { on: '2027-03-01', insurerId: 'sanus', currency: 'EUR' }
type Said = { readonly [Word in keyof ListedPrice]?: string | number | null }
const listed = (id: string, more: Said = {}) =>
  ({
    ...{ id, name: id, clinicId: null, insurerId: null, firstDay: null, lastDay: null, price: 1000 },
    ...more,
  }) as never as ListedPrice
const why = (lists: readonly ListedPrice[], more: Partial<typeof asked> = {}) =>
  quoteOf(service, lists, { ...asked, ...more }).considered.map(({ name, because }) => `${name}: ${because.join(' ')}`)

describe('a price', () => {
  test('is the service’s own while no list says otherwise', () => {
    expect(quoteOf(service, [], asked)).toEqual({
      ...{ serviceId: 's', on: '2027-03-01', price: 4500, currency: 'EUR', priceListId: null },
      considered: [{ priceListId: null, name: 'Physiotherapy', price: 4500, because: ['own-price'] }],
    })
  })

  test('comes from the most particular list, and the others are named behind it', () => {
    const lists = [
      listed('all', { price: 4000 }),
      listed('spring', { firstDay: '2027-03-01', price: 3500 }),
      listed('centre', { clinicId: 'here', price: 3000 }),
      listed('sanus', { insurerId: 'sanus', price: 2500 }),
      listed('sanus in the centre', { insurerId: 'sanus', clinicId: 'here', price: 2000 }),
    ]
    expect(why(lists)).toEqual([
      'sanus in the centre: insurer clinic',
      'sanus: insurer',
      'centre: clinic',
      'spring: period',
      'all: everywhere',
      'Physiotherapy: own-price',
    ])
    expect(quoteOf(service, lists, asked)).toMatchObject({ price: 2000, priceListId: 'sanus in the centre' })
  })

  test('may be nothing', () => {
    expect(quoteOf(service, [listed('free', { price: 0 })], asked)).toMatchObject({ price: 0, priceListId: 'free' })
  })

  test.each([
    ['on the first day', { firstDay: '2027-03-01', lastDay: '2027-03-31' }, true],
    ['on the last day', { firstDay: '2027-02-01', lastDay: '2027-03-01' }, true],
    ['the day before', { firstDay: '2027-03-02', lastDay: null }, false],
    ['the day after', { firstDay: null, lastDay: '2027-02-28' }, false],
    ['in another clinic', { clinicId: 'there' }, false],
    ['for another insurer', { insurerId: 'other' }, false],
  ])('of a list %s counts or does not', (_, more, counts) => {
    expect(why([listed('list', more)])).toHaveLength(counts ? 2 : 1)
  })

  test('of an insurer is not for who has none', () => {
    expect(why([listed('sanus', { insurerId: 'sanus' })], { insurerId: null as never })).toHaveLength(1)
  })

  test('of two lists alike, the one that began later counts, then the newer one', () => {
    const [old, late] = [listed('b', { firstDay: '2027-01-01' }), listed('a', { firstDay: '2027-02-01' })]
    expect(why([old, late])[0]).toBe('a: period')
    expect(why([listed('a'), listed('b')])[0]).toBe('b: everywhere')
    expect(why([listed('b'), listed('a')])[0]).toBe('b: everywhere')
  })
})

/** Every way a list can be particular, the strongest first: written out rather than computed. */
const strongestFirst = ['ICP', 'IC_', 'I_P', 'I__', '_CP', '_C_', '__P', '___']

function plainPrice(lists: readonly ListedPrice[], on: string, insurerId: string | null): string {
  const valid = lists
    .filter((list) => [null, insurerId].includes(list.insurerId))
    .filter((list) => list.clinicId !== 'there')
    .filter((list) => (list.firstDay ?? on) <= on && on <= (list.lastDay ?? on))
  const shapes = valid.map((list) => ({ shape: shapeOf(list), text: `${list.firstDay ?? '0'} ${list.id}` }))
  for (const shape of strongestFirst) {
    const best = shapes.flatMap((list) => (list.shape === shape ? [list.text] : [])).sort()
    if (best.length > 0) return best.at(-1)?.split(' ')[1] as string
  }
  return 'own'
}

function shapeOf({ insurerId, clinicId, firstDay, lastDay }: ListedPrice): string {
  return `${insurerId ? 'I' : '_'}${clinicId ? 'C' : '_'}${firstDay || lastDay ? 'P' : '_'}`
}

test('any lists in any order lead to the price a plain reading of the rules leads to', () => {
  const days = ['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02', '2027-03-03']
  const Day = fc.constantFrom(null, ...days)
  const List = fc.record({
    clinicId: fc.constantFrom(null, 'here', 'there'),
    insurerId: fc.constantFrom(null, 'sanus', 'other'),
    firstDay: Day,
    lastDay: Day,
    price: fc.nat(100),
  })
  const Case = fc.record({
    lists: fc.array(List, { maxLength: 12 }),
    on: fc.constantFrom(...days),
    insurerId: fc.constantFrom(null, 'sanus', 'other'),
  })
  fc.assert(
    fc.property(Case, ({ lists, on, insurerId }) => {
      const all = lists.map((list, i) => listed(String(i + 10), list))
      const quote = quoteOf(service, all, { on, insurerId, currency: 'EUR' })
      expect(quote.priceListId ?? 'own').toBe(plainPrice(all, on, insurerId))
      expect(quote.price).toBe(quote.considered[0]?.price)
      expect(quoteOf(service, all.toReversed(), { on, insurerId, currency: 'EUR' })).toEqual(quote)
    }),
    { numRuns: 2_000 },
  )
})
