import type { InputOf } from '../../shared/platform/contract.ts'
import type { StaffMember, staff } from '../../shared/staff.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { endSessions } from './session-repository.ts'
import { publicOf } from './staff-member.ts'
import { countOtherAdministrators, findAccount, putAccount } from './staff-repository.ts'

type ChangeMember = typeof staff.changeStaffMember

/** A clinic nobody can administer could not be helped from inside: the last administrator stays one. */
export async function changeStaffMember(
  work: WorkOf<ChangeMember>,
  { id, version, name, role, active }: InputOf<ChangeMember>,
): Promise<StaffMember> {
  const account = (await findAccount(work.reads, id)) ?? work.refuse('staff-member-unknown')
  requireVersion(work, { version }, account)
  const stays = role === 'administrator' && active
  if (account.role === 'administrator' && !stays && (await countOtherAdministrators(work.reads, id)) === 0)
    work.refuse('last-administrator')
  const changed = { ...account, name, role, active, version: account.version + 1 }
  await putAccount(work, changed)
  if (!active) await endSessions(work, id)
  return publicOf(changed)
}
