import { NewPatient, type Patient } from '../../shared/patients.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { dateAsTyped, typedDate } from './typed-date.ts'

export const patientFields = [
  'firstName',
  'lastName',
  'phone',
  'birthDate',
  'nationalId',
  'email',
  'address',
  'alert',
  'insurerId',
] as const
export type PatientField = (typeof patientFields)[number]
/** What stands in the fields of the form, as typed. */
export type PatientValues = Readonly<Record<PatientField, string>>
/** `version` is of the patient the form was filled from; it stays with a draft, which may be older than the patient. */
export type PatientForm = PatientValues & { readonly version: string }
export type PatientErrors = Partial<Record<PatientField, true>>

/** How dates are read and written: the clinic's language, and today. */
export type Writing = { readonly language: string; readonly today: LocalDate }

export const blankPatient = Object.fromEntries(patientFields.map((field) => [field, ''])) as PatientValues

export function valuesOf(patient: Patient, { language }: Writing): PatientValues {
  const values = Object.fromEntries(patientFields.map((field) => [field, patient[field] ?? ''])) as PatientValues
  return { ...values, birthDate: patient.birthDate ? dateAsTyped(patient.birthDate, language) : '' }
}

/** The words a person meant, or the fields that cannot be right. */
export function readPatient(values: PatientValues, writing: Writing): { patient?: NewPatient; errors: PatientErrors } {
  const born = values.birthDate.trim()
  const birthDate = born ? (typedDate(born, writing.language, writing.today) ?? 'unreadable') : ''
  const read = NewPatient.safeParse({ ...values, birthDate, insurerId: values.insurerId || null })
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])))
  if (birthDate > writing.today) wrong.add('birthDate')
  const errors = Object.fromEntries(patientFields.filter((field) => wrong.has(field)).map((field) => [field, true]))
  return read.data && wrong.size === 0 ? { patient: read.data, errors } : { errors }
}

/** What was typed into the search, put where it belongs: digits are a phone, words are a name. */
export function guessFrom(query: string): Partial<PatientValues> {
  const words = query.trim().split(/\s+/).filter(Boolean)
  if (/^\+?[\d\s()./-]{5,}$/.test(query.trim())) return { phone: query.trim() }
  if (words.length === 0 || words.some((word) => /\d/.test(word))) return {}
  const [firstName = '', ...lastNames] = words.map(capitalised)
  return { firstName, lastName: lastNames.join(' ') }
}

function capitalised(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())
}
