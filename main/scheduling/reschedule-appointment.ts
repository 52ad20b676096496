import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { moveVisit } from './move-visit.ts'

type Reschedule = typeof scheduling.rescheduleAppointment

export function rescheduleAppointment(work: WorkOf<Reschedule>, to: InputOf<Reschedule>): Promise<Appointment> {
  return moveVisit(work, to)
}
