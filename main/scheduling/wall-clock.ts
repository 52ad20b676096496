import { addDays, type Instant, type LocalDate, type LocalDateTime } from '../../shared/platform/local-time.ts'
import { joined, type Span } from './span.ts'

/**
 * The clinic's clock over some days: stretches of UTC minutes in which it is not changed, each with the minutes it
 * is ahead. Moments and wall times are both counted in minutes since 1970, so that only this file knows zones.
 */
export type WallClock = readonly (Span & { readonly ahead: number })[]

/** From the first moment of one day to the first of another. Throws for a zone this computer does not know. */
export function wallClock(zone: string, from: LocalDate, to: LocalDate): WallClock {
  const end = startOf(to, zone)
  const stretches: (Span & { ahead: number })[] = []
  let at: Temporal.ZonedDateTime | null = startOf(from, zone)
  while (at && at.epochMilliseconds < end.epochMilliseconds) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next')
    const until = next && next.epochMilliseconds < end.epochMilliseconds ? next : end
    const ahead = Math.floor(at.offsetNanoseconds / 60e9)
    stretches.push({ from: minuteAt(at), to: minuteAt(until), ahead })
    at = next
  }
  return stretches
}

/** The clock of a visit: of its day and the next, as far as the longest one reaches. It shows nothing in an unknown zone. */
export function clockAround(startsAt: LocalDateTime, zone: string): WallClock {
  const date = startsAt.slice(0, 10)
  try {
    return wallClock(zone, date, addDays(date, 2))
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** The moment the clock shows that time: the first of a repeated hour, none where it jumps ahead. */
export function momentOf(clock: WallClock, wall: number): number | undefined {
  for (const { from, to, ahead } of clock) {
    const moment = wall - ahead
    if (from <= moment && moment < to) return moment
  }
  return undefined
}

/** What the clock shows at a moment of these days. */
export function wallAt(clock: WallClock, moment: number): number {
  const stretch = clock.find(({ to }) => moment < to) ?? clock.at(-1)
  return moment + (stretch?.ahead ?? 0)
}

/** The moments at which the clock shows a time of these spans: both of a repeated hour. */
export function momentsOf(clock: WallClock, wallSpans: readonly Span[]): Span[] {
  const found = clock.flatMap(({ from, to, ahead }) =>
    wallSpans.map((wall) => ({ from: Math.max(from, wall.from - ahead), to: Math.min(to, wall.to - ahead) })),
  )
  return joined(found.filter((span) => span.from < span.to))
}

/** The first moment of a day, which is not midnight where the clocks jump at midnight. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return instantAt(minuteAt(startOf(date, zone)))
}

export function minuteOf(text: Instant | LocalDateTime): number {
  return Date.parse(text.endsWith('Z') ? text : `${text}Z`) / 60_000
}

export function wallText(wall: number): LocalDateTime {
  return new Date(wall * 60_000).toISOString().slice(0, 16)
}

export function instantAt(moment: number): Instant {
  return `${wallText(moment)}Z`
}

function startOf(date: LocalDate, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone)
}

/** Whole minutes: before 1972 some zones were seconds off. */
function minuteAt(at: Temporal.ZonedDateTime): number {
  return Math.floor(at.epochMilliseconds / 60_000)
}
