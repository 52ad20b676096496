import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeBackOwn } from '../platform/take-back-own.ts'
import { findClash } from './find-clash.ts'
import { findHoldClash } from './find-hold-clash.ts'

type TakeBack = typeof scheduling.takeBack

/** Bookings, moves, series and offers are taken back by restoring rows; a note or an invoice never is, nor is taking back. */
const ours = /^(scheduling\.(?!takeBack$)|series\.|waitingList\.|rota\.(vacate|change))/

export async function takeBack(
  work: WorkOf<TakeBack>,
  { operationId }: InputOf<TakeBack>,
): Promise<OutputOf<TakeBack>> {
  const changes = await takeBackOwn(work, operationId, ours)
  // All of them are back before any is looked at: two visits may have changed places with each other.
  for (const { table, id, before } of changes) {
    const visit = table === 'appointment' ? await findClash(work, id) : undefined
    const clash = table === 'hold' && before ? await findHoldClash(work, before as never) : visit
    if (clash) work.refuse(clash)
  }
  return { restored: changes.length }
}
