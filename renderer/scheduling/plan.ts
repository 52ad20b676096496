import type { PractitionerId } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import { type Board, columnFor } from './board.ts'
import { minutesOfDay, type Place, spanOfVisit } from './board-time.ts'

/** A booking that is still being talked about. */
export type Plan = {
  readonly startsAt: LocalDateTime
  readonly minutes: number
  readonly practitionerId: PractitionerId | undefined
}

/** Where it would stand; nothing when that is not in sight. */
export function placeOfPlan({ columns, axis }: Board, { startsAt, minutes, practitionerId }: Plan): Place | undefined {
  const date = startsAt.slice(0, 10)
  const column = practitionerId
    ? columnFor(columns, practitionerId, date)
    : columns.findIndex((lane) => !lane.practitioner && lane.date === date)
  const { from } = spanOfVisit({ startsAt, endsAt: startsAt })
  if (column < 0 || from < axis.from || from >= axis.to) return undefined
  return { column, from, to: Math.min(from + minutes, axis.to, minutesOfDay) }
}
