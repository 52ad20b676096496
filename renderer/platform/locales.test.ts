import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../../shared/staff.ts'
import { refusalWords } from './refusal.ts'

const folder = new URL('../../resources/locales/', import.meta.url)
const namespaces = readdirSync(new URL('en/', folder)).toSorted()

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): [key: string, words: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}
function wordsOf(language: string, namespace: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(new URL(`${language}/${namespace}`, folder), 'utf8')) as Tree))
}

/** Languages count differently: `_one`, `_few`, `_many` and `_other` are one key. */
const meant = (words: ReadonlyMap<string, string>) =>
  new Set([...words.keys()].map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))
const placeholders = (words: string) => [...new Set(words.match(/\{\{.*?\}\}/g))].toSorted()

test('there is a folder for every language, with the same files', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...languages].toSorted())
  for (const language of languages)
    expect(readdirSync(new URL(`${language}/`, folder)).toSorted(), language).toEqual(namespaces)
})

for (const language of languages.filter((name) => name !== 'en')) {
  for (const namespace of namespaces) {
    const [english, other] = [wordsOf('en', namespace), wordsOf(language, namespace)]

    test(`${language}/${namespace}: no key is missing, none is left over`, () => {
      expect([...meant(other)].toSorted()).toEqual([...meant(english)].toSorted())
    })

    test(`${language}/${namespace}: every placeholder is kept, and nothing is empty`, () => {
      for (const [key, words] of other) {
        expect(words.trim(), key).not.toBe('')
        const original = english.get(key) ?? english.get(key.replace(/_\w+$/, '_other'))
        if (original) expect(placeholders(words), key).toEqual(placeholders(original))
      }
    })

    test(`${language}/${namespace}: every way of counting is there`, () => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      for (const key of other.keys()) {
        const counted = /^(.*)_other$/.exec(key)?.[1]
        if (counted) for (const way of needed) expect([...other.keys()]).toContain(`${counted}_${way}`)
      }
    })
  }
}

test('words are calm: no exclamation marks, nothing happens successfully', () => {
  for (const language of languages)
    for (const namespace of namespaces)
      for (const [key, words] of wordsOf(language, namespace)) {
        expect(words, `${language}/${namespace} ${key}`).not.toMatch(/[!¡]|successful|éxito|correctamente/i)
      }
})

test('no refusal has words that nothing refuses with', () => {
  const source = readdirSync(new URL('../../shared/', import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n')
  const ownWords = ['unreachable', 'unexpected']
  const idle = Object.keys(refusalWords.en).filter((code) => !source.includes(`'${code}'`) && !ownWords.includes(code))
  expect(idle).toEqual([])
})
