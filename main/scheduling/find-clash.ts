import { addMinutes } from '../../shared/platform/local-time.ts'
import type { Reading } from '../platform/work.ts'
import { holdsItsSlot } from './appointment.ts'
import { findAppointment } from './appointment-repository.ts'
import { findBeside } from './beside-repository.ts'
import { exclusiveChecks, refusalOf } from './booking-checks.ts'

type Clash = (typeof exclusiveChecks)[number]['refusal']

/**
 * What stands against a visit that has been put back exactly as it was, with the very rooms it had. Beside visits on
 * purpose it may stay, as it may have been there before them; its patient still cannot be in two places.
 */
export async function findClash(
  { reads, now }: Pick<Reading, 'reads' | 'now'>,
  id: string,
): Promise<Clash | undefined> {
  const visit = await findAppointment(reads, id)
  if (!visit || !holdsItsSlot(visit)) return undefined
  const { practitionerId, patientId, resourceIds, startsAtUtc, endsAtUtc, bufferBefore, bufferAfter } = visit
  const subjects = [practitionerId, patientId, ...resourceIds]
  const withBuffers = { from: addMinutes(startsAtUtc, -bufferBefore), to: addMinutes(endsAtUtc, bufferAfter) }
  const beside = await findBeside(reads, subjects, withBuffers, { except: id, now })
  const others = visit.overlapReason === null ? beside.filter(({ isOnPurpose }) => !isOnPurpose) : []
  const practitioner = others.filter(({ subject }) => subject === practitionerId)
  return refusalOf(exclusiveChecks, {
    practitioner: practitioner.length === 0 ? 'free' : practitioner.every(({ isHeld }) => isHeld) ? 'held' : 'taken',
    resourcesAreFree: !others.some(({ subject }) => resourceIds.some((resource) => resource === subject)),
    patientIsFree: !beside.some(
      ({ subject, from, to }) => subject === patientId && from < endsAtUtc && startsAtUtc < to,
    ),
  })
}
