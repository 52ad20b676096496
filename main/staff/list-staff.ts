import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { StaffMember } from '../../shared/staff.ts'
import type { Reading } from '../platform/work.ts'
import { publicOf } from './staff-member.ts'
import { listAccounts } from './staff-repository.ts'

export async function listStaff({ reads }: Reading): Promise<Page<StaffMember>> {
  return wholeList((await listAccounts(reads)).map(publicOf))
}
