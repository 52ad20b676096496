import { z } from 'zod'

/** 2027-03-01. Years the calendar and every engine agree on. */
export const LocalDate = z.iso
  .date({ error: 'not a date like 2027-03-01', abort: true })
  .refine((date) => date >= '1900-01-01' && date <= '2199-12-31', { error: 'year out of range', abort: true })
export type LocalDate = z.infer<typeof LocalDate>

export function isDay(text: string): boolean {
  return LocalDate.safeParse(text).success
}

/** The clinic's wall clock, minute precision: 2027-03-01T09:30. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: 'not a time like 2027-03-01T09:30', abort: true })
  .refine((at) => LocalDate.safeParse(at.slice(0, 10)).success, {
    error: 'no such day between 1900 and 2199',
    abort: true,
  })
export type LocalDateTime = z.infer<typeof LocalDateTime>

/** 09:30. 24:00 is the end of a day. */
export const WallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not a time like 09:30')
export type WallTime = z.infer<typeof WallTime>

/** IANA name of a zone this computer knows. */
export const TimeZone = z.string().max(60).refine(isTimeZone, 'no such time zone')

/** Minute-precision instant as text that sorts: 2027-03-01T08:30Z. */
export type Instant = string

function isTimeZone(name: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, name)
    return /^(UTC|[A-Z][\w+-]+(\/[\w+-]+)+)$/.test(name)
  } catch {
    return false
  }
}

/** Nothing when the clocks jump over that time: nobody can come at an hour that does not exist. */
export function instantOf(at: LocalDateTime, zone: string): Instant | undefined {
  const local = Temporal.PlainDateTime.from(at)
  const zoned = local.toZonedDateTime(zone) // of a repeated hour, the first
  return zoned.toPlainDateTime().equals(local) ? instantText(zoned.epochMilliseconds) : undefined
}

export function localOf(instant: Instant, zone: string): LocalDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantText(Date.parse(instant) + minutes * 60_000)
}

export function minutesBetween(start: Instant, end: Instant): number {
  return (Date.parse(end) - Date.parse(start)) / 60_000
}

export function localDateOf(instant: Instant, zone: string): LocalDate {
  return localOf(instant, zone).slice(0, 10)
}

/** Counted in days of UTC, which are all of one length: half the work of asking a calendar. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 1 is Monday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** '09:30' → 570. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function instantText(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 16)}Z`
}
