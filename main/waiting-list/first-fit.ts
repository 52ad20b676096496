import type { PractitionerId } from '../../shared/clinics.ts'
import {
  addDays,
  type LocalDate,
  type LocalDateTime,
  minutesOf,
  type WallTime,
} from '../../shared/platform/local-time.ts'
import type { Diary, Need } from '../scheduling/availability.ts'
import { common, joined, type Span, without } from '../scheduling/span.ts'
import { minuteOf, momentsOf, type WallClock, wallAt, wallClock, wallText } from '../scheduling/wall-clock.ts'
import { type Day, daysBetween, workingTimes } from '../scheduling/working-times.ts'

const always: readonly Span[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }]

/** A stretch of one clinic's wall clock that has become free, or some days of it. */
export type Gap = { readonly clock: WallClock; readonly days: readonly Day[]; readonly inside: readonly Span[] }

/** Nothing before `earliest` is left of it, nor the second time round of an hour that is shown twice. */
export function gapOf(zone: string, from: LocalDateTime, to: LocalDateTime, earliest: number): Gap {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)]
  const clock = wallClock(zone, first, addDays(last, 2))
  const asked = momentsOf(clock, [{ from: minuteOf(from), to: minuteOf(to) }])
  const inside = common(asked, [{ from: earliest, to: Number.POSITIVE_INFINITY }])
  return { clock, days: daysBetween(first, addDays(last, 1)), inside }
}

/** When one practitioner can be seen within the gap, and when they are free at all. */
export type Opening = {
  readonly practitionerId: PractitionerId
  readonly open: readonly Span[]
  readonly free: readonly Span[]
}

export function openingOf({ practitionerId, rota, taken }: Diary, { clock, days, inside }: Gap): Opening {
  const working = momentsOf(clock, joined(workingTimes(days, rota)))
  return { practitionerId, open: common(working, inside), free: without(always, taken) }
}

type Length = { readonly minutes: number; readonly bufferBefore: number; readonly bufferAfter: number }

/** The moments at which a visit of that length could begin there, whoever comes: buffers may lie outside of the hours. */
export function startsAt({ open, free }: Opening, length: Length, needs: readonly Need[], gap: Gap): Span[] {
  const busy = [length.bufferBefore, length.minutes + length.bufferAfter] as const
  const supplied = needs.map(({ count, pieces }) =>
    whereAtLeast(
      count,
      pieces.map((taken) => startsWithin(without(always, taken), ...busy)),
    ),
  )
  const rules = [startsWithin(free, ...busy), firstTimeRound(gap.clock), ...supplied]
  return rules.reduce<Span[]>(common, startsWithin(open, 0, length.minutes))
}

type Asked = {
  readonly weekdays: readonly number[]
  readonly fromTime: WallTime | null
  readonly toTime: WallTime | null
  readonly until: LocalDate | null
}

/** The moments at which it could begin for somebody who asked for these days and hours and is taken at others. */
export function suitingStarts(asked: Asked, minutes: number, taken: readonly Span[], { clock, days }: Gap): Span[] {
  const { weekdays, fromTime, toTime, until } = asked
  const suiting = days.filter(
    ({ date, weekday }) => (weekdays.length === 0 || weekdays.includes(weekday)) && (until === null || date <= until),
  )
  const hours = suiting.map(({ midnight }) => ({
    from: midnight + minutesOf(fromTime ?? '00:00'),
    to: midnight + minutesOf(toTime ?? '24:00'),
  }))
  const wanted = momentsOf(clock, joined(hours))
  return common(startsWithin(wanted, 0, minutes), startsWithin(without(always, taken), 0, minutes))
}

export type Fit = {
  readonly practitionerId: PractitionerId
  readonly startsAt: string
  readonly endsAt: string
  readonly stretch: number
}

/** The visit that begins at that moment, and how long the gap is in which it lies. */
export function fitAt(moment: number, minutes: number, { practitionerId, open, free }: Opening, { clock }: Gap): Fit {
  const around = common(open, free).find(({ from, to }) => from <= moment && moment < to)
  const textAt = (at: number) => wallText(wallAt(clock, at))
  const stretch = around ? around.to - around.from : minutes
  return { practitionerId, startsAt: textAt(moment), endsAt: textAt(moment + minutes), stretch }
}

/** The first minutes of everything that begins in one of the spans and leaves so much room on both sides. */
function startsWithin(spans: readonly Span[], before: number, after: number): Span[] {
  return spans.map(({ from, to }) => ({ from: from + before, to: to - after + 1 })).filter(({ from, to }) => from < to)
}

/** Where at least so many of these lists hold. */
function whereAtLeast(count: number, lists: readonly (readonly Span[])[]): Span[] {
  const edges = lists.flat().flatMap(({ from, to }) => [
    { at: from, step: 1 },
    { at: to, step: -1 },
  ])
  const found: Span[] = []
  let holding = 0
  let since: number | undefined
  for (const { at, step } of edges.sort((a, b) => a.at - b.at || b.step - a.step)) {
    holding += step
    if (holding >= count) since ??= at
    else if (since !== undefined) {
      found.push({ from: since, to: at })
      since = undefined
    }
  }
  return found
}

/** A visit is booked by the wall clock, which means the first of a repeated hour: nobody can be offered the second. */
function firstTimeRound(clock: WallClock): Span[] {
  const again = clock.flatMap(({ to, ahead }, i) => {
    const next = clock[i + 1]
    return next && next.ahead < ahead ? [{ from: to, to: to + ahead - next.ahead }] : []
  })
  return without(always, again)
}
