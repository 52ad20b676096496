import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { scheduling } from '../../shared/scheduling.ts'
import { formats } from '../platform/format.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeBackOwn } from '../platform/take-back-own.ts'
import type { Change } from '../platform/work.ts'
import { mayMove } from './appointment.ts'
import { findAppointment } from './appointment-repository.ts'
import { findClash } from './find-clash.ts'
import { findHoldClash } from './find-hold-clash.ts'
import { findSameDate } from './find-same-date.ts'

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
    if (table === 'appointment' && (await isDateGivenAway(work, changes, id))) work.refuse('changed-since')
    const clash = table === 'hold' && before ? await findHoldClash(work, before as never) : visit
    if (clash) work.refuse(clash)
  }
  return { restored: changes.length }
}

/** A visit is back on a date of its series that has been given another one since. */
async function isDateGivenAway(work: WorkOf<TakeBack>, changes: readonly Change[], id: string): Promise<boolean> {
  if (work.format < formats.oneVisitOfADate) return false
  const visit = await findAppointment(work.reads, id)
  if (!visit || !mayMove(visit)) return false
  const others = await findSameDate(work.reads, visit)
  const back = new Set(changes.map((change) => change.id))
  return others.some((other) => !back.has(other))
}
