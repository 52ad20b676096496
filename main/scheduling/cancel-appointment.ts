import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeStep } from './take-step.ts'

type Cancel = typeof scheduling.cancelAppointment

/** Cancelled, never deleted: who called it off, and why, stays part of the record. */
export function cancelAppointment(work: WorkOf<Cancel>, { reason, ...seen }: InputOf<Cancel>): Promise<Appointment> {
  return takeStep(work, seen, 'cancel', { cancelReason: reason })
}
