import { describe, expect, it } from 'vitest'
import {
  changedSections,
  isEmpty,
  joinNotes,
  leftoverOf,
  type NoteText,
  readKept,
  sameText,
  withSection,
} from './note-text.ts'

const soap = (sections: Record<string, string>): NoteText => ({ template: 'soap', sections })

describe('the text of a note', () => {
  it('is empty while there are only blanks', () => {
    expect(isEmpty(soap({ plan: ' \n' }))).toBe(true)
    expect(isEmpty(soap({ plan: 'x' }))).toBe(false)
  })
  it('takes pasted text without what no screen shows', () => {
    expect(withSection(soap({}), 'plan', 'a\u0000b\r\n\tc\ud800').sections['plan']).toBe('ab\n\tc\ufffd')
  })
  it('is the same with blanks around it', () => {
    expect(sameText(soap({ plan: 'rest ' }), soap({ plan: 'rest', objective: '' }))).toBe(true)
    expect(changedSections(soap({ plan: 'rest' }), soap({ objective: 'x' }))).toEqual(['plan', 'objective'])
  })
  it('comes back from a draft only when it is one', () => {
    const kept = { version: 3, content: soap({ plan: 'rest' }) }
    expect(readKept(JSON.stringify(kept))).toEqual(kept)
    expect(readKept(null)).toBeUndefined()
    expect(readKept(JSON.stringify({ version: 3, content: { template: 'poem', sections: {} } }))).toBeUndefined()
  })
})

describe('two notes that became one', () => {
  const mine = soap({ subjective: 'same', plan: 'mine' })
  const theirs = soap({ subjective: 'same', plan: 'theirs', objective: 'new' })

  it('holds what was chosen, and both where nobody chose', () => {
    expect(joinNotes(mine, theirs, new Map([['plan', 'mine']]))).toEqual(
      soap({ subjective: 'same', plan: 'mine', objective: 'new' }),
    )
    expect(joinNotes(mine, theirs, new Map()).sections['plan']).toBe('theirs\n\nmine')
    expect(joinNotes(mine, theirs, new Map([['objective', 'mine']])).sections['objective']).toBe('')
  })
  it('keeps text whose heading the other template lacks', () => {
    const general: NoteText = { template: 'general', sections: { note: 'theirs' } }
    expect(joinNotes(soap({ plan: 'mine' }), general, new Map())).toEqual({
      template: 'general',
      sections: { note: 'theirs\n\nmine' },
    })
  })
  it('tells what a signed note lacks, under its headings', () => {
    const typed = soap({ plan: 'rest ', subjective: 'same', objective: '' })
    const standing = soap({ subjective: 'same', objective: 'theirs' })
    expect(leftoverOf(typed, standing, (heading) => heading.toUpperCase())).toBe('PLAN\nrest')
  })
})
