/**
 * What the clock on the wall shows, minute by minute, worked out anew and without the program's own calendar: each
 * minute of the weeks looked at is a cell. Minutes are counted from the first cell, which is midnight UTC.
 */
export type Weeks = { readonly firstDay: string; readonly days: number }
export type Clock = { readonly wallAt: Int32Array; readonly momentOf: Int32Array }
export type Timetable = { readonly hours: readonly Hours[]; readonly periods: readonly Period[] }
export type Hours = { readonly weekday: number; readonly from: string; readonly to: string }
export type Period = { readonly firstDay: string; readonly lastDay: string; readonly hours: readonly Hours[] }
export type Span = { readonly from: number; readonly to: number }

/** Wall times lie up to a day before and after the same moments in UTC. */
const margin = 1440
const clocks = new Map<string, Clock>()

export function clockOf(zone: string, weeks: Weeks): Clock {
  const key = `${zone} ${weeks.firstDay} ${weeks.days}`
  const known = clocks.get(key)
  if (known) return known
  const total = weeks.days * 1440
  const wallAt = new Int32Array(total)
  const momentOf = new Int32Array(total + 2 * margin).fill(-1)
  const start = Date.parse(weeks.firstDay)
  let ahead = 0
  for (let minute = 0; minute < total; minute++) {
    if (minute % 15 === 0) {
      const at = Temporal.Instant.fromEpochMilliseconds(start + minute * 60_000).toZonedDateTimeISO(zone)
      ahead = at.offsetNanoseconds / 60e9
    }
    const wall = minute + ahead
    wallAt[minute] = wall
    if (momentOf[wall + margin] === -1) momentOf[wall + margin] = minute // of a repeated hour, the first
  }
  const clock = { wallAt, momentOf }
  clocks.set(key, clock)
  return clock
}

/** Minutes of the wall clock, counted from the first day's midnight. */
export function wallOf(text: string, { firstDay }: Weeks): number {
  return (Date.parse(`${text}Z`) - Date.parse(firstDay)) / 60_000
}

export function textOf(wall: number, { firstDay }: Weeks): string {
  return new Date(Date.parse(firstDay) + wall * 60_000).toISOString().slice(0, 16)
}

export function momentAt(clock: Clock, wall: number): number | undefined {
  const moment = clock.momentOf[wall + margin]
  return moment === undefined || moment < 0 ? undefined : moment
}

/** For each minute of the wall clock whether a timetable holds it. */
export function openMinutes({ hours, periods }: Timetable, { firstDay, days }: Weeks): Uint8Array {
  const open = new Uint8Array(days * 1440 + 2 * margin)
  for (let day = -1; day <= days; day++) {
    const date = new Date(Date.parse(firstDay) + day * 86_400_000)
    const name = date.toISOString().slice(0, 10)
    const weekday = date.getUTCDay() || 7
    const period = periods.find((one) => one.firstDay <= name && name <= one.lastDay)
    for (const one of (period ?? { hours }).hours)
      if (one.weekday === weekday)
        open.fill(1, margin + day * 1440 + clockMinutes(one.from), margin + day * 1440 + clockMinutes(one.to))
  }
  return open
}

export function isOpenAt(open: Uint8Array, wall: number): boolean {
  return open[wall + margin] === 1
}

function clockMinutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
