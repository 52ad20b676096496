import type { PractitionerId, ResourceId } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Board } from './board.ts'
import { type Place, spanOfVisit } from './board-time.ts'
import { lasting, onRows } from './clock-change.ts'

/** A booking that is still being talked about. */
export type Plan = {
  readonly startsAt: LocalDateTime
  readonly minutes: number
  readonly practitionerId: PractitionerId | undefined
  readonly resourceId?: ResourceId | undefined
}

/** Where it would stand; nothing when that is not in sight. */
export function placeOfPlan({ columns, axis }: Board, plan: Plan): Place | undefined {
  const date = plan.startsAt.slice(0, 10)
  const column = columns.findIndex((lane) => {
    if (lane.date !== date) return false
    if (lane.piece !== undefined) return lane.piece?.id === plan.resourceId && lane.piece !== null
    return lane.practitioner ? lane.practitioner.id === plan.practitionerId : true
  })
  const span = spanOfVisit({ startsAt: plan.startsAt, endsAt: plan.startsAt })
  const rows = columns[column] ?? {}
  const { from } = onRows(span, rows)
  if (column < 0 || from < axis.from || from >= axis.to) return undefined
  return { column, from, to: Math.min(lasting(from, plan.minutes, rows).to, axis.to) }
}
