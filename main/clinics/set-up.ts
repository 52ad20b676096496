import { ClinicId, type clinics, type NewClinic } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type NewStaffMember, type SignedIn, StaffId } from '../../shared/staff.ts'
import type { PreparingOf, TwoSteps, WorkOf } from '../platform/routes.ts'
import { tokenHashOf, tokenOf } from '../platform/secrets.ts'
import { openSession } from '../staff/open-session.ts'
import { newAccount, publicOf } from '../staff/staff-member.ts'
import { hasAccounts, putAccount } from '../staff/staff-repository.ts'
import { newClinic } from './clinic.ts'
import { putClinic } from './clinic-repository.ts'

type SetUp = typeof clinics.setUp
type Prepared = {
  readonly clinic: NewClinic
  readonly administrator: Omit<NewStaffMember, 'role' | 'password'>
  readonly passwordHash: string
  readonly tokenHash: string
}

async function prepare(preparing: PreparingOf<SetUp>, { clinic, administrator }: InputOf<SetUp>): Promise<Prepared> {
  // Asked again inside the transaction; here it spares strangers' guesses the cost of a hash.
  if (await hasAccounts(preparing.reads)) preparing.refuse('already-set-up')
  const { password, ...person } = administrator
  const passwordHash = await preparing.hashPassword(password)
  return { clinic, administrator: person, passwordHash, tokenHash: tokenHashOf(preparing) }
}

async function run(
  work: WorkOf<SetUp>,
  { clinic, administrator, passwordHash, tokenHash }: Prepared,
): Promise<SignedIn> {
  if (await hasAccounts(work.reads)) work.refuse('already-set-up')
  await putClinic(work, newClinic(ClinicId.parse(work.newId()), clinic))
  const person = { ...administrator, role: 'administrator' as const }
  const account = newAccount(StaffId.parse(work.newId()), person, passwordHash)
  await putAccount(work, account)
  return openSession(work, publicOf(account), tokenHash)
}

export const setUp: TwoSteps<SetUp> = {
  prepare,
  run,
  reveal: (preparing, signedIn: SignedIn) => ({ ...signedIn, token: tokenOf(preparing) }),
}
