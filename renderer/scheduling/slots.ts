import type { PractitionerId } from '../../shared/clinics.ts'
import { type LocalDate, type LocalDateTime, minutesOf, WallTime } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'

/** The free times closest to a wished one, in the order of the clock; the wished practitioner's first among equals. */
export function nearestSlots(
  slots: readonly FreeSlot[],
  wished: LocalDateTime,
  count: number,
  practitionerId?: PractitionerId,
): FreeSlot[] {
  const distance = ({ startsAt }: FreeSlot) => Math.abs(minuteOfTime(startsAt) - minuteOfTime(wished))
  const stranger = (slot: FreeSlot) => (slot.practitionerId === practitionerId ? 0 : 1)
  return [...slots]
    .sort((a, b) => distance(a) - distance(b) || stranger(a) - stranger(b))
    .slice(0, count)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/** When anybody will do, one of those free at a time is enough: the first, who is also the one that takes it. */
export function distinctTimes(slots: readonly FreeSlot[]): FreeSlot[] {
  const seen = new Set<LocalDateTime>()
  return slots.filter(({ startsAt }) => !seen.has(startsAt) && seen.add(startsAt))
}

/**
 * Who of those free at that time takes it, when anybody will do. Times are offered on a step: whoever is free from one
 * before until past one after it is free in between too.
 */
export function freeAt(slots: readonly FreeSlot[], at: LocalDateTime): PractitionerId | undefined {
  const covers = ({ practitionerId, startsAt, endsAt }: FreeSlot) =>
    startsAt < at &&
    at < endsAt &&
    slots.some((next) => next.practitionerId === practitionerId && next.startsAt > at && next.startsAt <= endsAt)
  return (slots.find(({ startsAt }) => startsAt === at) ?? slots.find(covers))?.practitionerId
}

/** By day, each in the order given: the nearest day first. */
export function daysOf(slots: readonly FreeSlot[]): (readonly [LocalDate, readonly FreeSlot[]])[] {
  const days = [...new Set(slots.map(({ startsAt }) => startsAt.slice(0, 10)))]
  return days.map((day) => [day, slots.filter(({ startsAt }) => startsAt.startsWith(day))])
}

/** '9', '930', '9.30', '9:30', '21h15' → '09:30'. Nothing when it is no time. */
export function typedTime(text: string): WallTime | undefined {
  const compact = /^(\d{1,2})(\d{2})$/.exec(text.trim())
  const match = compact ?? /^(\d{1,2})\s*(?:[:.,hH ]\s*(\d{2})?)?$/.exec(text.trim())
  if (!match) return undefined
  const time = `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`
  return time !== '24:00' && WallTime.safeParse(time).success ? time : undefined
}

function minuteOfTime(at: LocalDateTime): number {
  return Date.parse(at.slice(0, 10)) / 60_000 + minutesOf(at.slice(11))
}
