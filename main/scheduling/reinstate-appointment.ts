import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { holdsItsSlot, nothingYet } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { afterStep, mayTake } from './day-flow.ts'
import { requireAppointment } from './require-appointment.ts'
import { requireStillFree } from './require-still-free.ts'

type Reinstate = typeof scheduling.reinstateAppointment

/** Undoes what was pressed by mistake. Who had left the slot gets it back only if nobody took it meanwhile. */
export async function reinstateAppointment(work: WorkOf<Reinstate>, seen: InputOf<Reinstate>): Promise<Appointment> {
  const appointment = await requireAppointment(work, seen)
  if (!mayTake('reinstate', appointment)) work.refuse('not-in-that-state', { status: appointment.status })
  const resourceIds = holdsItsSlot(appointment) ? appointment.resourceIds : await requireStillFree(work, appointment)
  const after = { ...afterStep('reinstate', appointment, work.now), ...nothingYet, resourceIds }
  await putAppointment(work, after)
  return after
}
