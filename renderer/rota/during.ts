import { addDays, isDay, type LocalDate, type LocalDateTime, WallTime } from '../../shared/platform/local-time.ts'
import { readTime } from '../clinics/week.ts'

/** Whole days, both included, or some hours of one day, as they are typed; what is kept may reach from an hour of one day to one of another. */
export type DuringForm = {
  readonly whole: boolean
  readonly firstDay: string
  readonly lastDay: string
  readonly from: string
  readonly to: string
  readonly several?: boolean
}
/** `endsAt` is the first minute after it. */
export type During = { readonly startsAt: LocalDateTime; readonly endsAt: LocalDateTime }
export type DuringField = 'firstDay' | 'lastDay' | 'from' | 'to'

export const wholeDay = (day: LocalDate): DuringForm => ({
  whole: true,
  firstDay: day,
  lastDay: day,
  from: '09:00',
  to: '14:00',
})

/** As it would be typed. */
export function duringFormOf(during: During): DuringForm {
  const { first, last } = daysOf(during)
  const day = { ...wholeDay(first), lastDay: last, whole: isWhole(during) }
  if (day.whole) return day
  const ends = during.endsAt.slice(11)
  return { ...day, from: during.startsAt.slice(11), to: ends === '00:00' ? '24:00' : ends, several: first < last }
}

/** What was meant; nothing while a part of it is missing or wrong. */
export function duringOf(form: DuringForm): During | undefined {
  if (wrongParts(form).length > 0) return undefined
  const { whole, several, firstDay, lastDay, from, to } = form
  if (whole) return { startsAt: `${firstDay}T00:00`, endsAt: `${addDays(lastDay || firstDay, 1)}T00:00` }
  const endDay = several ? lastDay : firstDay
  return { startsAt: at(firstDay, readTime(from) ?? ''), endsAt: at(endDay, readTime(to, true) ?? '') }
}

export function wrongParts({ whole, several = false, firstDay, lastDay, from, to }: DuringForm): DuringField[] {
  const wrong: DuringField[] = isDay(firstDay) ? [] : ['firstDay']
  const needsLast = whole ? lastDay !== '' : several
  if (needsLast && (!isDay(lastDay) || lastDay < firstDay)) wrong.push('lastDay')
  if (whole) return wrong
  const [begins, ends] = [readTime(from), readTime(to, true)]
  const later = several && (!isDay(lastDay) || lastDay > firstDay) // which of them comes first cannot be said yet
  if (!begins) wrong.push('from')
  if (!WallTime.safeParse(ends).success || (!later && (ends ?? '') <= (begins ?? ''))) wrong.push('to')
  return wrong
}

/** The days it touches, the last one included. */
export function daysOf({ startsAt, endsAt }: During): { readonly first: LocalDate; readonly last: LocalDate } {
  const first = startsAt.slice(0, 10)
  const last = endsAt.endsWith('T00:00') ? addDays(endsAt.slice(0, 10), -1) : endsAt.slice(0, 10)
  return { first, last: last < first ? first : last }
}

export function isWhole({ startsAt, endsAt }: During): boolean {
  return startsAt.endsWith('T00:00') && endsAt.endsWith('T00:00')
}

/** The same days and hours of another year; 29 February becomes the 28th. */
export function inYear(during: During, year: number): During {
  const moved = (at: LocalDateTime) => Temporal.PlainDateTime.from(at).with({ year }).toString().slice(0, 16)
  const startsAt = moved(during.startsAt)
  const length = Temporal.PlainDateTime.from(during.startsAt).until(during.endsAt, { largestUnit: 'minute' })
  return { startsAt, endsAt: Temporal.PlainDateTime.from(startsAt).add(length).toString().slice(0, 16) }
}

function at(day: LocalDate, time: string): LocalDateTime {
  return time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`
}
