import type { Intent } from '../../shared/platform/client.ts'

/** Every command is asked with an id of its own, also one that only says what it would do. */
export function rehearsal(): { readonly context: Intent } {
  return { context: { operationId: crypto.randomUUID() } }
}
