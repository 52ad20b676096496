import type { Diary, Wish } from '../main/scheduling/availability.ts'
import type { Span } from '../main/scheduling/span.ts'
import type { Rota } from '../main/scheduling/working-times.ts'
import type { Timetable, WeeklyHours } from '../shared/clinics.ts'
import type { LocalDate } from '../shared/platform/local-time.ts'

/** What the clock on the wall shows at one minute. */
type Shown = {
  readonly text: string
  readonly date: string
  readonly weekday: number
  readonly minute: number
  /** The second time round of an hour that is shown twice. */
  readonly again: boolean
}

/** Room for a buffer before the first minute of the first day. */
const lead = 180
const daysWalked = 5

/**
 * Free slots the slow way, sharing nothing with the way Salus finds them: minute by minute, by what Temporal says
 * the clock shows, asking at each whether the clinic is open, the practitioner there and everything needed free.
 */
export function walked(diaries: readonly Diary[], wish: Wish): string[] {
  const { minutes, bufferBefore, bufferAfter } = wish
  const start = firstMinuteOf(wish.zone, wish.from) - lead
  const days = (Date.parse(wish.to) - Date.parse(wish.from)) / 86_400_000
  const shown = shownFrom(wish.zone, wish.from, start).slice(0, lead + (days + 2) * 1440)
  const freeRuns = (taken: readonly Span[]) => {
    const free = new Array<boolean>(shown.length).fill(true)
    for (const { from, to } of taken)
      for (let i = Math.max(0, from - start); i < Math.min(to - start, free.length); i++) free[i] = false
    return runs(free)
  }
  const people = diaries.map(({ practitionerId, rota, taken }) => {
    const days = new Map<string, Day>()
    const dayOf = (at: Shown) => days.get(at.date) ?? days.set(at.date, openDay(at, rota)).get(at.date)
    const present = runs(shown.map((at) => dayOf(at)?.open[at.minute] ?? false))
    return { practitionerId, present, free: freeRuns(taken), isGrid: (at: Shown) => dayOf(at)?.grid[at.minute] }
  })
  const needs = wish.needs.map(({ count, pieces }) => ({ count, pieces: pieces.map(freeRuns) }))

  const found: string[] = []
  for (const [i, at] of shown.entries()) {
    if (at.again || at.date < wish.from || at.date >= wish.to || start + i < wish.earliest) continue
    const holds = (free: readonly number[]) => (free[i - bufferBefore] ?? 0) >= bufferBefore + minutes + bufferAfter
    for (const { practitionerId, present, free, isGrid } of people) {
      if (!isGrid(at) || (present[i] ?? 0) < minutes || !holds(free)) continue
      if (needs.every(({ count, pieces }) => pieces.filter(holds).length >= count))
        found.push(`${practitionerId} ${at.text} ${shown[i + minutes]?.text}`)
    }
  }
  return found.slice(0, wish.limit)
}

/** For each minute, how many in a row from there on are so. */
function runs(flags: readonly boolean[]): number[] {
  const lengths = new Array<number>(flags.length)
  for (let i = flags.length - 1, run = 0; i >= 0; i--) lengths[i] = run = flags[i] ? run + 1 : 0
  return lengths
}

type Day = { readonly open: readonly boolean[]; readonly grid: readonly boolean[] }

/** Quarter hours count from where a working time begins, by the clock on the wall. */
function openDay({ date, weekday }: Shown, { opening, working, closed, absent }: Rota): Day {
  const midnight = Date.parse(`${date}T00:00Z`) / 60_000
  const marked = (spans: readonly Span[]) => {
    const minutes = new Array<boolean>(1440).fill(false)
    for (const { from, to } of spans) for (let i = Math.max(0, from); i < Math.min(1440, to); i++) minutes[i] = true
    return minutes
  }
  const hours = [opening, working].map((timetable) =>
    marked(hoursOn(date, timetable).flatMap((own) => (own.weekday === weekday ? [minutesOfDay(own)] : []))),
  )
  const off = marked([...closed, ...absent].map(({ from, to }) => ({ from: from - midnight, to: to - midnight })))
  const open = off.map((isOff, minute) => !isOff && hours.every((own) => own[minute]))
  let began = 0
  const grid = open.map((isOpen, minute) => {
    if (!open[minute - 1]) began = minute
    return isOpen && (minute - began) % 15 === 0
  })
  return { open, grid }
}

function minutesOfDay({ from, to }: WeeklyHours): Span {
  const [start, end] = [timesOfDay.indexOf(from), timesOfDay.indexOf(to)]
  return { from: start, to: end < 0 ? 1440 : end } // 24:00 is no time of the day
}

function hoursOn(date: string, { hours, periods }: Timetable): readonly WeeklyHours[] {
  for (const period of periods) if (period.firstDay <= date && date <= period.lastDay) return period.hours
  return hours
}

const twoDigits = (n: number) => String(n).padStart(2, '0')
const timesOfDay = Array.from({ length: 1440 }, (_, n) => `${twoDigits(Math.floor(n / 60))}:${twoDigits(n % 60)}`)

export function firstMinuteOf(zone: string, date: LocalDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds / 60_000
}

const known = new Map<string, Shown[]>()

function shownFrom(zone: string, date: LocalDate, start: number): Shown[] {
  const key = `${zone} ${date}`
  const before = known.get(key)
  if (before) return before
  const seen = new Set<string>()
  const shown = Array.from({ length: lead + daysWalked * 1440 }, (_, i) => {
    const at = shownAt(start + i, zone)
    const again = seen.has(at.text)
    seen.add(at.text)
    return { ...at, again }
  })
  known.set(key, shown)
  return shown
}

function shownAt(moment: number, zone: string): Omit<Shown, 'again'> {
  const at = Temporal.Instant.fromEpochMilliseconds(moment * 60_000).toZonedDateTimeISO(zone)
  const text = at.toPlainDateTime().toString({ smallestUnit: 'minute' })
  const date = text.slice(0, 10)
  return {
    text,
    date,
    weekday: new Date(date).getUTCDay() || 7,
    minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14)),
  }
}
