import { type LocalDateTime, localOf } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import type { Series, SeriesDate, SeriesPlan } from '../../shared/series.ts'
import { mayMove } from '../scheduling/appointment.ts'
import { minuteOf, wallText } from '../scheduling/wall-clock.ts'
import { type Rule, readRule, ruleDates } from './rule.ts'

/** A series as it stands: what its rule says, the visits that came of it, and the dates left out. */
export type Whole = {
  readonly series: Series
  readonly rule: Rule
  /** Where the rule puts its visits, in order. */
  readonly dates: readonly LocalDateTime[]
  /** By the date the rule put them at; of several, the one that can still be moved, or one that was not called off. */
  readonly visits: ReadonlyMap<string, Appointment>
  /** Those included that are not alone on their date: one was called off, or has been, before another was put there. */
  readonly all: readonly Appointment[]
  /** The ids of the dates left out. */
  readonly leftOut: ReadonlyMap<string, string>
  /** The ids of those on which somebody comes after all: one was called off there, and reinstated. */
  readonly takenUp: readonly string[]
}

/** What stands against one date, and what was tried. */
export type Trouble = Pick<SeriesDate, 'startsAt' | 'endsAt' | 'practitionerId' | 'alternatives'> & {
  readonly conflict: NonNullable<SeriesDate['conflict']>
  readonly visit: Appointment | undefined
  readonly skipped: boolean
}

type Rows = { readonly visits: readonly Appointment[]; readonly leftOut: ReadonlyMap<string, string> }

export function wholeOf(series: Series, { visits, leftOut }: Rows, oneOfADate: boolean): Whole {
  const rule = readRule(series.rule, {}, { startsAt: series.startsAt, zone: 'UTC' })
  if (typeof rule === 'string') throw new Error(`series ${series.id} was saved with a rule that is refused: ${rule}`)
  const days = ruleDates(rule, series.startsAt.slice(0, 10))
  const dates = typeof days === 'string' ? [] : days.map((day) => `${day}${series.startsAt.slice(10)}`)
  const byAge = visits.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rank = (visit: Appointment) => (isCalledOff(visit) ? 0 : isMovable(visit, oneOfADate) ? 2 : 1)
  const byDate = new Map(byAge.toSorted((a, b) => rank(a) - rank(b)).map((visit) => [visit.occursAt ?? '', visit]))
  const isTakenUp = (date: string) => {
    const visit = byDate.get(date)
    return visit !== undefined && isMovable(visit, oneOfADate)
  }
  const takenUp = [...leftOut].filter(([date]) => isTakenUp(date)).map(([, id]) => id)
  const left = new Map([...leftOut].filter(([date]) => !isTakenUp(date)))
  return { series, rule, dates, visits: byDate, all: byAge, leftOut: left, takenUp }
}

function isMovable(visit: Appointment, oneOfADate: boolean): boolean {
  return oneOfADate && mayMove(visit)
}

/** Nobody has come for it yet, and it has not begun. */
export function isToCome({ status, startsAtUtc }: Appointment, now: string): boolean {
  return (status === 'booked' || status === 'confirmed') && minuteOf(startsAtUtc) > Math.floor(minuteOf(now))
}

/** Whether a date can still be planned: its visit is to come, or it has none and the day is not over. */
export function isOpen({ visits }: Whole, occursAt: string, { now, zone }: { now: string; zone: string }): boolean {
  const visit = visits.get(occursAt)
  return visit && !isCalledOff(visit) ? isToCome(visit, now) : occursAt > localOf(now, zone)
}

/** Every date with its visit or without, those included that the rule no longer gives. */
export function planOf(whole: Whole, troubles: ReadonlyMap<string, Trouble> = new Map()): SeriesPlan {
  const occasions = [...new Set([...whole.dates, ...whole.visits.keys(), ...whole.leftOut.keys()])].sort()
  const dates = occasions.map((occursAt) => {
    const trouble = troubles.get(occursAt)
    return trouble ? troubledDate(occursAt, trouble) : dateOf(whole, occursAt)
  })
  return { series: whole.series, dates, conflicts: [...troubles.values()].filter(({ skipped }) => !skipped).length }
}

export function troubledDate(occursAt: string, { visit, skipped, ...tried }: Trouble): SeriesDate {
  const exception = skipped ? ('skipped' as const) : null
  const status = skipped && visit ? 'cancelled' : (visit?.status ?? null)
  return { occursAt, ...tried, exception, appointmentId: visit?.id ?? null, status }
}

function dateOf({ series, visits }: Whole, occursAt: string): SeriesDate {
  const visit = visits.get(occursAt)
  const free = { occursAt, conflict: null, alternatives: [] }
  if (!visit) {
    const times = { startsAt: occursAt, endsAt: endOf(occursAt, series.minutes) }
    const nobody = { exception: 'skipped', appointmentId: null, status: null } as const
    return { ...free, ...times, practitionerId: series.practitionerId, ...nobody }
  }
  const { startsAt, endsAt, practitionerId, status } = visit
  const exception = startsAt === occursAt ? null : 'moved'
  return { ...free, startsAt, endsAt, practitionerId, exception, appointmentId: visit.id, status }
}

/** By the wall clock alone: of a time nobody has looked up. */
export function endOf(startsAt: LocalDateTime, minutes: number): LocalDateTime {
  return wallText(minuteOf(startsAt) + minutes)
}

export function isCalledOff({ status }: Pick<Appointment, 'status'>): boolean {
  return status === 'cancelled'
}
