import type { InputOf } from '../../shared/platform/contract.ts'
import type { staff } from '../../shared/staff.ts'
import type { PreparingOf, TwoSteps, WorkOf } from '../platform/routes.ts'
import { endSessions } from './session-repository.ts'
import { type Account, afterFailedSignIn, afterSignIn, isLocked } from './staff-member.ts'
import { findAccount, putAccount } from './staff-repository.ts'

type Change = typeof staff.changeOwnPassword
type Tried = { readonly right: boolean; readonly passwordHash: string }
type Outcome = { readonly changed: boolean; readonly lockedUntil?: string }

async function prepare(preparing: PreparingOf<Change>, input: InputOf<Change>): Promise<Tried> {
  const account = await findAccount(preparing.reads, preparing.actor.id)
  const right = await preparing.verifyPassword(input.currentPassword, account?.passwordHash)
  return { right, passwordHash: await preparing.hashPassword(input.newPassword) }
}

/** A wrong current password counts like a failed sign-in: an unattended desk is no place to guess from. */
async function run(work: WorkOf<Change>, { right, passwordHash }: Tried): Promise<Outcome> {
  const account = await findAccount(work.reads, work.actor.id)
  if (!account) return { changed: false }
  if (isLocked(account, work.now)) return { changed: false, lockedUntil: account.lockedUntil ?? work.now }
  const next: Account = right
    ? { ...afterSignIn(account), passwordHash, version: account.version + 1 }
    : afterFailedSignIn(account, work.now)
  await putAccount(work, next)
  if (right) await endSessions(work, account.id, { except: work.actor.sessionId })
  return { changed: right }
}

function reveal({ refuse }: PreparingOf<Change>, { changed, lockedUntil }: Outcome): Record<string, never> {
  if (lockedUntil) refuse('locked-for-now', { until: lockedUntil })
  return changed ? {} : refuse('password-wrong')
}

export const changeOwnPassword: TwoSteps<Change> = { prepare, run, reveal }
