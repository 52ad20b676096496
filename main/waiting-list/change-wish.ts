import type { InputOf } from '../../shared/platform/contract.ts'
import type { Wish, waitingList } from '../../shared/waiting-list.ts'
import type { WorkOf } from '../platform/routes.ts'
import { keepWish } from './keep-wish.ts'
import { requireWish } from './require-wish.ts'
import { requireWished } from './require-wished.ts'
import { isOpen, settled } from './wish.ts'

type Change = typeof waitingList.changeWish

/** A slot is held for one service: with another, it is let go. */
export async function changeWish(work: WorkOf<Change>, { version, ...wished }: InputOf<Change>): Promise<Wish> {
  const wish = await requireWish(work, { id: wished.id, version })
  if (!isOpen(wish)) work.refuse('not-in-that-state')
  const { clinicId, serviceId: before } = wish
  const { serviceId = before, ...words } = wished
  const stays = serviceId === before && words.practitionerIds.length === 0
  const service = stays ? undefined : await requireWished(work, { ...words, serviceId, clinicId })
  const after = { ...settled(wish, work.now), ...words, serviceId, serviceName: service?.name ?? wish.serviceName }
  return keepWish(work, wish, serviceId === before ? after : { ...after, status: 'waiting', hold: null })
}
