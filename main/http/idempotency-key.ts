import { v5, v7 } from 'uuid'
import type { Session } from '../platform/answer.ts'
import { uuidOf } from '../platform/entrance.ts'
import { refuse } from '../platform/refusal.ts'

const ourNamespace = '5b2f6f0e-6a0c-4f0e-9a3f-1d2c7a8e4b11'

/**
 * Programs may name an intent in any words. Words that are not a UUID become one that belongs to this person alone,
 * so that two programs which both count from 1 do not meet. Without the header every request is a new intent.
 */
export function operationIdOfKey(headers: Headers, session: Session | undefined): string {
  const key = headers.get('idempotency-key')
  if (key === null) return v7()
  if (key.length === 0 || key.length > 255)
    refuse('invalid-input', { issues: [{ path: 'Idempotency-Key', message: 'must have 1 to 255 characters' }] })
  return uuidOf(key) ?? v5(`${session?.actor.id ?? 'nobody'} ${key}`, ourNamespace)
}
