import type { Clinic, Practitioner } from '../../shared/clinics.ts'
import type { Reading } from '../platform/work.ts'
import { refusalOf, slotChecks } from './booking-checks.ts'
import { patientIsFree, practitionerIsFree } from './overlap-repository.ts'
import { type VisitTimes, visitTimes } from './visit-times.ts'
import { clockAround, instantAt, minuteOf } from './wall-clock.ts'

type Place = {
  readonly clinic: Clinic
  readonly practitioner: Practitioner
  readonly patientId: string
  readonly startsAt: string
  readonly minutes: number
  /** The visit that is being moved may overlap its own old place. */
  readonly moving?: string
}
type Refusals = 'time-does-not-exist' | (typeof slotChecks)[number]['refusal']

/** Whether a visit can be there. Asked inside the transaction that books it, or two desks could both be told yes. */
export async function checkSlot(work: Reading<Refusals>, place: Place): Promise<VisitTimes> {
  const { clinic, practitioner, patientId, startsAt, minutes, moving } = place
  const clock = clockAround(startsAt, clinic.zone)
  const times = visitTimes(startsAt, minutes, clock) ?? work.refuse('time-does-not-exist')
  const refusal = refusalOf(slotChecks, {
    clinic,
    practitioner,
    times,
    clock,
    now: instantAt(Math.floor(minuteOf(work.now))),
    practitionerIsFree: await practitionerIsFree(work.reads, practitioner.id, times, moving),
    patientIsFree: await patientIsFree(work.reads, patientId, times, moving),
  })
  if (refusal) work.refuse(refusal)
  return times
}
