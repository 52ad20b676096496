import { StaffMember } from '../../shared/staff.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'
import type { Account } from './staff-member.ts'

export interface StaffMemberTable {
  id: string
  name: string
  email: string
  role: string
  language: string
  password_hash: string
  failed_sign_ins: number
  locked_until: string | null
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    staff_member: StaffMemberTable
  }
}

const byId = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('staff_member').selectAll().where('id', '=', input.id),
)

export async function findAccount(db: Reads, id: string): Promise<Account | undefined> {
  const [row] = await byId(db, { id })
  return row && fromRow(row)
}

export async function findAccountByEmail(db: Reads, email: string): Promise<Account | undefined> {
  const row = await db.selectFrom('staff_member').selectAll().where('email', '=', email).executeTakeFirst()
  return row && fromRow(row)
}

export async function listAccounts(db: Reads): Promise<Account[]> {
  return (await db.selectFrom('staff_member').selectAll().orderBy('name').orderBy('id').execute()).map(fromRow)
}

export async function hasAccounts(db: Reads): Promise<boolean> {
  return (await db.selectFrom('staff_member').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function countOtherAdministrators(db: Reads, id: string): Promise<number> {
  const others = db.selectFrom('staff_member').select('id').where('role', '=', 'administrator').where('active', '=', 1)
  return (await others.where('id', '<>', id).execute()).length
}

export function putAccount(work: Working, account: Account): Promise<void> {
  return work.put('staff_member', toRow(account))
}

function fromRow(row: StaffMemberTable): Account {
  const { id, name, email, role, language, version } = row
  const known = StaffMember.parse({ id, name, email, role, language, active: row.active === 1, version })
  return {
    ...known,
    passwordHash: row.password_hash,
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until,
  }
}

function toRow(account: Account): StaffMemberTable {
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    role: account.role,
    language: account.language,
    password_hash: account.passwordHash,
    failed_sign_ins: account.failedSignIns,
    locked_until: account.lockedUntil,
    active: account.active ? 1 : 0,
    version: account.version,
  }
}
