import type { Appointment } from '../../shared/scheduling.ts'
import type { Working } from '../platform/work.ts'
import { putAppointment } from './appointment-repository.ts'
import { afterStep, mayTake, type Step } from './day-flow.ts'
import { requireAppointment } from './require-appointment.ts'

type Refusals = 'appointment-unknown' | 'changed-meanwhile' | 'not-in-that-state'
type Seen = { readonly id: string; readonly version?: number | undefined }

/** Takes an appointment one step through its day. */
export async function takeStep(
  work: Working<Refusals>,
  seen: Seen,
  step: Step,
  said: Partial<Pick<Appointment, 'cancelReason' | 'noShowFee'>> = {},
): Promise<Appointment> {
  const appointment = await requireAppointment(work, seen)
  if (!mayTake(step, appointment)) work.refuse('not-in-that-state', { status: appointment.status })
  const after = { ...afterStep(step, appointment, work.now), ...said }
  await putAppointment(work, after)
  return after
}
