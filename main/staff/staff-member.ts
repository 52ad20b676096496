import type { NewStaffMember, StaffId, StaffMember } from '../../shared/staff.ts'

/** What the desk keeps of an account besides what others may see. */
export type Account = StaffMember & {
  readonly passwordHash: string
  readonly failedSignIns: number
  readonly lockedUntil: string | null
}

export function newAccount(id: StaffId, person: Omit<NewStaffMember, 'password'>, passwordHash: string): Account {
  return { id, ...person, passwordHash, active: true, failedSignIns: 0, lockedUntil: null, version: 1 }
}

export function publicOf({ id, name, email, role, language, active, version }: Account): StaffMember {
  return { id, name, email, role, language, active, version }
}

export function isLocked(account: Account, now: string): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now
}

/** Five tries are free; then the wait doubles from one second, and the tenth failure closes the door for 15 minutes. */
export function afterFailedSignIn(account: Account, now: string): Account {
  const failedSignIns = account.failedSignIns + 1
  const wait = failedSignIns >= 10 ? 900 : failedSignIns > 5 ? 2 ** (failedSignIns - 6) : 0
  const lockedUntil = wait === 0 ? null : laterBy(now, wait)
  return { ...account, failedSignIns, lockedUntil }
}

export function afterSignIn(account: Account): Account {
  return { ...account, failedSignIns: 0, lockedUntil: null }
}

function laterBy(now: string, seconds: number): string {
  return Temporal.Instant.from(now).add({ seconds }).toString({ fractionalSecondDigits: 3 })
}
