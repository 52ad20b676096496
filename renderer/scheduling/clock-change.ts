import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { type ClockChange, clockText, type Now, type Span } from './board-time.ts'

/** How the clock of one day stands on the rows of a board: they show the time that really goes by. */
export type Rows = {
  readonly change?: ClockChange | undefined
  /** Rows that another day of the week needs and this one has no time for. */
  readonly skipped?: Span | undefined
}

/** Hours of the wall clock, of two equal ones the first, as they stand on the board. */
export function onRows({ from, to }: Span, rows: Rows): Span {
  return { from: rowAt(elapsed(from, rows), rows), to: rowBefore(elapsed(to, rows), rows) }
}

/** From that row on for so long, over rows that do not count. */
export function lasting(from: number, minutes: number, rows: Rows): Span {
  return { from, to: rowBefore(timeOn(from, rows) + minutes, rows) }
}

/** With so many minutes before and after it. */
export function around({ from, to }: Span, before: number, after: number, rows: Rows = {}): Span {
  return { from: rowAt(timeOn(from, rows) - before, rows), to: rowBefore(timeOn(to, rows) + after, rows) }
}

/** How long it really is from row to row. */
export function trueLength({ from, to }: Span, rows: Rows = {}): number {
  return timeOn(to, rows) - timeOn(from, rows)
}

/** The wall clock's minute at that row. */
export function wallMinute(row: number, rows: Rows = {}): number {
  const minute = timeOn(row, rows)
  const { change } = rows
  if (!change) return minute
  if (change.kind === 'missing') return minute >= change.from ? minute + lengthOf(change) : minute
  return minute >= change.to ? minute - lengthOf(change) : minute
}

/** What a clock on the wall says at that row. */
export function clockOn(row: number, rows: Rows = {}): string {
  return clockText(wallMinute(row, rows))
}

/** Where the hour that comes twice stands the second time. */
export function againOn({ change }: Rows = {}): Span | undefined {
  return change?.kind === 'repeated' ? { from: change.to, to: change.to + lengthOf(change) } : undefined
}

/** Where nothing can begin: no time at all, or one that no wall clock tells from the first. */
export function nothingBegins(row: number, rows: Rows = {}): Span | undefined {
  return [rows.skipped, againOn(rows)].find((span) => span && row >= span.from && row < span.to)
}

/** A visit by the time that really goes by, which tells the first 02:30 from the second. */
export function visitOnRows(
  { startsAt, startsAtUtc, endsAtUtc }: Pick<CalendarEntry, 'startsAt' | 'startsAtUtc' | 'endsAtUtc'>,
  rows: Rows,
  zone: string,
): Span {
  const midnight = Temporal.PlainDate.from(startsAt.slice(0, 10)).toZonedDateTime(zone)
  const from = (Date.parse(startsAtUtc) - midnight.epochMilliseconds) / 60_000
  return lasting(rowAt(from, rows), minutesBetween(startsAtUtc, endsAtUtc), rows)
}

/** The row of this moment, on the day that is today. */
export function nowOnRows({ minute, gone }: Now, rows: Rows = {}): number {
  return rowAt(rows.change ? gone : minute, rows)
}

export function lengthOf({ from, to }: Span): number {
  return to - from
}

function elapsed(minute: number, { change }: Rows): number {
  if (!change) return minute
  if (change.kind === 'repeated') return minute >= change.to ? minute + lengthOf(change) : minute
  return minute >= change.to ? minute - lengthOf(change) : Math.min(minute, change.from)
}

function timeOn(row: number, { skipped }: Rows): number {
  if (!skipped || row <= skipped.from) return row
  return Math.max(row - lengthOf(skipped), skipped.from)
}

function rowAt(minute: number, { skipped }: Rows): number {
  return skipped && minute >= skipped.from ? minute + lengthOf(skipped) : minute
}

/** Something that ends where the skipped rows begin ends before them. */
function rowBefore(minute: number, { skipped }: Rows): number {
  return skipped && minute > skipped.from ? minute + lengthOf(skipped) : minute
}
