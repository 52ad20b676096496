import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { unansweredOf } from './unanswered-of.ts'

const broken = new TypeError('Failed to fetch')
const refused = new ORPCError('FORBIDDEN')
const asked = { data: undefined, error: null, isPlaceholderData: false, failureCount: 0, failureReason: null }

test('what is not known says why at the second failure, while it is still asked for', () => {
  expect(unansweredOf(asked)).toBeUndefined()
  expect(unansweredOf({ ...asked, failureCount: 1, failureReason: broken })).toBeUndefined()
  expect(unansweredOf({ ...asked, failureCount: 2, failureReason: broken })).toBe(broken)
  expect(unansweredOf({ ...asked, error: broken })).toBe(broken)
  const another = { ...asked, data: 'the day before', isPlaceholderData: true }
  expect(unansweredOf({ ...another, failureCount: 2, failureReason: broken })).toBe(broken)
})

test('what is known stays when the line breaks, and goes when it may not be seen any more', () => {
  const known = { ...asked, data: 'the day' }
  expect(unansweredOf({ ...known, failureCount: 2, failureReason: broken })).toBeUndefined()
  expect(unansweredOf({ ...known, error: broken })).toBeUndefined()
  expect(unansweredOf({ ...known, error: refused })).toBe(refused)
})
