import { describe, expect, test } from 'vitest'
import type { PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { freeSlotsIn } from './availability.ts'
import { type VisitTimes, visitTimes } from './visit-times.ts'
import { clockAround } from './wall-clock.ts'

const european = ['Europe/Madrid', 'Europe/London', 'Europe/Athens', 'Europe/Dublin', 'Atlantic/Canary']
const american = ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Halifax', 'America/St_Johns']
const unchanged = ['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'America/Phoenix', 'America/Bogota', 'Atlantic/Reykjavik']

/** The days on which the clock changes from 2024 to 2030, as Temporal knows them. */
function changesIn(zone: string): LocalDate[] {
  const days: LocalDate[] = []
  let at = Temporal.PlainDate.from('2024-01-01').toZonedDateTime(zone).getTimeZoneTransition('next')
  for (; at && at.year < 2031; at = at.getTimeZoneTransition('next')) days.push(at.toPlainDate().toString())
  return days
}

const minutes = 45
const visitAt = (zone: string, startsAt: string) => visitTimes(startsAt, minutes, clockAround(startsAt, zone))
const epochMinute = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000
const shownAt = (instant: string, zone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

const quarters = Array.from(
  { length: 96 },
  (_, i) => `${String(i >> 2).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`,
)

/** The first moment at which the clock shows it; none where it jumps over it. */
function firstShowing(zone: string, startsAt: string): string | undefined {
  const asked = Temporal.PlainDateTime.from(startsAt)
  const found = asked.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return found.toPlainDateTime().equals(asked) ? found.toInstant().toString({ smallestUnit: 'minute' }) : undefined
}

function expectKept(visit: VisitTimes | undefined, startsAt: string, zone: string): void {
  expect(visit?.startsAt).toBe(startsAt)
  expect(shownAt(visit?.startsAtUtc ?? '', zone)).toBe(startsAt)
  expect(shownAt(visit?.endsAtUtc ?? '', zone)).toBe(visit?.endsAt)
  expect(epochMinute(visit?.endsAtUtc ?? '') - epochMinute(visit?.startsAtUtc ?? '')).toBe(minutes)
}

const everyChange = [...european, ...american].flatMap((zone) => changesIn(zone).map((day) => [zone, day] as const))

test('Europe and America change their clocks twice a year, these others never', () => {
  expect(everyChange).toHaveLength((european.length + american.length) * 14)
  expect(unchanged.flatMap(changesIn)).toEqual([])
})

describe.each([...european, ...american])('around every change in %s', (zone) => {
  const days = changesIn(zone)

  test('a weekly 09:30 stays 09:30 and keeps its length', () => {
    for (const day of days)
      for (const weeks of [-2, -1, 0, 1, 2]) {
        const startsAt = `${addDays(day, weeks * 7)}T09:30`
        expectKept(visitAt(zone, startsAt), startsAt, zone)
      }
  })

  test('nothing lands in a missing hour, and each time of a repeated hour means its first showing alone', () => {
    for (const day of days) {
      const starts = [addDays(day, -1), day].flatMap((date) => quarters.map((time) => `${date}T${time}`))
      const found = starts.map((startsAt) => visitAt(zone, startsAt))
      expect(found.map((visit) => visit?.startsAtUtc)).toEqual(starts.map((at) => firstShowing(zone, at)))
      const moments = found.flatMap((visit) => (visit ? [visit.startsAtUtc] : []))
      expect(new Set(moments).size).toBe(moments.length)
      for (const [i, visit] of found.entries()) if (visit) expectKept(visit, starts[i] ?? '', zone)
    }
  })

  test('every time that exists is offered, once', () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
    const always = { hours: week, periods: [] }
    const rota = { opening: always, working: always, closed: [], absent: [] }
    const diary = { practitionerId: 'p' as PractitionerId, rota, taken: [] }
    for (const day of days) {
      const wish = { zone, from: day, to: addDays(day, 1), minutes, bufferBefore: 0, bufferAfter: 0, needs: [] }
      const slots = freeSlotsIn([diary], { ...wish, earliest: 0, limit: 500 })
      const exist = quarters.map((time) => `${day}T${time}`).filter((at) => firstShowing(zone, at))
      expect(slots.map(({ startsAt }) => startsAt)).toEqual(exist)
      expect(slots.map(({ endsAt }) => endsAt)).toEqual(exist.map((at) => visitAt(zone, at)?.endsAt))
    }
  })
})

test.each(unchanged)('in %s every week of seven years is like the first', (zone) => {
  const ahead = (visit: VisitTimes | undefined) =>
    epochMinute(`${visit?.startsAt}Z`) - epochMinute(visit?.startsAtUtc ?? '')
  const first = visitAt(zone, '2024-01-01T09:30')
  for (let day = '2024-01-01'; day < '2031-01-01'; day = addDays(day, 7)) {
    const visit = visitAt(zone, `${day}T09:30`)
    expectKept(visit, `${day}T09:30`, zone)
    expect(ahead(visit)).toBe(ahead(first))
  }
})
