import type { Absence, Clinic, Closure, Practitioner, Resource, ResourceKind, Timetable } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { hoursOn, overlapOf, partOfDay, without } from './board-hours.ts'
import type { Span } from './board-time.ts'

/** A closure or an absence, with the words somebody wrote down for it. */
export type Away = Span & { readonly kind: 'closure' | 'absence'; readonly why: string | null }

/** A column is one day of one practitioner, or of one room; on the week of the whole clinic, a day of everybody. */
export type Lane = {
  readonly key: string
  readonly date: LocalDate
  readonly practitioner: Practitioner | undefined
  /** On a board of rooms or equipment; null for the visits that have none. */
  readonly piece?: Resource | null
  /** When something can be booked there. */
  readonly open: readonly Span[]
  readonly away: readonly Away[]
}

/** The house, its people and its calendar: what the columns are made of. */
export type House = {
  readonly clinic: Pick<Clinic, 'id' | 'hours' | 'periods'>
  readonly practitioners: readonly Practitioner[]
  readonly pieces: readonly Resource[]
  readonly closures: readonly Closure[]
  readonly absences: readonly Absence[]
}

/** Everybody who works that day, is away from work or has a visit in it; on a day off, everybody. */
export function lanesOfDay(house: House, visits: readonly CalendarEntry[], date: LocalDate): Lane[] {
  const lanes = house.practitioners.map((practitioner) => laneOf(house, practitioner, date))
  const busy = new Set(visits.map((visit) => visit.practitionerId))
  const present = lanes.filter(
    ({ practitioner, open, away }) =>
      (practitioner?.active && (open.length > 0 || isMissed(house, practitioner, date, away))) ||
      (practitioner && busy.has(practitioner.id)),
  )
  return present.length > 0 ? present : lanes.filter(({ practitioner }) => practitioner?.active)
}

/** Would work, but is absent: the column stays, so that nobody wonders where it went. */
function isMissed({ clinic }: House, practitioner: Practitioner, date: LocalDate, away: readonly Away[]): boolean {
  return away.some(({ kind }) => kind === 'absence') && hoursOf(clinic, practitioner, date).length > 0
}

/** The days the clinic works, and the others only when something is booked on them; of one person, all seven. */
export function lanesOfWeek(
  house: House,
  practitioner: Practitioner | undefined,
  visits: readonly CalendarEntry[],
  days: readonly LocalDate[],
): Lane[] {
  const lanes = days.map((date) => laneOf(house, practitioner, date))
  if (practitioner) return lanes
  const busy = new Set(visits.map((visit) => visit.startsAt.slice(0, 10)))
  const present = lanes.filter(({ date }) => hoursOn(date, house.clinic).length > 0 || busy.has(date))
  return present.length > 0 ? present : lanes
}

/** Rooms (or machines) side by side, and what has none at the end. */
export function lanesOfPieces(
  house: House,
  kinds: readonly ResourceKind[],
  family: ResourceKind['family'],
  visits: readonly CalendarEntry[],
  date: LocalDate,
): Lane[] {
  const ofFamily = new Set<string>(kinds.filter((kind) => kind.family === family).map(({ id }) => id))
  const used = new Set<string>(visits.flatMap(({ resourceIds }) => resourceIds))
  const pieces = house.pieces.filter(({ id, kindId, active }) => ofFamily.has(kindId) && (active || used.has(id)))
  const { open, away } = laneOf(house, undefined, date)
  const lane = (piece: Resource | null): Lane => ({
    key: `${date}:${piece?.id ?? 'none'}`,
    date,
    practitioner: undefined,
    piece,
    open,
    away,
  })
  const held = new Set<string>(pieces.map(({ id }) => id))
  const homeless = visits.some(({ resourceIds }) => !resourceIds.some((id) => held.has(id)))
  return [...pieces.map(lane), ...(homeless || pieces.length === 0 ? [lane(null)] : [])]
}

/** The lanes a visit stands in: one, or one for each room it holds. */
export function lanesFor(
  lanes: readonly Lane[],
  visit: Pick<CalendarEntry, 'practitionerId' | 'startsAt'> & { readonly resourceIds?: CalendarEntry['resourceIds'] },
): number[] {
  const date = visit.startsAt.slice(0, 10)
  const resourceIds: readonly string[] = visit.resourceIds ?? []
  const fits = ({ piece, practitioner }: Lane) => {
    if (piece) return resourceIds.includes(piece.id)
    if (piece === null) return !lanes.some((other) => other.piece && resourceIds.includes(other.piece.id))
    return !practitioner || practitioner.id === visit.practitionerId
  }
  return lanes.flatMap((lane, column) => (lane.date === date && fits(lane) ? [column] : []))
}

function laneOf(house: House, practitioner: Practitioner | undefined, date: LocalDate): Lane {
  const { clinic, closures, absences } = house
  const hours = practitioner ? hoursOf(clinic, practitioner, date) : hoursOn(date, clinic)
  const away = [
    ...closures.flatMap((closure) =>
      partOfDay(date, closure).map((span) => ({ ...span, kind: 'closure' as const, why: closure.name })),
    ),
    ...absences
      .filter((absence) => absence.practitionerId === practitioner?.id)
      .flatMap((absence) =>
        partOfDay(date, absence).map((span) => ({ ...span, kind: 'absence' as const, why: absence.reason })),
      ),
  ]
  return { key: `${date}:${practitioner?.id ?? 'everybody'}`, date, practitioner, open: without(hours, away), away }
}

function hoursOf(clinic: House['clinic'], practitioner: Practitioner, date: LocalDate): Span[] {
  return overlapOf(hoursOn(date, timetableAt(practitioner, clinic.id)), hoursOn(date, clinic))
}

/** When a practitioner works in that clinic: at home, or as a guest. */
function timetableAt(practitioner: Practitioner, clinicId: string): Timetable {
  if (practitioner.clinicId === clinicId) return practitioner
  return practitioner.elsewhere.find((place) => place.clinicId === clinicId) ?? { hours: [], periods: [] }
}
