import { permissionsOf } from '../../shared/permissions.ts'
import type { SignedIn, StaffMember } from '../../shared/staff.ts'
import type { Working } from '../platform/work.ts'
import { putSession } from './session-repository.ts'

/** A working day. The desk locks itself long before. */
const hours = 12

export async function openSession(work: Working, staff: StaffMember, hash: string): Promise<SignedIn> {
  const expiresAt = Temporal.Instant.from(work.now).add({ hours }).toString({ fractionalSecondDigits: 3 })
  const session = {
    id: work.newId(),
    staff_id: staff.id,
    token_hash: hash,
    started_at: work.now,
    expires_at: expiresAt,
    ended_at: null,
  }
  await putSession(work, session)
  return { staff, permissions: [...permissionsOf[staff.role]], expiresAt }
}
