import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { changedMeanwhile, isRefusal, isUnanswered, refusalOf, wordsOf } from './refusal.ts'
import type { Words } from './words.ts'

const refused = (code: string, status = 409, data?: unknown) => new ORPCError(code, { status, data })

test('a refusal of the contract is data', () => {
  const error = refused('changed-meanwhile', 409, { seen: 1, current: 3 })
  expect(isUnanswered(error)).toBe(false)
  expect(refusalOf(error)).toEqual({ code: 'changed-meanwhile', detail: { seen: 1, current: 3 } })
  expect(changedMeanwhile(refusalOf(error))).toEqual({ seen: 1, current: 3 })
  expect(isRefusal(error, 'changed-meanwhile')).toBe(true)
})

test('an answer nobody foresaw means that nothing was saved, and must not be asked again', () => {
  const bug = refused('INTERNAL_SERVER_ERROR', 500)
  expect([isUnanswered(bug), refusalOf(bug).code]).toEqual([false, 'unexpected'])
  expect(refusalOf(refused('toString')).code).toBe('unexpected')
})

test('a lost connection, a proxy that gave up and a busy host have not answered', () => {
  for (const error of [
    new TypeError('Failed to fetch'),
    refused('BAD_GATEWAY', 502),
    refused('TOO_MANY_REQUESTS', 429),
  ]) {
    expect([isUnanswered(error), refusalOf(error).code]).toEqual([true, 'unreachable'])
  }
})

test('the words may tell a time', () => {
  const t = ((key: string, { until }: { until: string }) => `${key} ${until}`) as unknown as Words
  const words = wordsOf({ code: 'locked-for-now', detail: { until: '2027-03-01T09:30Z' } }, t, (at) => at.slice(11, 16))
  expect(words).toBe('refusals:locked-for-now 09:30')
})
