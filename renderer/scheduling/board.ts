import type { Clinic, Practitioner, PractitionerId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { axisAround, closedBetween, hoursOn, overlapOf } from './board-hours.ts'
import { type Place, type Span, spanOfVisit } from './board-time.ts'

/** A column is one day of one practitioner; on the week of the whole clinic, a day of everybody. */
export type Lane = {
  readonly key: string
  readonly date: LocalDate
  readonly practitioner: Practitioner | undefined
  readonly open: readonly Span[]
}
export type Column = Lane & { readonly closed: readonly Span[] }
export type PlacedVisit = { readonly visit: CalendarEntry; readonly place: Place }
export type View = 'day' | 'week'
export type Board = {
  readonly view: View
  readonly columns: readonly Column[]
  readonly axis: Span
  readonly visits: readonly PlacedVisit[]
}

/** Everybody who works that day or has a visit in it; on a day off, everybody. */
export function lanesOfDay(
  clinic: Clinic,
  practitioners: readonly Practitioner[],
  visits: readonly CalendarEntry[],
  date: LocalDate,
): Lane[] {
  const lanes = practitioners.map((practitioner) => laneOf(clinic, practitioner, date))
  const busy = new Set(visits.map((visit) => visit.practitionerId))
  const present = lanes.filter(
    ({ practitioner, open }) =>
      (practitioner?.active && open.length > 0) || (practitioner && busy.has(practitioner.id)),
  )
  return present.length > 0 ? present : lanes.filter(({ practitioner }) => practitioner?.active)
}

/** The days the clinic works, and the others only when something is booked on them. */
export function lanesOfWeek(
  clinic: Clinic,
  practitioner: Practitioner | undefined,
  visits: readonly CalendarEntry[],
  days: readonly LocalDate[],
): Lane[] {
  const busy = new Set(visits.map((visit) => visit.startsAt.slice(0, 10)))
  const lanes = days.map((date) => laneOf(clinic, practitioner, date))
  const present = lanes.filter(({ date }) => hoursOn(date, clinic.hours).length > 0 || busy.has(date))
  return present.length > 0 ? present : lanes
}

export function boardOf(view: View, lanes: readonly Lane[], visits: readonly CalendarEntry[]): Board {
  const placed = visits.flatMap((visit) => {
    const column = columnFor(lanes, visit.practitionerId, visit.startsAt.slice(0, 10))
    return column < 0 ? [] : [{ visit, place: { column, ...spanOfVisit(visit) } }]
  })
  const axis = axisAround([...lanes.flatMap((lane) => lane.open), ...placed.map(({ place }) => place)])
  const columns = lanes.map((lane) => ({ ...lane, closed: closedBetween(lane.open, axis) }))
  return { view, columns, axis, visits: placed }
}

export function columnFor(lanes: readonly Lane[], practitionerId: PractitionerId, date: LocalDate): number {
  return lanes.findIndex(
    (lane) => lane.date === date && (!lane.practitioner || lane.practitioner.id === practitionerId),
  )
}

function laneOf(clinic: Clinic, practitioner: Practitioner | undefined, date: LocalDate): Lane {
  const clinicHours = hoursOn(date, clinic.hours)
  const open = practitioner ? overlapOf(hoursOn(date, practitioner.hours), clinicHours) : clinicHours
  return { key: `${date}:${practitioner?.id ?? 'everybody'}`, date, practitioner, open }
}
