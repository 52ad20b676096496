import type { InputOf } from '../../shared/platform/contract.ts'
import { type NewStaffMember, StaffId, type StaffMember, type staff } from '../../shared/staff.ts'
import type { PreparingOf, TwoSteps, WorkOf } from '../platform/routes.ts'
import { newAccount, publicOf } from './staff-member.ts'
import { findAccountByEmail, putAccount } from './staff-repository.ts'

type Add = typeof staff.addStaffMember
type Prepared = Omit<NewStaffMember, 'password'> & { readonly passwordHash: string }

async function prepare({ hashPassword }: PreparingOf<Add>, { password, ...person }: InputOf<Add>): Promise<Prepared> {
  return { ...person, passwordHash: await hashPassword(password) }
}

async function run(work: WorkOf<Add>, { passwordHash, ...person }: Prepared): Promise<StaffMember> {
  if (await findAccountByEmail(work.reads, person.email)) work.refuse('email-taken')
  const account = newAccount(StaffId.parse(work.newId()), person, passwordHash)
  await putAccount(work, account)
  return publicOf(account)
}

export const addStaffMember: TwoSteps<Add> = { prepare, run, reveal: (_, added: StaffMember) => added }
