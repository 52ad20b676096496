import type { SetUpState } from '../../shared/clinics.ts'
import { demoAccounts } from '../../shared/demo.ts'
import type { Reading } from '../platform/work.ts'
import { findAccountByEmail, hasAccounts } from '../staff/staff-repository.ts'
import { firstClinic } from './clinic-repository.ts'

/** Shown before anybody has signed in, so it says no more than the sign on the door. */
export async function setUpState({ reads }: Reading): Promise<SetUpState> {
  const clinic = await firstClinic(reads)
  const demo = (await findAccountByEmail(reads, demoAccounts[0].email)) !== undefined
  return { needsSetUp: !(await hasAccounts(reads)), demo, clinicName: clinic?.name ?? null }
}
