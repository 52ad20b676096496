import { type NewPatient, type Patient, PatientId, type patients } from '../../shared/patients.ts'
import type { WorkOf } from '../platform/routes.ts'
import { newPatient } from './patient.ts'
import { putPatient } from './patient-repository.ts'
import { requireInsurer } from './require-insurer.ts'

/** Two people may share a name and a birthday: who may be the same is shown before (find-namesakes.ts), not refused. */
export async function registerPatient(
  work: WorkOf<typeof patients.registerPatient>,
  person: NewPatient,
): Promise<Patient> {
  await requireInsurer(work, person)
  const patient = newPatient(PatientId.parse(work.newId()), person)
  await putPatient(work, patient)
  return patient
}
