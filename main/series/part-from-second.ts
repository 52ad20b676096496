import { formats } from '../platform/format.ts'
import type { Working } from '../platform/work.ts'
import { mayMove } from '../scheduling/appointment.ts'
import { putAppointment } from '../scheduling/appointment-repository.ts'
import type { Destinations } from './destinations.ts'
import type { Whole } from './whole-series.ts'

/** Who stays on a date of the series that another visit goes to would be passed over from then on: no longer of it. */
export async function partFromSecond(
  work: Working,
  { all, visits }: Whole,
  { visits: goes, calledOff }: Destinations,
  inPlace: boolean,
): Promise<void> {
  if (!inPlace || work.format < formats.oneVisitOfADate) return
  const going = new Set([...goes.values(), ...calledOff].map((visit) => visit?.id))
  for (const visit of all) {
    const date = visit.occursAt ?? ''
    const isPassedOver = goes.has(date) || visits.get(date)?.id !== visit.id
    if (mayMove(visit) && !going.has(visit.id) && isPassedOver)
      await putAppointment(work, { ...visit, seriesId: null, occursAt: null, version: visit.version + 1 })
  }
}
