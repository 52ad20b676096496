import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import { formats } from '../platform/format.ts'
import type { WorkOf } from '../platform/routes.ts'
import { holdsItsSlot, nothingYet } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { afterStep, mayTake } from './day-flow.ts'
import { findSameDate } from './find-same-date.ts'
import { requireAppointment } from './require-appointment.ts'
import { requireStillFree } from './require-still-free.ts'

type Reinstate = typeof scheduling.reinstateAppointment

/**
 * Undoes what was pressed by mistake. Who had left the slot gets it back only if nobody took it meanwhile. If the date
 * of the series has another visit by now, this one is a visit of its own: what is done to the series moves one of a date.
 */
export async function reinstateAppointment(work: WorkOf<Reinstate>, seen: InputOf<Reinstate>): Promise<Appointment> {
  const appointment = await requireAppointment(work, seen)
  if (!mayTake('reinstate', appointment)) work.refuse('not-in-that-state', { status: appointment.status })
  const resourceIds = holdsItsSlot(appointment) ? appointment.resourceIds : await requireStillFree(work, appointment)
  const isSecond = work.format >= formats.oneVisitOfADate && (await findSameDate(work.reads, appointment)).length > 0
  const of = isSecond ? { seriesId: null, occursAt: null } : {}
  const after = { ...afterStep('reinstate', appointment, work.now), ...nothingYet, resourceIds, ...of }
  await putAppointment(work, after)
  return after
}
