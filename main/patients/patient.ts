import type { NewPatient, Patient, PatientId } from '../../shared/patients.ts'

export function newPatient(id: PatientId, person: NewPatient): Patient {
  return { id, ...person, insurerId: person.insurerId ?? null, active: true, version: 1 }
}

type Change = NewPatient & { readonly active: boolean }

/** Everything a form shows is replaced by what the form said. */
export function changedPatient({ id, version, insurerId }: Patient, change: Change): Patient {
  const payer = change.insurerId === undefined ? insurerId : change.insurerId // an older program does not know of it
  return { ...change, insurerId: payer, id, version: version + 1 }
}
