import type { InputOf } from '../../shared/platform/contract.ts'
import type { Wish, waitingList } from '../../shared/waiting-list.ts'
import type { WorkOf } from '../platform/routes.ts'
import { keepWish } from './keep-wish.ts'
import { requireWish } from './require-wish.ts'
import { isOpen, settled } from './wish.ts'

type Withdraw = typeof waitingList.withdrawWish

/** What was held for them is free again. */
export async function withdrawWish(work: WorkOf<Withdraw>, seen: InputOf<Withdraw>): Promise<Wish> {
  const wish = await requireWish(work, seen)
  if (!isOpen(wish)) work.refuse('not-in-that-state')
  return keepWish(work, wish, { ...settled(wish, work.now), status: 'withdrawn', hold: null })
}
