import { describe, expect, it } from 'vitest'
import { changeOf, editionOf, linesAsText, sameDraft, withLine, withLineAt, withoutLine } from './draft-text.ts'

const invoice = {
  id: 'invoice-1',
  currency: 'EUR',
  version: 4,
  customer: { name: 'Ana García', taxId: null, address: null },
  lines: [{ description: 'Massage', quantity: 1, unitPrice: 4550, amount: 4550 }],
} as never
const draft = editionOf(invoice, (amount) => `${amount / 100}`, '10:42').content
const [massage, blank] = draft.lines as [(typeof draft.lines)[0], (typeof draft.lines)[0]]

describe('an invoice draft on the screen', () => {
  it('always ends with a blank line to type on', () => {
    expect(draft.lines.map(({ description }) => description)).toEqual(['Massage', ''])
    const typed = withLine(draft, blank.key, { description: 'Tape', unitPrice: '3' })
    expect(typed.lines.map(({ description }) => description)).toEqual(['Massage', 'Tape', ''])
    expect(withoutLine(draft, blank.key).lines).toHaveLength(2)
  })
  it('is sent without it, and not at all while something is half typed', () => {
    expect(changeOf(invoice, draft, 4)).toEqual({
      id: 'invoice-1',
      version: 4,
      lines: [{ description: 'Massage', quantity: 1, unitPrice: 4550 }],
      customer: { name: 'Ana García', taxId: '', address: '' },
    })
    expect(changeOf(invoice, withLine(draft, blank.key, { description: 'Tape' }), 4)).toBeUndefined()
    expect(changeOf(invoice, withoutLine(draft, massage.key), 4)).toBeUndefined()
    expect(changeOf(invoice, { ...draft, customer: { ...draft.customer, name: ' ' } }, 4)).toBeUndefined()
  })
  it('takes a removed line back where it stood', () => {
    expect(sameDraft(withLineAt(withoutLine(draft, massage.key), 0, massage), draft)).toBe(true)
    expect(sameDraft(withoutLine(draft, massage.key), draft)).toBe(false)
  })
  it('reads as words for comparing', () => expect(linesAsText(draft)).toBe('1 × Massage  45.5'))
})
