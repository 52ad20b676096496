import { expect, test } from 'vitest'
import { sayRefusal } from './say-refusal.ts'

test.each([
  ['invalid-input', { issues: [{ path: 'startsAt', message: 'is needed' }] }, 'startsAt: is needed'],
  ['invalid-input', { issues: [{ path: '', message: 'is not an object' }] }, 'the body: is not an object'],
  ['changed-meanwhile', { seen: 1, current: 4 }, 'version 1 was seen, 4 is current'],
  ['no-session', undefined, '/api/v1/session'],
  ['unknown-operation', undefined, '/api/v1/openapi.json'],
  ['slot-taken', undefined, 'Somebody else has that time'],
])('%s %o: %s', (code, detail, words) => {
  expect(sayRefusal(code, detail)).toContain(words)
})

test('names no more faults than somebody would read', () => {
  const issues = Array.from({ length: 50 }, (_, i) => ({ path: `p${i}`, message: 'is needed' }))
  expect(sayRefusal('invalid-input', { issues })).not.toContain('p3')
})
