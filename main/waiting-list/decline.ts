import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { waitingList } from '../../shared/waiting-list.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findMatches } from './find-matches.ts'
import { keepWish } from './keep-wish.ts'
import { requireWish } from './require-wish.ts'
import { declined } from './wish.ts'

type Decline = typeof waitingList.decline

export async function decline(work: WorkOf<Decline>, seen: InputOf<Decline>): Promise<OutputOf<Decline>> {
  const kept = await requireWish(work, seen)
  const { practitionerId, startsAt: from, endsAt: to } = kept.hold ?? work.refuse('not-in-that-state')
  const wish = await keepWish(work, kept, declined(kept))
  const clinic = await findClinic(work.reads, kept.clinicId)
  const practitioner = await findPractitioner(work.reads, practitionerId)
  if (!clinic || !practitioner) return { wish, next: null }
  const gap = { clinics: [clinic], practitioners: [practitioner], from, to }
  const others = (await findMatches(work, gap)).filter((match) => match.wish.id !== wish.id)
  return { wish, next: others[0] ?? null }
}
