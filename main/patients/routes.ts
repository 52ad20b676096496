import type { patients } from '../../shared/patients.ts'
import type { Derivation } from '../platform/derived.ts'
import type { Routes } from '../platform/routes.ts'
import { changePatient } from './change-patient.ts'
import { findNamesakes } from './find-namesakes.ts'
import { findPatients } from './find-patients.ts'
import { getPatient } from './get-patient.ts'
import { tokensOf } from './patient-tokens.ts'
import { quotePrice } from './quote-price.ts'
import { registerPatient } from './register-patient.ts'

export const patientRoutes: Routes<typeof patients> = {
  findPatients,
  findNamesakes,
  registerPatient,
  getPatient,
  changePatient,
  quotePrice,
}

/** What the search walks follows from the patient's row. */
export const patientDerivations: readonly Derivation[] = [{ table: 'patient', into: 'patient_token', rows: tokensOf }]
