import type { Patient, patients } from '../../shared/patients.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findPatient } from './patient-repository.ts'

type Get = typeof patients.getPatient

export async function getPatient({ reads, refuse }: ReadingOf<Get>, { id }: InputOf<Get>): Promise<Patient> {
  return (await findPatient(reads, id)) ?? refuse('patient-unknown')
}
