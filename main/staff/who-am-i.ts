import { permissionsOf } from '../../shared/permissions.ts'
import type { SignedIn, staff } from '../../shared/staff.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { expiryOf } from './session-repository.ts'
import { publicOf } from './staff-member.ts'
import { findAccount } from './staff-repository.ts'

export async function whoAmI({ reads, actor, now }: ReadingOf<typeof staff.whoAmI>): Promise<SignedIn> {
  const account = await findAccount(reads, actor.id)
  if (!account) throw new Error('a session without an account')
  const expiresAt = (actor.sessionId && (await expiryOf(reads, actor.sessionId))) || now
  return { staff: publicOf(account), permissions: [...permissionsOf[account.role]], expiresAt }
}
