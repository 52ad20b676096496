import type { InputOf } from '../../shared/platform/contract.ts'
import { localDateOf } from '../../shared/platform/local-time.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeStep } from './take-step.ts'

type Ask = typeof scheduling.markNoShow

/** Some come on the wrong day and are seen all the same; nobody fails to come before the day. */
export async function markNoShow(work: WorkOf<Ask>, { fee, ...seen }: InputOf<Ask>): Promise<Appointment> {
  const missed = await takeStep(work, seen, 'missed', { noShowFee: fee ?? null })
  const clinic = await findClinic(work.reads, missed.clinicId)
  if (clinic && missed.startsAt.slice(0, 10) > localDateOf(work.now, clinic.zone)) work.refuse('before-the-day')
  return missed
}
