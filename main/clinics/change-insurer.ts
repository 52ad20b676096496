import type { clinics, Insurer } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findInsurer, putInsurer } from './insurer-repository.ts'

type Change = typeof clinics.changeInsurer

/** Never deleted: patients and invoices name them. */
export async function changeInsurer(work: WorkOf<Change>, change: InputOf<Change>): Promise<Insurer> {
  const current = (await findInsurer(work.reads, change.id)) ?? work.refuse('insurer-unknown')
  requireVersion(work, change, current)
  const insurer = { ...current, name: change.name, active: change.active, version: current.version + 1 }
  await putInsurer(work, insurer)
  return insurer
}
