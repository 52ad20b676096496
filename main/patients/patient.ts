import type { NewPatient, Patient, PatientId } from '../../shared/patients.ts'

export function newPatient(id: PatientId, person: NewPatient): Patient {
  return { id, ...person, active: true, version: 1 }
}

type Change = NewPatient & { readonly active: boolean }

/** Everything a form shows is replaced by what the form said. */
export function changedPatient({ id, version }: Patient, change: Change): Patient {
  return { ...change, id, version: version + 1 }
}
