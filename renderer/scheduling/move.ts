import type { PractitionerId, ResourceId } from '../../shared/clinics.ts'
import { type LocalDateTime, minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Board, PlacedVisit } from './board.ts'
import { samePlace } from './board-keys.ts'
import { type Place, wallClock } from './board-time.ts'
import { lasting, trueLength, wallMinute } from './clock-change.ts'

/** Where a visit shall go. The length is only said when it changes, so that a move over a change of clocks keeps it. */
export type Target = {
  readonly startsAt: LocalDateTime
  readonly endsAt: LocalDateTime
  readonly practitionerId: PractitionerId
  readonly minutes: number | undefined
  /** The rooms and machines it shall hold; unsaid, those it has, or others of their kind. */
  readonly resourceIds?: readonly ResourceId[]
}

type Where = Pick<Board, 'columns'>

/** Put down whole, it lasts as long as before, although the rows under it may not all count there. */
export function putDown(before: Place, at: Place, { columns }: Where): Place {
  const sameHeight = at.to - at.from === before.to - before.from
  const [there, here] = [columns[at.column], columns[before.column]]
  return sameHeight && there ? { ...at, ...lasting(at.from, trueLength(before, here), there) } : at
}

/** `before` is where it was taken from: of a visit that holds two rooms, the one of that column changes. */
export function targetOf({ visit, place: before }: PlacedVisit, place: Place, { columns }: Where): Target | undefined {
  const column = columns[place.column]
  if (!column || samePlace(before, place)) return undefined
  const length = trueLength(place, column)
  const sameLength = length === trueLength(before, columns[before.column])
  const sameTime = place.from === before.from && column.date === visit.startsAt.slice(0, 10)
  const pieces = piecesAfter(visit, columns[before.column]?.piece, column.piece)
  return {
    startsAt: sameTime ? visit.startsAt : wallClock(column.date, wallMinute(place.from, column)),
    endsAt: sameTime && sameLength ? visit.endsAt : wallClock(column.date, wallMinute(place.to, column)),
    practitionerId: column.practitioner?.id ?? visit.practitionerId,
    minutes: sameLength ? undefined : length,
    ...(pieces && { resourceIds: pieces }),
  }
}

type Piece = Board['columns'][number]['piece']

/** One room is given up and the other taken; every other thing it holds stays. */
function piecesAfter({ resourceIds }: CalendarEntry, from: Piece, to: Piece): ResourceId[] | undefined {
  if (from?.id === to?.id) return undefined
  const others = (resourceIds as ResourceId[]).filter((id) => id !== from?.id && id !== to?.id)
  return to ? [...others, to.id] : others
}

/** Whether only its room changes: that needs no other time to be free. */
export function onlyPieces(visit: CalendarEntry, target: Target): boolean {
  return (
    target.resourceIds !== undefined &&
    target.startsAt === visit.startsAt &&
    target.practitionerId === visit.practitionerId &&
    target.minutes === undefined
  )
}

/** How long it would last there. */
export function minutesAt(visit: CalendarEntry, target: Target): number {
  return target.minutes ?? minutesBetween(visit.startsAtUtc, visit.endsAtUtc)
}
