import { addMinutes } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { findService } from '../clinics/service-repository.ts'
import type { Reading } from '../platform/work.ts'
import { exclusiveChecks, refusalOf } from './booking-checks.ts'
import { standingOf } from './busy-repository.ts'
import { findChosenResources } from './find-chosen-resources.ts'
import { findPieces } from './find-pieces.ts'

type Refusals = (typeof exclusiveChecks)[number]['refusal']

/**
 * Before an appointment comes back to its old place: nobody may have taken it meanwhile. Answers the rooms and
 * machines it gets, those it had if they are free. What overlapped on purpose may do so again.
 */
export async function requireStillFree(
  work: Reading<Refusals>,
  appointment: Appointment,
): Promise<Appointment['resourceIds']> {
  const { id, clinicId, practitionerId, patientId, serviceId, startsAtUtc, endsAtUtc } = appointment
  const during = { from: startsAtUtc, to: endsAtUtc }
  const withBuffers = {
    from: addMinutes(startsAtUtc, -appointment.bufferBefore),
    to: addMinutes(endsAtUtc, appointment.bufferAfter),
  }
  const asked = { except: id, now: work.now }
  const overlapping = appointment.overlapReason !== null
  const service = (await findService(work.reads, serviceId)) ?? { requires: [] }
  const wanting = { clinic: { id: clinicId }, service, moving: appointment, overlapping }
  const pieces = (await findPieces(work.reads, wanting)) ?? [] // nothing is named, so nothing is unknown
  const resources = await findChosenResources(work.reads, { ...wanting, pieces }, withBuffers, asked)
  const refusal = refusalOf(exclusiveChecks, {
    practitioner: overlapping ? 'free' : await standingOf(work.reads, practitionerId, withBuffers, asked),
    resourcesAreFree: resources.complete,
    patientIsFree: (await standingOf(work.reads, patientId, during, asked)) === 'free',
  })
  if (refusal) work.refuse(refusal)
  return [...resources.chosen]
}
