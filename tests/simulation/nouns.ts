import type { Clock, Span, Timetable } from './calendar.ts'
import type { End, Rhythm } from './rhythm.ts'

export type ModelClinic = {
  readonly id: string
  readonly zone: string
  readonly clock: Clock
  readonly hours: Timetable
  readonly open: Uint8Array
  readonly version: number
}
export type ModelPractitioner = {
  readonly id: string
  readonly name: string
  readonly home: string
  readonly active: boolean
  /** When they work, by clinic: what was said, and minute by minute. */
  readonly hours: ReadonlyMap<string, Timetable>
  readonly places: ReadonlyMap<string, Uint8Array>
  readonly version: number
}
export type ModelService = {
  readonly id: string
  readonly clinicId: string
  readonly minutes: number
  readonly before: number
  readonly after: number
  readonly requires: readonly string[]
  readonly active: boolean
}
export type ModelPiece = {
  readonly id: string
  readonly clinicId: string
  readonly kindId: string
  readonly name: string
  readonly active: boolean
}
/** Closures by clinic, absences by practitioner; in minutes of the wall clock. */
export type ModelSpan = Span & { readonly of: string; readonly id: string; readonly version: number }

const steps = ['confirmedAt', 'checkedInAt', 'startedAt', 'finishedAt', 'noShowAt', 'cancelledAt'] as const
export type Times = { readonly [step in (typeof steps)[number]]: string | null }
export function timesOf(visit: Times): Times {
  return Object.fromEntries(steps.map((step) => [step, visit[step]])) as Times
}
export const noTimes = Object.fromEntries(steps.map((step) => [step, null])) as Times

/** A visit as the model has it: plain numbers, and lists nobody had to query. */
export type Visit = {
  readonly id: string
  readonly clinicId: string
  readonly practitionerId: string
  readonly patientId: string
  readonly serviceId: string
  readonly startsAt: string
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
  readonly resources: readonly string[]
  readonly onPurpose: boolean
  readonly status: string
  /** When each step of the day was taken. */
  readonly times: Times
  readonly seriesId: string | null
  /** When the rule of the series puts it. */
  readonly occursAt: string | null
  readonly version: number
}

export type Series = Pick<Visit, 'id' | 'clinicId' | 'practitionerId' | 'patientId' | 'serviceId' | 'startsAt'> & {
  readonly minutes: number
  readonly rhythm: Rhythm
  readonly end: End
  readonly version: number
}
/** A date of a series on which nobody comes. */
export type LeftOut = { readonly id: string; readonly seriesId: string; readonly occursAt: string }

export type Wish = Pick<Visit, 'id' | 'clinicId' | 'patientId' | 'serviceId' | 'version'> & {
  /** As somebody left it: an offer that has run out is still one. */
  readonly status: 'waiting' | 'offered' | 'booked' | 'withdrawn'
  readonly declined: number
}
export type Hold = Pick<
  Visit,
  'id' | 'practitionerId' | 'startsAt' | 'from' | 'to' | 'before' | 'after' | 'resources'
> & { readonly wishId: string; readonly expires: number }

export type Wanted = {
  readonly clinicId: string
  readonly practitionerId: string
  readonly patientId: string
  readonly requires: readonly string[]
  readonly startsAt: string
  readonly minutes: number
  readonly before: number
  readonly after: number
  readonly named?: readonly string[] | undefined
  readonly kept?: readonly string[] | undefined
  readonly except?: string | undefined
  readonly onPurpose: boolean
}
export type Placed = Span & { readonly resources: readonly string[] }
export type Verdict = { readonly refusal: string } | { readonly placed: Placed }

export function holdsSlot({ status }: Pick<Visit, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'no-show'
}

/** Until the treatment begins. */
export function mayMove({ status }: Pick<Visit, 'status'>): boolean {
  return status === 'booked' || status === 'confirmed' || status === 'checked-in'
}

export function busy({ from, to, before, after }: Pick<Visit, 'from' | 'to' | 'before' | 'after'>): Span {
  return { from: from - before, to: to + after }
}

export function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
