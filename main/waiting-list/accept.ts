import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { waitingList } from '../../shared/waiting-list.ts'
import type { WorkOf } from '../platform/routes.ts'
import { placeVisit } from '../scheduling/place-visit.ts'
import { keepWish } from './keep-wish.ts'
import { requireWish } from './require-wish.ts'

type Accept = typeof waitingList.accept

/** The hold goes first, or it would stand in the way of the very visit it was kept for. */
export async function accept(work: WorkOf<Accept>, seen: InputOf<Accept>): Promise<OutputOf<Accept>> {
  const kept = await requireWish(work, seen)
  const hold = kept.hold ?? work.refuse('not-in-that-state')
  const wish = await keepWish(work, kept, { ...kept, status: 'booked', hold: null })
  const { clinicId, patientId, serviceId } = kept
  const { practitionerId, startsAt } = hold
  // As long as was promised, whatever the service has become since.
  const minutes = minutesBetween(hold.startsAtUtc, hold.endsAtUtc)
  const request = { clinicId, practitionerId, patientId, serviceId, startsAt, minutes, remark: null }
  return { wish, appointment: await placeVisit(work, request) }
}
