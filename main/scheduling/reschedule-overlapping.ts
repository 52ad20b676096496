import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { moveVisit } from './move-visit.ts'

type Reschedule = typeof scheduling.rescheduleOverlapping

export function rescheduleOverlapping(
  work: WorkOf<Reschedule>,
  { overlapReason, ...to }: InputOf<Reschedule>,
): Promise<Appointment> {
  return moveVisit(work, to, overlapReason)
}
