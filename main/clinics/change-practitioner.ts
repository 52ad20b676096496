import type { clinics, Practitioner } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changedPractitioner } from './practitioner.ts'
import { findPractitioner, putPractitioner } from './practitioner-repository.ts'
import { requireWorkplaces } from './require-workplaces.ts'

type Change = typeof clinics.changePractitioner

export async function changePractitioner(work: WorkOf<Change>, change: InputOf<Change>): Promise<Practitioner> {
  const current = (await findPractitioner(work.reads, change.id)) ?? work.refuse('practitioner-unknown')
  requireVersion(work, change, current)
  await requireWorkplaces(work, { clinicId: current.clinicId, elsewhere: change.elsewhere })
  const practitioner = changedPractitioner(current, change)
  await putPractitioner(work, practitioner)
  return practitioner
}
