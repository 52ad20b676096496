import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeStep } from './take-step.ts'

type Ask = typeof scheduling.finishAppointment

export function finishAppointment(work: WorkOf<Ask>, seen: InputOf<Ask>): Promise<Appointment> {
  return takeStep(work, seen, 'finish')
}
