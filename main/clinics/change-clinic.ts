import type { Clinic, clinics } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changedClinic } from './clinic.ts'
import { findClinic, putClinic } from './clinic-repository.ts'

type Change = typeof clinics.changeClinic

export async function changeClinic(work: WorkOf<Change>, change: InputOf<Change>): Promise<Clinic> {
  const current = (await findClinic(work.reads, change.id)) ?? work.refuse('clinic-unknown')
  requireVersion(work, change, current)
  const clinic = changedClinic(current, change)
  await putClinic(work, clinic)
  return clinic
}
