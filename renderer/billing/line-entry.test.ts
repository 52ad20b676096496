import { describe, expect, it } from 'vitest'
import { amountOf, blankLine, entryOf, linesOf, totalOf, typedAmount, wrongFields } from './line-entry.ts'

const massage = { ...blankLine(), description: 'Massage', quantity: '2', unitPrice: '45,50' }

describe('an amount typed at the desk', () => {
  it.each([
    ['45,50', 4550],
    ['45.50', 4550],
    ['45', 4500],
    ['45,5 €', 4550],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1 234,50', 123_450],
    ['-10', -1000],
  ])('reads %s', (text, amount) => expect(typedAmount(text, 'EUR')).toBe(amount))
  it.each(['', 'ten', '1,2,3', '45,505', '1.23.4,50', '1,234,50'])('refuses %s', (text) => {
    expect(typedAmount(text, 'EUR')).toBeUndefined()
  })
  it('knows currencies without cents', () => expect(typedAmount('1500', 'JPY')).toBe(1500))
})

describe('lines of an invoice while they are typed', () => {
  it('adds up the complete ones', () => {
    expect(amountOf(massage, 'EUR')).toBe(9100)
    expect(totalOf([massage, { ...massage, unitPrice: '45,' }, { ...massage, unitPrice: '' }], 'EUR')).toBe(9100 + 9000)
  })
  it('sends them without the blank ones', () => {
    expect(linesOf([massage, blankLine()], 'EUR')).toEqual([{ description: 'Massage', quantity: 2, unitPrice: 4550 }])
  })
  it('sends nothing while one is half typed, or all are blank', () => {
    expect(linesOf([massage, { ...blankLine(), description: 'Tape' }], 'EUR')).toBeUndefined()
    expect(linesOf([blankLine()], 'EUR')).toBeUndefined()
  })
  it('names what is wrong with a line, and nothing while it is blank', () => {
    expect(wrongFields(blankLine(), 'EUR')).toEqual([])
    expect(wrongFields({ ...massage, quantity: '1,5', unitPrice: 'x' }, 'EUR')).toEqual(['quantity', 'unitPrice'])
    expect(wrongFields({ ...massage, description: ' ' }, 'EUR')).toEqual(['description'])
  })
  it('takes an empty quantity for one', () => expect(amountOf({ ...massage, quantity: '' }, 'EUR')).toBe(4550))
  it('shows a saved line as it was typed', () => {
    expect(
      entryOf({ description: 'Massage', quantity: 2, unitPrice: 4550 }, (amount) => `${amount / 100}`),
    ).toMatchObject({
      description: 'Massage',
      quantity: '2',
      unitPrice: '45.5',
    })
  })
})
