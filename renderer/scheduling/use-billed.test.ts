import { expect, test } from 'vitest'
import { isBilled } from './use-billed.ts'

const finishedAt = '2027-03-02T09:30:00.000Z'
const visit = { id: 'v', status: 'finished', startsAt: '2027-03-02T10:00', finishedAt } as never
const known = (waiting: readonly string[], at: string) => ({
  today: { date: '2027-03-02', toBill: waiting.map((id) => ({ id })) } as never,
  at: Date.parse(at),
})

test('a finished visit that waits for no invoice has one', () => {
  expect(isBilled(visit, known([], '2027-03-02T09:31:00Z'))).toBe(true)
  expect(isBilled(visit, known(['v'], '2027-03-02T09:31:00Z'))).toBe(false)
})

test('what was known before it was finished says nothing of it', () => {
  expect(isBilled(visit, known([], '2027-03-02T09:29:00Z'))).toBe(false)
  expect(isBilled({ ...(visit as object), finishedAt: null } as never, known([], '2027-03-02T09:29:00Z'))).toBe(false)
  expect(isBilled(visit, { today: undefined, at: 0 })).toBe(false)
})

test('visits of long ago are not looked for', () => {
  const old = { ...(visit as object), startsAt: '2027-01-02T10:00' } as never
  expect(isBilled(old, known([], '2027-03-02T09:31:00Z'))).toBe(false)
})
