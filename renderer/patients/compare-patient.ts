import { type PatientField, type PatientValues, patientFields } from './patient-values.ts'

export type Difference = {
  readonly field: PatientField
  readonly mine: string
  readonly theirs: string
  /** What was touched in this form is proposed as mine; the rest as the others left it. */
  readonly proposed: 'mine' | 'theirs'
}

/** `base` is what both started from. */
export function differencesOf(base: PatientValues, mine: PatientValues, theirs: PatientValues): Difference[] {
  return patientFields
    .filter((field) => mine[field].trim() !== theirs[field].trim())
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      proposed: mine[field].trim() === base[field].trim() ? 'theirs' : 'mine',
    }))
}

export function joined(
  mine: PatientValues,
  theirs: PatientValues,
  taken: ReadonlyMap<PatientField, 'mine' | 'theirs'>,
): PatientValues {
  const pairs = patientFields.map((field) => [field, taken.get(field) === 'theirs' ? theirs[field] : mine[field]])
  return Object.fromEntries(pairs) as PatientValues
}
