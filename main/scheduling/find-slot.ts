import type { Clinic, Practitioner, Resource, Service } from '../../shared/clinics.ts'
import { addDays, addMinutes } from '../../shared/platform/local-time.ts'
import type { SlotRefusal } from '../../shared/scheduling.ts'
import { findAbsences } from '../clinics/absence-repository.ts'
import { findClosures } from '../clinics/closure-repository.ts'
import type { Reading } from '../platform/work.ts'
import { overlapChecks, refusalOf, slotChecks, type Taken } from './booking-checks.ts'
import { type Standing, standingOf } from './busy-repository.ts'
import { findChosenResources } from './find-chosen-resources.ts'
import { findPieces } from './find-pieces.ts'
import { rotaOf } from './rota-of.ts'
import { type VisitTimes, visitTimes } from './visit-times.ts'
import { clockAround, instantAt, minuteOf } from './wall-clock.ts'

/** Where somebody would like a visit to be. */
export type Place = {
  readonly clinic: Clinic
  readonly practitioner: Practitioner
  readonly service: Pick<Service, 'id' | 'requires'>
  readonly patientId: string
  readonly startsAt: string
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** Rooms and machines asked for by name. */
  readonly named?: readonly Resource['id'][] | undefined
  /** The visit that is being moved may overlap its own old place, and keeps its rooms if it can. */
  readonly moving?: { readonly id: string; readonly resourceIds: readonly Resource['id'][] } | undefined
  /** Beside other visits, because somebody said why. */
  readonly overlapping?: boolean
}

export type Slot = { readonly times: VisitTimes; readonly resourceIds: Resource['id'][] }
export type Found = { readonly slot?: Slot; readonly refusal?: SlotRefusal | 'resource-unknown' | undefined }

/**
 * Whether a visit can be there, as an answer rather than a refusal: a plan of two hundred visits wants to know about
 * each. Asked inside the transaction that books, or two desks could both be told yes.
 */
export async function findSlot(work: Pick<Reading, 'reads' | 'now'>, place: Place): Promise<Found> {
  const { clinic, practitioner, patientId, startsAt, minutes, bufferBefore, bufferAfter, moving } = place
  const { reads, now } = work
  const pieces = await findPieces(reads, place)
  if (!pieces) return { refusal: 'resource-unknown' }
  const clock = clockAround(startsAt, clinic.zone)
  const times = visitTimes(startsAt, minutes, clock)
  if (!times) return { refusal: 'time-does-not-exist' }
  const days = { from: `${startsAt.slice(0, 10)}T00:00`, to: `${addDays(times.endsAt.slice(0, 10), 1)}T00:00` }
  const closures = await findClosures(reads, clinic.id, days)
  const absences = await findAbsences(reads, practitioner.id, days)

  const during = { from: times.startsAtUtc, to: times.endsAtUtc }
  const withBuffers = { from: addMinutes(during.from, -bufferBefore), to: addMinutes(during.to, bufferAfter) }
  const asked = { except: moving?.id, now }
  const resources = await findChosenResources(reads, { ...place, pieces }, withBuffers, asked)
  const taken: Taken = {
    practitioner: await standingOf(reads, practitioner.id, withBuffers, asked),
    resourcesAreFree: resources.complete,
    patientIsFree: isFree(await standingOf(reads, patientId, during, asked)),
  }
  const rota = rotaOf(clinic, practitioner, closures, absences)
  const visit = { ...taken, times, clock, rota, now: instantAt(Math.floor(minuteOf(now))) }
  const refusal = refusalOf(place.overlapping ? overlapChecks : slotChecks, visit)
  return refusal ? { refusal } : { slot: { times, resourceIds: [...resources.chosen] } }
}

const isFree = (standing: Standing) => standing === 'free'
