import { type clinics, type Practitioner, PractitionerId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findZone } from './clinic-repository.ts'
import { newPractitioner } from './practitioner.ts'
import { putPractitioner } from './practitioner-repository.ts'
import { requireWorkplaces } from './require-workplaces.ts'

type Add = typeof clinics.addPractitioner

export async function addPractitioner(work: WorkOf<Add>, asked: InputOf<Add>): Promise<Practitioner> {
  if (!(await findZone(work.reads, asked.clinicId))) work.refuse('clinic-unknown')
  await requireWorkplaces(work, asked)
  const practitioner = newPractitioner(PractitionerId.parse(work.newId()), asked)
  await putPractitioner(work, practitioner)
  return practitioner
}
