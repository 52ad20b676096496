import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeStep } from './take-step.ts'

type Ask = typeof scheduling.markNoShow

export function markNoShow(work: WorkOf<Ask>, { fee, ...seen }: InputOf<Ask>): Promise<Appointment> {
  return takeStep(work, seen, 'missed', { noShowFee: fee ?? null })
}
