import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Patient, PatientHit } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { fillPatients, inventPatients } from '../../tests/bench/patients.ts'
import { type Clinic, inMemory, openClinic } from '../../tests/test-clinic.ts'
import { chance } from '../demo/chance.ts'
import { digitsOf, folded } from './folded.ts'

const people = [...inventPatients(4_000, 7)]
const luck = chance(11)
const sample = Array.from({ length: 400 }, () => people[luck.below(people.length)] as Patient)
let clinic: Clinic

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  await fillPatients(clinic.database, people)
}, 60_000)
afterAll(() => clinic.host.close())

const search = async (query: string) =>
  ((await clinic.call('patients.findPatients', { query, limit: 20 })) as Page<PatientHit>).items
const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  folded(`${lastName} ${firstName}`)

/** The share of the sample whose question shows somebody who fits, within 20 hits. */
async function recall(
  ask: (person: Patient) => string,
  fits: (hit: PatientHit, person: Patient) => boolean,
): Promise<number> {
  let found = 0
  for (const person of sample) if ((await search(ask(person))).some((hit) => fits(hit, person))) found++
  return found / sample.length
}
const sameName = (hit: PatientHit, person: Patient) => fullName(hit) === fullName(person)
const shuffled = (words: string[]) =>
  words
    .map((word) => ({ word, at: luck.below(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
const wordsOf = ({ firstName, lastName }: Patient) => `${firstName} ${lastName}`.split(' ')

test('a whole name, its words in any order, always finds who is called so', async () => {
  expect(await recall((person) => shuffled(wordsOf(person)).join(' '), sameName)).toBe(1)
})

test('without accents and own letters, in any case, it always does too', async () => {
  expect(await recall((person) => folded(shuffled(wordsOf(person)).join(' ')), sameName)).toBe(1)
  expect(await recall((person) => wordsOf(person).join(' ').toUpperCase(), sameName)).toBe(1)
})

test('beginnings of all words, in any order, find people whose names begin so', async () => {
  const beginnings = (person: Patient) => shuffled(wordsOf(person)).map((word) => word.slice(0, 3))
  const begins = (hit: PatientHit, person: Patient) =>
    wordsOf(person).every((word) =>
      fullName(hit)
        .split(' ')
        .some((own) => own.startsWith(folded(word.slice(0, 3)))),
    )
  expect(await recall((person) => beginnings(person).join(' '), begins)).toBe(1)
})

test('any six digits of a telephone find it', async () => {
  const part = (person: Patient) =>
    digitsOf(person.phone ?? '')
      .slice(luck.below(5))
      .slice(0, 6)
  const asked = new Map(sample.map((person) => [person.id, part(person)]))
  const has = (hit: PatientHit, person: Patient) => digitsOf(hit.phone ?? '').includes(asked.get(person.id) ?? '?')
  expect(await recall((person) => asked.get(person.id) ?? '', has)).toBe(1)
})

test('one typo is forgiven: alone in a last name, or beside a first name', async () => {
  const lastOf = ({ lastName }: { lastName: string }) => folded(lastName).split(' ')
  const long = sample.filter((person) => (lastOf(person)[0]?.length ?? 0) >= 5)
  let found = 0
  for (const [n, person] of long.entries()) {
    const typo = withTypo(lastOf(person)[0] ?? '')
    const first = folded(person.firstName).split(' ')[0] ?? ''
    const hits = await search(n % 2 ? typo : `${first} ${typo}`)
    const right = (hit: PatientHit) =>
      lastOf(hit).includes(lastOf(person)[0] ?? '') && (n % 2 === 1 || folded(hit.firstName).includes(first))
    if (hits.some(right)) found++
  }
  expect(long.length).toBeGreaterThan(200)
  expect(found / long.length).toBeGreaterThanOrEqual(0.97)
})

/** One letter inserted, left out, replaced or swapped with the next; never the first. */
function withTypo(word: string): string {
  const at = 1 + luck.below(word.length - 2)
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(luck.below(26))
  const [before, here, next, rest] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  return [
    before + letter + here + next + rest,
    before + next + rest,
    before + letter + next + rest,
    before + next + here + rest,
  ][luck.below(4)] as string
}
