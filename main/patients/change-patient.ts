import type { Patient, patients } from '../../shared/patients.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changedPatient } from './patient.ts'
import { findPatient, putPatient } from './patient-repository.ts'
import { requireInsurer } from './require-insurer.ts'

type Change = typeof patients.changePatient

/** Also how somebody is put aside who comes no longer: nobody is ever deleted. */
export async function changePatient(
  work: WorkOf<Change>,
  { id, version, ...change }: InputOf<Change>,
): Promise<Patient> {
  const patient = (await findPatient(work.reads, id)) ?? work.refuse('patient-unknown')
  requireVersion(work, { version }, patient)
  await requireInsurer(work, change)
  const changed = changedPatient(patient, change)
  await putPatient(work, changed)
  return changed
}
