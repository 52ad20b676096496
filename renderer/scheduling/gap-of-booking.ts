import type { PractitionerId } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Board } from './board.ts'
import { type Now, spanOfVisit, wallClock } from './board-time.ts'
import { stretched, wallMinute } from './clock-change.ts'
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
  const { from: at } = stretched(spanOfVisit({ startsAt, endsAt: startsAt }), board.again)
  const gap = freeGaps(board, now).find(({ column, from, to }) => {
    const lane = board.columns[column]
    return lane?.practitioner?.id === practitionerId && lane.date === date && from <= at && at < to
  })
  if (!gap) return undefined
  const clock = (minute: number) => wallClock(date, wallMinute(minute, board.again))
  return { practitionerId, from: clock(gap.from), to: clock(gap.to) }
}
