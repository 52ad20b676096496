import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { scheduling } from '../../shared/scheduling.ts'
import { changesOf, findEntry } from '../platform/journal.ts'
import { restoreRow } from '../platform/restore-row.ts'
import type { WorkOf } from '../platform/routes.ts'
import { holdsItsSlot } from './appointment.ts'
import { findAppointment } from './appointment-repository.ts'
import { requireStillFree } from './require-still-free.ts'

type TakeBack = typeof scheduling.takeBack

/** Bookings, moves and series are taken back by restoring rows; a note or an invoice never is. */
const ours = /^(scheduling|series)\./

export async function takeBack(
  work: WorkOf<TakeBack>,
  { operationId }: InputOf<TakeBack>,
): Promise<OutputOf<TakeBack>> {
  const [entry] = await findEntry(work.reads as never, { opId: operationId })
  if (!entry || entry.actor_id !== work.actor.id || !ours.test(entry.operation)) work.refuse('doing-unknown')
  const changes = changesOf(entry as NonNullable<typeof entry>).reverse()
  for (const change of changes) await restoreRow(work, change)
  // All of them are back before any is looked at: two visits may have changed places with each other.
  for (const { table, id } of changes) {
    const appointment = table === 'appointment' ? await findAppointment(work.reads, id) : undefined
    if (appointment && holdsItsSlot(appointment)) await requireStillFree(work, appointment)
  }
  return { restored: changes.length }
}
