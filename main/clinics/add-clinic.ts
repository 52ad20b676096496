import { type Clinic, ClinicId, type clinics } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { newClinic } from './clinic.ts'
import { putClinic } from './clinic-repository.ts'

type Add = typeof clinics.addClinic

export async function addClinic(work: WorkOf<Add>, asked: InputOf<Add>): Promise<Clinic> {
  const clinic = newClinic(ClinicId.parse(work.newId()), asked)
  await putClinic(work, clinic)
  return clinic
}
