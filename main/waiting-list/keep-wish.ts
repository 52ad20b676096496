import type { Wish } from '../../shared/waiting-list.ts'
import type { Working } from '../platform/work.ts'
import { putHold, removeHold } from './hold-repository.ts'
import { type KeptWish, shownAt } from './wish.ts'
import { putWish } from './wish-repository.ts'

/** Saves a changed wish. A slot it does not hold any more is free from here on; one it holds now is not. */
export async function keepWish(
  work: Pick<Working, 'put' | 'remove' | 'now'>,
  before: KeptWish,
  after: KeptWish,
): Promise<Wish> {
  if (before.hold && before.hold !== after.hold) await removeHold(work, before.hold)
  if (after.hold && after.hold !== before.hold) await putHold(work, after.hold)
  const kept = { ...after, version: before.version + 1 }
  await putWish(work, kept)
  return shownAt(kept, work.now)
}
