import type { SlotRefusal } from '../../shared/scheduling.ts'
import type { Reading } from '../platform/work.ts'
import { findSlot, type Place, type Slot } from './find-slot.ts'
import { nearestFree } from './nearest-free.ts'

/** Whether a visit can be there, or the first rule against it with the nearest times that keep all of them. */
export async function checkSlot(work: Reading<SlotRefusal | 'resource-unknown'>, place: Place): Promise<Slot> {
  const { slot, refusal } = await findSlot(work, place)
  if (refusal === 'resource-unknown') work.refuse(refusal)
  if (refusal) work.refuse(refusal, { alternatives: await nearestFree(work, place) })
  return slot as Slot
}
