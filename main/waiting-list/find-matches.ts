import type { Clinic, Practitioner } from '../../shared/clinics.ts'
import { addDays, type LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Match } from '../../shared/waiting-list.ts'
import { findAbsencesOf } from '../clinics/absence-repository.ts'
import { findClosures } from '../clinics/closure-repository.ts'
import { findAllResources } from '../clinics/resource-repository.ts'
import { findServices } from '../clinics/service-repository.ts'
import type { Reading } from '../platform/work.ts'
import { worksAt } from '../scheduling/booking-checks.ts'
import { findTaken } from '../scheduling/busy-repository.ts'
import { rotaOf } from '../scheduling/rota-of.ts'
import { minuteOf } from '../scheduling/wall-clock.ts'
import { gapOf, openingOf } from './first-fit.ts'
import { matchesOn } from './match.ts'
import { longestWaiting, statusAt } from './wish.ts'
import { findMissed, findOpenWishes } from './wish-repository.ts'

type Asked = {
  readonly clinics: readonly Clinic[]
  readonly practitioners: readonly Practitioner[]
  readonly from: LocalDateTime
  readonly to: LocalDateTime
}

/** Everybody who fits, best first. As many statements for two hundred wishes as for one. */
export async function findMatches(reading: Pick<Reading, 'reads' | 'now'>, asked: Asked): Promise<Match[]> {
  const { reads, now } = reading
  const { clinics, practitioners, from, to } = asked
  const open = await findOpenWishes(reads, { since: addDays(now.slice(0, 10), -1) })
  const waiting = open.filter((wish) => wish.patientActive && statusAt(wish, now) === 'waiting')
  const services = new Map((await findServices(reads)).map((service) => [service.id, service]))
  const missed = await findMissed(reads, addDays(now.slice(0, 10), -365))
  const pieces = (await findAllResources(reads)).filter(({ active }) => active)
  const ids = practitioners.map(({ id }) => id)
  const days = { from: `${from.slice(0, 10)}T00:00`, to: `${addDays(to.slice(0, 10), 1)}T00:00` }
  const absences = await findAbsencesOf(reads, ids, days)
  // Wide enough for every zone, for visits that end on the next day and for buffers over midnight.
  const during = { from: `${addDays(from.slice(0, 10), -2)}T00:00Z`, to: `${addDays(to.slice(0, 10), 3)}T00:00Z` }
  const subjects = new Set([...ids, ...pieces.map(({ id }) => id), ...waiting.map(({ patientId }) => patientId)])
  const taken = await findTaken(reads, [...subjects], during, { now })

  const found: Match[] = []
  for (const clinic of clinics) {
    const closures = await findClosures(reads, clinic.id, days)
    const gap = gapOf(clinic.zone, from, to, roundedUp(minuteOf(now)))
    const openings = practitioners
      .filter((practitioner) => worksAt(practitioner, clinic))
      .map((practitioner) => {
        const rota = rotaOf(clinic, practitioner, closures, absences)
        return openingOf({ practitionerId: practitioner.id, rota, taken: taken.get(practitioner.id) ?? [] }, gap)
      })
    const own = pieces.filter(({ clinicId }) => clinicId === clinic.id)
    const ground = { gap, openings, services, pieces: own, taken, missed, now }
    const wishes = waiting.filter(({ clinicId }) => clinicId === clinic.id)
    found.push(...matchesOn(ground, wishes))
  }
  return found.sort((a, b) => b.score.total - a.score.total || longestWaiting(a.wish, b.wish))
}

/** Nobody is asked to come at seven past nine. */
function roundedUp(minute: number): number {
  return Math.ceil(minute / 5) * 5
}
