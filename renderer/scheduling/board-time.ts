import { type LocalDate, type LocalDateTime, minutesOf } from '../../shared/platform/local-time.ts'

/** Minutes of a day on the clinic's wall clock: 570 is 09:30. */
export type Span = { readonly from: number; readonly to: number }

/** Where something stands on the board. */
export type Place = Span & { readonly column: number }

export const minutesOfDay = 1440
const dayLength = minutesOfDay * 60_000
const firstColumn = Date.UTC(2001, 0, 1)

/** A minute of the board in the calendar: half a minute there, so that a day of 25 hours has room too. */
export const inventedMinute = 30_000

/**
 * The calendar draws days beside each other; the board wants practitioners there. So every column is an
 * invented UTC day that no clock change can bend: 09:30 is the same height in all of them, on every day.
 */
export function inventedTime(column: number, minute: number): string {
  return new Date(firstColumn + column * dayLength + minute * inventedMinute).toISOString()
}

/** '04:45:00' for half past nine: where the calendar's own day begins and ends. */
export function inventedClock(minute: number): string {
  return new Date(minute * inventedMinute).toISOString().slice(11, 19)
}

export const inventedFirstDay = '2001-01-01'

export function columnOf(start: Date): number {
  return Math.floor((start.getTime() - firstColumn) / dayLength)
}

export function placeOf(start: Date, end: Date): Place {
  const column = columnOf(start)
  const midnight = firstColumn + column * dayLength
  return {
    column,
    from: (start.getTime() - midnight) / inventedMinute,
    to: (end.getTime() - midnight) / inventedMinute,
  }
}

/** 570 → '09:30'; the end of the day is '24:00'. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Midnight belongs to the next day: no clock shows 24:00. */
export function wallClock(date: LocalDate, minute: number): LocalDateTime {
  return Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute }).toString().slice(0, 16)
}

/** The part of a visit that lies on its first day. */
export function spanOfVisit({ startsAt, endsAt }: { startsAt: LocalDateTime; endsAt: LocalDateTime }): Span {
  const from = minutesOf(startsAt.slice(11))
  const sameDay = startsAt.slice(0, 10) === endsAt.slice(0, 10)
  return { from, to: sameDay ? Math.max(minutesOf(endsAt.slice(11)), from + 5) : minutesOfDay }
}

/** `gone` is how many minutes of the day are over: it tells the first of two equal hours from the second. */
export type Now = { readonly date: LocalDate; readonly minute: number; readonly gone: number }

export function nowIn(zone: string, instant = Temporal.Now.instant()): Now {
  const now = instant.toZonedDateTimeISO(zone)
  const gone = Math.floor((now.epochMilliseconds - now.startOfDay().epochMilliseconds) / 60_000)
  return { date: now.toPlainDate().toString(), minute: now.hour * 60 + now.minute, gone }
}

export type ClockChange = Span & { readonly kind: 'missing' | 'repeated' }

/** The hour that does not exist on that day, or the one that comes twice. */
export function clockChangeOn(date: LocalDate, zone: string): ClockChange | undefined {
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(zone)
  const change = midnight.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next') // some zones change at midnight
  if (!change || change.toPlainDate().toString() !== date) return undefined
  const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds
  const jump = (change.offsetNanoseconds - before) / 60_000_000_000
  const after = change.hour * 60 + change.minute
  if (jump === 0) return undefined
  return jump > 0
    ? { kind: 'missing', from: after - jump, to: after }
    : { kind: 'repeated', from: after, to: after - jump }
}
