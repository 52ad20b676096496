import type { Resource } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { gridMinutes } from '../scheduling/availability.ts'
import { worksAt } from '../scheduling/booking-checks.ts'
import { rotaOf } from '../scheduling/rota-of.ts'
import { holds, type Span, without } from '../scheduling/span.ts'
import { momentOf, momentsOf, type WallClock, wallClock } from '../scheduling/wall-clock.ts'
import { workingTimes } from '../scheduling/working-times.ts'
import { dayOf, type Plan } from './plan.ts'

/** The moments at which somebody works, and those at which a visit may begin, in order. */
export type Diary = {
  readonly practitionerId: FreeSlot['practitionerId']
  readonly working: readonly Span[]
  readonly starts: readonly number[]
}

/** Some days of a clinic, laid out once so that hundreds of visits can look for a place in them. */
export type Agenda = {
  readonly clock: WallClock
  /** Nothing before this moment. */
  readonly earliest: number
  readonly diaries: readonly Diary[]
  readonly pieces: readonly Resource[]
  /** Whether a practitioner, a patient, a room or a machine is free, but for the time of the visit that leaves. */
  readonly isFree: (who: string, wanted: Span, leaving?: Span) => boolean
}

type Days = {
  /** In order. Two visits may be years apart, with nothing to be laid out in between. */
  readonly dates: readonly LocalDate[]
  readonly earliest: number
  readonly pieces: readonly Resource[]
  readonly taken: ReadonlyMap<string, readonly Span[]>
}

export function agendaOf({ clinic, ...plan }: Plan, { dates, earliest, pieces, taken }: Days): Agenda {
  const clock = wallClock(clinic.zone, dates[0] as LocalDate, addDays(dates.at(-1) as LocalDate, 1))
  const days = dates.map(dayOf)
  const there = plan.practitioners.filter((practitioner) => worksAt(practitioner, clinic))
  const diaries = there.map((practitioner) => {
    const rota = rotaOf(clinic, practitioner, plan.closures, plan.absences)
    const times = workingTimes(days, rota)
    const starts = gridOf(times).flatMap((wall) => momentOf(clock, wall) ?? [])
    return { practitionerId: practitioner.id, working: momentsOf(clock, times), starts }
  })
  const used = pieces.filter(({ active }) => active)
  return { clock, earliest, diaries, pieces: used, isFree: freedomOf(taken) }
}

const always: readonly Span[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }]

function freedomOf(taken: Days['taken']): Agenda['isFree'] {
  const free = new Map([...taken].map(([who, spans]) => [who, without(always, spans)]))
  return (who, wanted, leaving) => {
    if (holds(free.get(who) ?? always, wanted)) return true
    if (!leaving || !overlap(leaving, wanted)) return false
    const inTheWay = (taken.get(who) ?? []).filter((span) => overlap(span, wanted))
    return inTheWay.length === 1 && inTheWay[0]?.from === leaving.from && inTheWay[0].to === leaving.to
  }
}

export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

function gridOf(times: readonly Span[]): number[] {
  return times.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from) / gridMinutes) }, (_, step) => from + step * gridMinutes),
  )
}
