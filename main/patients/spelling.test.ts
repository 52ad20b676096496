import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOneTypoApart, spelling } from './spelling.ts'

const letters = [...'abcñ']
const Word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 }).map((all) => all.join(''))

/** Every way to mistype a word once, written out. */
function typosOf(word: string): Set<string> {
  const typos = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)]
    typos.add(before + after.slice(1))
    if (after.length > 1) typos.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of letters) typos.add(before + letter + after).add(before + letter + after.slice(1))
  }
  typos.delete(word)
  return typos
}

test('one typo is a letter too many, too few, wrong, or two that changed places', () => {
  fc.assert(
    fc.property(Word, Word, (a, b) => {
      expect(isOneTypoApart(a, b)).toBe(typosOf(a).has(b))
    }),
    { numRuns: 2_000 },
  )
  fc.assert(
    fc.property(Word, (word) => {
      for (const typo of typosOf(word)) expect(isOneTypoApart(word, typo), typo).toBe(true)
    }),
  )
})

test('the known words that are one typo away are found, all of them and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(Word, { maxLength: 40 }), Word, (known, typed) => {
      const words = spelling()
      for (const word of [...known, ...known]) words.add(word)
      expect(words.near(typed).sort()).toEqual(known.filter((word) => typosOf(typed).has(word)).sort())
    }),
  )
})

test('a right first letter is likelier than a wrong one, then the right length', () => {
  const words = spelling()
  for (const word of ['lunas', 'lina', 'tuna', 'luna']) words.add(word)
  expect(words.near('luna')).toEqual(['lina', 'lunas', 'tuna'])
})
