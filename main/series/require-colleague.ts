import type { Clinic, Practitioner } from '../../shared/clinics.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from '../scheduling/booking-checks.ts'

/** Somebody who sees patients in that clinic. */
export async function requireColleague(
  work: Reading<'practitioner-unknown' | 'practitioner-not-at-clinic'>,
  practitionerId: string,
  clinic: Clinic,
): Promise<Practitioner> {
  const practitioner = (await findPractitioner(work.reads, practitionerId)) ?? work.refuse('practitioner-unknown')
  if (!worksAt(practitioner, clinic)) work.refuse('practitioner-not-at-clinic')
  return practitioner
}
