import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import type { Later } from './later-dates.ts'
import { isToCome, type Whole } from './whole-series.ts'

/** What becomes of the old dates of a series. */
export type Destinations = {
  /** By its new date, the visit that goes there; none where one is to be booked. */
  readonly visits: Map<LocalDateTime, Appointment | undefined>
  /** No date any more. */
  readonly calledOff: Appointment[]
  /** New dates on which nobody comes. */
  readonly leftOut: LocalDateTime[]
  /** Exceptions that are none any more. */
  readonly takenUp: string[]
}

type Cut = { readonly cut: number; readonly later: Later; readonly sameSeries: boolean; readonly now: string }

/**
 * A visit to come goes on to its new date, or is called off. What has been or was called off stays, and its new date
 * is left out like those that were left out before.
 */
export function destinationsOf(whole: Whole, { cut, later, sameSeries, now }: Cut): Destinations {
  const { dates, visits, leftOut } = whole
  const found: Destinations = { visits: new Map(), calledOff: [], leftOut: [], takenUp: [] }
  for (const date of later.dates) found.visits.set(date, undefined)
  for (const date of dates.slice(cut)) {
    const image = later.image.get(date)
    const visit = visits.get(date)
    if (!visit || !isToCome(visit, now)) stay(found, leftOut.get(date), image, sameSeries && image === date)
    else if (image) found.visits.set(image, visit)
    else found.calledOff.push(visit)
  }
  for (const [date, visit] of found.visits) if (!visit && !dates.includes(date)) callBack(found, visits.get(date), now)
  return found
}

function stay(found: Destinations, exception: string | undefined, image: LocalDateTime | undefined, same: boolean) {
  if (image) found.visits.delete(image)
  if (same) return
  if (image) found.leftOut.push(image)
  if (exception) found.takenUp.push(exception)
}

/** A visit that was reinstated after the rule had given up its date: if the date is back, it has one. */
function callBack({ visits }: Destinations, visit: Appointment | undefined, now: string) {
  if (!visit?.occursAt || visit.status === 'cancelled') return
  if (isToCome(visit, now)) visits.set(visit.occursAt, visit)
  else visits.delete(visit.occursAt)
}
