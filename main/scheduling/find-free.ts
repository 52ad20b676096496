import type { Clinic, Practitioner, Service } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { findAbsencesOf } from '../clinics/absence-repository.ts'
import { findClosures } from '../clinics/closure-repository.ts'
import { findResources } from '../clinics/resource-repository.ts'
import type { Reading } from '../platform/work.ts'
import { freeSlotsIn, type Need } from './availability.ts'
import { findTakenStretches } from './busy-repository.ts'
import { rotaOf } from './rota-of.ts'
import { instantAt, minuteOf, wallClock } from './wall-clock.ts'

export type Search = {
  readonly clinic: Clinic
  /** Everybody of them works at the clinic. */
  readonly practitioners: readonly Practitioner[]
  readonly service: Pick<Service, 'requires'>
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** Half open: `to` is the day after the last. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly limit: number
  /** A visit on the move does not stand in its own way. */
  readonly except?: string | undefined
}

/** As many statements for twenty practitioners as for one. What has begun already is not offered. */
export async function findFree({ reads, now }: Pick<Reading, 'reads' | 'now'>, search: Search): Promise<FreeSlot[]> {
  const { clinic, practitioners, service, from, to, except } = search
  if (practitioners.length === 0) return []
  // A day more on both sides: a visit may end on the next, and buffers reach over midnight.
  const clock = wallClock(clinic.zone, addDays(from, -1), addDays(to, 2))
  const [first, last] = [clock[0], clock.at(-1)]
  if (!first || !last) return []
  const during = { from: instantAt(first.from), to: instantAt(last.to) }
  const days = { from: `${from}T00:00`, to: `${addDays(to, 1)}T00:00` }
  const ids = practitioners.map(({ id }) => id)
  const closures = await findClosures(reads, clinic.id, days)
  const absences = await findAbsencesOf(reads, ids, days)
  const pieces = service.requires.length === 0 ? [] : await findResources(reads, clinic.id)
  const usable = pieces.filter(({ active, kindId }) => active && service.requires.includes(kindId))
  const taken = await findTakenStretches(reads, [...ids, ...usable.map(({ id }) => id)], during, { except, now })

  const diaries = practitioners.map((practitioner) => {
    const rota = rotaOf(clinic, practitioner, closures, absences)
    return { practitionerId: practitioner.id, rota, taken: taken.get(practitioner.id) ?? [] }
  })
  const needs: Need[] = [...new Set(service.requires)].map((kind) => ({
    count: service.requires.filter((required) => required === kind).length,
    pieces: usable.filter(({ kindId }) => kindId === kind).map(({ id }) => taken.get(id) ?? []),
  }))
  const { minutes, bufferBefore, bufferAfter, limit } = search
  const wish = { zone: clinic.zone, from, to, limit, minutes, bufferBefore, bufferAfter, needs }
  return freeSlotsIn(diaries, { ...wish, earliest: Math.floor(minuteOf(now)) })
}
