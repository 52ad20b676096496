import type { InputOf } from '../../shared/platform/contract.ts'
import type { SignedIn, staff } from '../../shared/staff.ts'
import type { PreparingOf, TwoSteps, WorkOf } from '../platform/routes.ts'
import { tokenHashOf, tokenOf } from '../platform/secrets.ts'
import { openSession } from './open-session.ts'
import { afterFailedSignIn, afterSignIn, isLocked, publicOf } from './staff-member.ts'
import { findAccount, findAccountByEmail, putAccount } from './staff-repository.ts'

type SignIn = typeof staff.signIn
type Tried = { readonly staffId: string | null; readonly right: boolean; readonly tokenHash: string }
type Outcome = { readonly signedIn?: SignedIn; readonly lockedUntil?: string }

/** The journal learns who tried and whether it was right, never the password or the token. */
async function prepare(preparing: PreparingOf<SignIn>, { email, password }: InputOf<SignIn>): Promise<Tried> {
  const account = await findAccountByEmail(preparing.reads, email)
  const right = await preparing.verifyPassword(password, account?.passwordHash)
  return { staffId: account?.id ?? null, right: right && account?.active === true, tokenHash: tokenHashOf(preparing) }
}

async function run(work: WorkOf<SignIn>, { staffId, right, tokenHash }: Tried): Promise<Outcome> {
  const account = staffId === null ? undefined : await findAccount(work.reads, staffId)
  if (!account) return {}
  if (isLocked(account, work.now)) return { lockedUntil: account.lockedUntil ?? work.now }
  await putAccount(work, right ? afterSignIn(account) : afterFailedSignIn(account, work.now))
  return right ? { signedIn: await openSession(work, publicOf(account), tokenHash) } : {}
}

function reveal(preparing: PreparingOf<SignIn>, { signedIn, lockedUntil }: Outcome): SignedIn {
  if (lockedUntil) preparing.refuse('locked-for-now', { until: lockedUntil })
  return { ...(signedIn ?? preparing.refuse('sign-in-failed')), token: tokenOf(preparing) }
}

export const signIn: TwoSteps<SignIn> = { prepare, run, reveal }
