import type { Appointment, AppointmentStatus } from '../../shared/scheduling.ts'
import { holdsItsSlot } from './appointment.ts'

type Timed = 'confirmedAt' | 'checkedInAt' | 'startedAt' | 'finishedAt' | 'noShowAt' | 'cancelledAt'
type Rule = { readonly from: readonly AppointmentStatus[]; readonly to: AppointmentStatus; readonly at?: Timed }

/** How an appointment goes through the day. A step from any other state is refused. */
export const dayFlow = {
  confirm: { from: ['booked'], to: 'confirmed', at: 'confirmedAt' },
  checkIn: { from: ['booked', 'confirmed'], to: 'checked-in', at: 'checkedInAt' },
  start: { from: ['checked-in'], to: 'in-treatment', at: 'startedAt' },
  // Not everybody presses start: a short visit goes straight from the waiting room to finished.
  finish: { from: ['checked-in', 'in-treatment'], to: 'finished', at: 'finishedAt' },
  missed: { from: ['booked', 'confirmed'], to: 'no-show', at: 'noShowAt' },
  cancel: { from: ['booked', 'confirmed', 'checked-in'], to: 'cancelled', at: 'cancelledAt' },
  reinstate: { from: ['cancelled', 'no-show', 'checked-in', 'in-treatment', 'finished'], to: 'booked' },
} as const satisfies { readonly [step: string]: Rule }

export type Step = keyof typeof dayFlow

export function mayTake(step: Step, { status }: Pick<Appointment, 'status'>): boolean {
  const { from }: Rule = dayFlow[step]
  return from.includes(status)
}

export function afterStep(step: Step, appointment: Appointment, now: string): Appointment {
  const { to, at }: Rule = dayFlow[step]
  const resourceIds = holdsItsSlot({ status: to }) ? appointment.resourceIds : [] // released for others at once
  return { ...appointment, status: to, ...(at && { [at]: now }), resourceIds, version: appointment.version + 1 }
}
