import type { InputOf } from '../../shared/platform/contract.ts'
import type { StaffMember, staff } from '../../shared/staff.ts'
import type { WorkOf } from '../platform/routes.ts'
import { publicOf } from './staff-member.ts'
import { findAccount, putAccount } from './staff-repository.ts'

type Choose = typeof staff.chooseLanguage

export async function chooseLanguage(work: WorkOf<Choose>, { language }: InputOf<Choose>): Promise<StaffMember> {
  const account = await findAccount(work.reads, work.actor.id)
  if (!account) throw new Error('a session without an account')
  const changed = { ...account, language, version: account.version + 1 }
  await putAccount(work, changed)
  return publicOf(changed)
}
