import type { staff } from '../../shared/staff.ts'
import type { WorkOf } from '../platform/routes.ts'
import { endSessions } from './session-repository.ts'

export async function signOut(work: WorkOf<typeof staff.signOut>): Promise<Record<string, never>> {
  const { id, sessionId } = work.actor
  if (sessionId !== null) await endSessions(work, id, { only: sessionId })
  return {}
}
