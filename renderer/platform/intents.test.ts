import { expect, test } from 'vitest'
import { Intents } from './intents.ts'

const wish = { patientId: 'a', startsAt: '2027-03-01T09:30' }
const sameWish = { ...wish }

test('asking again without an answer keeps the operation id, whatever else is asked in between', () => {
  const intents = new Intents()
  const id = intents.idFor(wish)
  expect(intents.idFor({ ...wish, startsAt: '2027-03-01T10:00' })).not.toBe(id)
  intents.unanswered(wish)
  expect(intents.idFor(sameWish)).toBe(id)
})

test('after an answer the same words are a new wish', () => {
  const intents = new Intents()
  const id = intents.idFor(wish)
  intents.answered(wish)
  expect(intents.idFor(sameWish)).not.toBe(id)
})

test('a second press waits for the first, and works again after it', () => {
  const intents = new Intents()
  expect([intents.begin(wish), intents.begin(sameWish)]).toEqual([true, false])
  intents.unanswered(wish)
  expect(intents.begin(wish)).toBe(true)
  intents.answered(wish)
  expect(intents.begin(wish)).toBe(true)
})
