import type { PractitionerId } from '../../shared/clinics.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import type { Decision, SeriesDate } from '../../shared/series.ts'

export type Decisions = ReadonlyMap<string, Decision>

/** One date as the list shows it: what was planned, what was decided, and what stands against that. */
export type PlannedDate = {
  readonly occursAt: string
  readonly startsAt: string
  readonly practitionerId: PractitionerId
  readonly state: 'free' | 'conflict' | 'skipped' | 'moved'
  readonly conflict: SeriesDate['conflict']
  readonly alternatives: readonly FreeSlot[]
  readonly decided: Decision | undefined
}

/**
 * `planned` is how it would be if nobody decided anything; `checked` how it would be with the decisions, which are
 * shown at once and may turn out to be in the way of something too.
 */
export function datesOf(
  planned: readonly SeriesDate[],
  decisions: Decisions,
  checked: readonly SeriesDate[] | undefined,
): PlannedDate[] {
  const answers = new Map(checked?.map((date) => [date.occursAt, date]))
  return planned.map((date) => shownDate(date, decisions.get(date.occursAt), answers.get(date.occursAt)))
}

function shownDate(date: SeriesDate, decided: Decision | undefined, answer: SeriesDate | undefined): PlannedDate {
  const { occursAt, alternatives } = date
  if (decided?.skip) return { ...placeOf(date), occursAt, alternatives, decided, conflict: null, state: 'skipped' }
  const { conflict } = answer ?? (decided ? { conflict: null } : date)
  const offered = alternatives.length > 0 ? alternatives : (answer?.alternatives ?? [])
  const state = conflict ? 'conflict' : decided ? 'moved' : 'free'
  return {
    ...placeOf(date),
    ...(decided && placeIn(decided)),
    occursAt,
    alternatives: offered,
    decided,
    conflict,
    state,
  }
}

function placeOf({ startsAt, practitionerId }: SeriesDate) {
  return { startsAt, practitionerId }
}

function placeIn({ startsAt, practitionerId }: Decision) {
  return { ...(startsAt && { startsAt }), ...(practitionerId && { practitionerId }) }
}

export type Tally = { readonly [S in PlannedDate['state']]: number } & { readonly visits: number }

export function tallyOf(dates: readonly PlannedDate[]): Tally {
  const count = (state: PlannedDate['state']) => dates.filter((date) => date.state === state).length
  const skipped = count('skipped')
  return {
    free: count('free'),
    conflict: count('conflict'),
    moved: count('moved'),
    skipped,
    visits: dates.length - skipped,
  }
}

/** The alternative nobody else in the series has been given yet. */
export function nearestFree(date: PlannedDate, dates: readonly PlannedDate[]): FreeSlot | undefined {
  const given = new Set(dates.filter(({ state }) => state === 'moved').map(placeName))
  return date.alternatives.find((slot) => !given.has(placeName(slot)))
}

export function placeName({ startsAt, practitionerId }: Pick<FreeSlot, 'startsAt' | 'practitionerId'>): string {
  return `${startsAt} ${practitionerId}`
}

/** From there on, and then from the top. */
export function nextConflict(dates: readonly PlannedDate[], after: number): number {
  const later = dates.findIndex(({ state }, at) => at > after && state === 'conflict')
  return later >= 0 ? later : dates.findIndex(({ state }) => state === 'conflict')
}
