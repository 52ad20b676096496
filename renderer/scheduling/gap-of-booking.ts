import type { PractitionerId } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Board } from './board.ts'
import { type Now, spanOfVisit, wallClock } from './board-time.ts'
import { onRows, wallMinute } from './clock-change.ts'
import { freeGaps } from './free-gaps.ts'

export type BookingGap = {
  readonly practitionerId: PractitionerId
  readonly from: LocalDateTime
  readonly to: LocalDateTime
}

/** The whole of the free time in which something is being booked: whoever waits for such a gap may want it. */
export function gapOfBooking(
  board: Board,
  startsAt: LocalDateTime,
  practitionerId: PractitionerId,
  now: Now,
): BookingGap | undefined {
  const date = startsAt.slice(0, 10)
  const gap = freeGaps(board, now).find(({ column, from, to }) => {
    const lane = board.columns[column]
    if (lane?.practitioner?.id !== practitionerId || lane.date !== date) return false
    const at = onRows(spanOfVisit({ startsAt, endsAt: startsAt }), lane).from
    return from <= at && at < to
  })
  if (!gap) return undefined
  const clock = (minute: number) => wallClock(date, wallMinute(minute, board.columns[gap.column]))
  return { practitionerId, from: clock(gap.from), to: clock(gap.to) }
}
