import type { InputOf } from '../../shared/platform/contract.ts'
import type { Wish, waitingList } from '../../shared/waiting-list.ts'
import type { WorkOf } from '../platform/routes.ts'
import { checkSlot } from '../scheduling/check-slot.ts'
import { requireParties } from '../scheduling/require-parties.ts'
import { keepWish } from './keep-wish.ts'
import { requireWish } from './require-wish.ts'
import { expiryOf, settled, statusAt } from './wish.ts'

type Offer = typeof waitingList.offer

/** The slot keeps every rule a visit keeps, so that what is offered can be booked. */
export async function offer(
  work: WorkOf<Offer>,
  { practitionerId, startsAt, holdMinutes, ...seen }: InputOf<Offer>,
): Promise<Wish> {
  const wish = await requireWish(work, seen)
  const status = statusAt(wish, work.now)
  if (status !== 'waiting') work.refuse('not-in-that-state', { status })
  const { patientId } = wish
  const { clinic, practitioner, service } = await requireParties(work, { ...wish, practitionerId })
  const { minutes, bufferBefore, bufferAfter } = service
  const place = { clinic, practitioner, service, patientId, startsAt, minutes, bufferBefore, bufferAfter }
  const { times, resourceIds } = await checkSlot(work, place)
  const expiresAt = expiryOf(work.now, holdMinutes)
  const what = { practitionerId, ...times, bufferBefore, bufferAfter, resourceIds, expiresAt }
  const hold = { id: work.newId(), wishId: wish.id, ...what }
  return keepWish(work, wish, { ...settled(wish, work.now), status: 'offered', hold })
}
