import type { PractitionerId } from '../../shared/clinics.ts'
import { type LocalDateTime, minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Column, PlacedVisit } from './board.ts'
import { lengthOf, type Place, spanOfVisit, wallClock } from './board-time.ts'

/** Where a visit shall go. The length is only said when it changes, so that a move over a change of clocks keeps it. */
export type Target = {
  readonly startsAt: LocalDateTime
  readonly endsAt: LocalDateTime
  readonly practitionerId: PractitionerId
  readonly minutes: number | undefined
}

export function targetOf(
  visit: CalendarEntry,
  place: Place,
  columns: readonly Column[],
  zone: string,
): Target | undefined {
  const column = columns[place.column]
  if (!column) return undefined
  const before = spanOfVisit(visit)
  const sameLength = place.to - place.from === before.to - before.from
  const target = {
    startsAt: wallClock(column.date, place.from),
    endsAt: wallClock(column.date, place.to),
    practitionerId: column.practitioner?.id ?? visit.practitionerId,
    minutes: sameLength ? undefined : lengthOf(column.date, place, zone),
  }
  const stays = target.startsAt === visit.startsAt && target.practitionerId === visit.practitionerId && sameLength
  return stays ? undefined : target
}

/** Back to where it was, at its own length. */
export function wayHome(visit: PlacedVisit['visit']): Target {
  const { startsAt, endsAt, practitionerId, startsAtUtc, endsAtUtc } = visit
  return { startsAt, endsAt, practitionerId, minutes: minutesBetween(startsAtUtc, endsAtUtc) }
}
