import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import { endOf, type Match, startOf, type waitingList } from '../../shared/waiting-list.ts'
import { findClinics } from '../clinics/clinic-repository.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findMatches } from './find-matches.ts'

type Ask = typeof waitingList.matches

export async function matches(
  reading: ReadingOf<Ask>,
  { from, to, clinicId, practitionerId }: InputOf<Ask>,
): Promise<Page<Match>> {
  const { reads, refuse } = reading
  const clinics = (await findClinics(reads)).filter(({ id }) => (clinicId ?? id) === id)
  const practitioners = (await findPractitioners(reads)).filter(({ id }) => (practitionerId ?? id) === id)
  if (clinicId && clinics.length === 0) refuse('clinic-unknown')
  if (practitionerId && practitioners.length === 0) refuse('practitioner-unknown')
  return wholeList(await findMatches(reading, { clinics, practitioners, from: startOf(from), to: endOf(to) }))
}
