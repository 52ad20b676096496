import type { NewPatient } from '../../shared/patients.ts'
import { findInsurer } from '../clinics/insurer-repository.ts'
import type { Reading } from '../platform/work.ts'

/** Who is said to pay must be known. */
export async function requireInsurer(
  work: Reading<'insurer-unknown'>,
  { insurerId }: Pick<NewPatient, 'insurerId'>,
): Promise<void> {
  if (insurerId && !(await findInsurer(work.reads, insurerId))) work.refuse('insurer-unknown')
}
