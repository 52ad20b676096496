import { addDays, type Instant, type LocalDate, type LocalDateTime } from '../../shared/platform/local-time.ts'
import { joined, type Span } from './span.ts'

/**
 * The clinic's clock over some days: stretches of UTC minutes in which it is not changed, each with the minutes it
 * is ahead. Moments and wall times are both counted in minutes since 1970, so that only this file knows zones.
 */
export type WallClock = readonly (Span & { readonly ahead: number })[]

/** From the first moment of one day to the first of another. It shows nothing in a zone this computer does not know. */
export function wallClock(zone: string, from: LocalDate, to: LocalDate): WallClock {
  const [first, last] = [minuteOf(`${from}T00:00`), minuteOf(`${to}T00:00`)]
  const clock = clockOf(zone, first, last)
  const days = { from: startIn(clock, first), to: startIn(clock, last) }
  const cut = clock.map((part) => ({ ...part, from: Math.max(part.from, days.from), to: Math.min(part.to, days.to) }))
  return cut.filter((part) => part.from < part.to)
}

/** The clock of a visit: of its day and the next, as far as the longest one reaches. */
export function clockAround(startsAt: LocalDateTime, zone: string): WallClock {
  const date = startsAt.slice(0, 10)
  return wallClock(zone, date, addDays(date, 2))
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
export function momentsOf(clock: WallClock, wallSpans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const { from, to, ahead } of clock)
    for (const wall of wallSpans) {
      const span = { from: Math.max(from, wall.from - ahead), to: Math.min(to, wall.to - ahead) }
      if (span.from < span.to) found.push(span)
    }
  return joined(found)
}

/** What the clock shows during these moments, of which the second time round of a repeated hour means nothing. */
export function wallSpansOf(clock: WallClock, moments: readonly Span[]): Span[] {
  const spans: Span[] = []
  let shown = Number.NEGATIVE_INFINITY
  for (const { from, to, ahead } of clock) {
    const fresh = Math.max(from, shown - ahead)
    shown = Math.max(shown, to + ahead)
    for (const moment of moments) {
      const span = { from: Math.max(fresh, moment.from) + ahead, to: Math.min(to, moment.to) + ahead }
      if (span.from < span.to) spans.push(span)
    }
  }
  return spans
}

/** The first moment of a day, which is not midnight where the clocks jump at midnight. Throws for an unknown zone. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  const midnight = minuteOf(`${date}T00:00`)
  const clock = clockOf(zone, midnight, midnight)
  if (clock.length === 0) throw new RangeError(`no such time zone: ${zone}`)
  return instantAt(startIn(clock, midnight))
}

/** Read digit by digit, because tens of thousands of texts of one form are read at once. */
export function minuteOf(text: Instant | LocalDateTime): number {
  const month = monthStarts[(digitsOf(text, 0) * 100 + digitsOf(text, 2) - firstYear) * 12 + digitsOf(text, 5) - 1]
  if (month === undefined || text.length > 17) return Date.parse(text.length > 16 ? text : `${text}Z`) / 60_000
  return month + (digitsOf(text, 8) * 24 - 24 + digitsOf(text, 11)) * 60 + digitsOf(text, 14)
}

const firstYear = 1899
const monthStarts = Array.from({ length: 302 * 12 }, (_, month) => Date.UTC(firstYear, month) / 60_000)

export function wallText(wall: number): LocalDateTime {
  return new Date(wall * 60_000).toISOString().slice(0, 16)
}

export function instantAt(moment: number): Instant {
  return `${wallText(moment)}Z`
}

const zero = '0'.charCodeAt(0)

function digitsOf(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero
}

/** The first moment at which a clock shows a time or, where it is skipped, a later one. */
function startIn(clock: WallClock, wall: number): number {
  const stretch = clock.find(({ to, ahead }) => wall - ahead < to)
  return stretch ? Math.max(stretch.from, wall - stretch.ahead) : 0
}

const aDay = 1440

/** Of every year that is touched, and a little more than is asked for at both ends. */
function clockOf(zone: string, first: number, last: number): WallClock {
  const [from, to] = [first - aDay, last + aDay].map((wall) => Number(wallText(wall).slice(0, 4)))
  const clock: (Span & { ahead: number })[] = []
  for (let year = from ?? 0; year <= (to ?? 0); year++)
    for (const part of yearOf(zone, year)) {
      const before = clock.at(-1)
      if (before?.ahead === part.ahead) clock[clock.length - 1] = { ...before, to: part.to }
      else clock.push(part)
    }
  return clock
}

const known = new Map<string, WallClock>()

/** Asked of this computer once for each zone and year: it takes it longer to say than a week takes to read. */
function yearOf(zone: string, year: number): WallClock {
  const key = `${year} ${zone}`
  let clock = known.get(key)
  if (!clock) known.set(key, (clock = changesIn(zone, year)))
  return clock
}

function changesIn(zone: string, year: number): WallClock {
  const end = Date.UTC(year + 1, 0)
  const clock: (Span & { ahead: number })[] = []
  try {
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
      Date.UTC(year, 0),
    ).toZonedDateTimeISO(zone)
    while (at && at.epochMilliseconds < end) {
      const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next')
      const to = minuteAt(Math.min(next?.epochMilliseconds ?? end, end))
      clock.push({ from: minuteAt(at.epochMilliseconds), to, ahead: Math.floor(at.offsetNanoseconds / 60e9) })
      at = next
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return clock
}

/** Whole minutes: before 1972 some zones were seconds off. */
function minuteAt(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000)
}
