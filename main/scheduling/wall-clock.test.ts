import { describe, expect, test } from 'vitest'
import { addDays, instantOf, localOf } from '../../shared/platform/local-time.ts'
import { visitTimes } from './visit-times.ts'
import {
  clockAround,
  instantAt,
  minuteOf,
  momentOf,
  momentsOf,
  startOfDay,
  wallAt,
  wallClock,
  wallSpansOf,
  wallText,
} from './wall-clock.ts'

const visitIn = (startsAt: string, minutes: number, zone: string) =>
  visitTimes(startsAt, minutes, clockAround(startsAt, zone))

/** Every day on which clocks change, 2024 to 2030, found by asking the offset of each midnight. */
function changesIn(zone: string): string[] {
  const days: string[] = []
  for (let date = '2024-01-01'; date < '2031-01-01'; date = addDays(date, 1))
    if (minuteOf(startOfDay(addDays(date, 1), zone)) - minuteOf(startOfDay(date, zone)) !== 1440) days.push(date)
  return days
}

const zones = ['Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Beirut']

test('clocks change twice a year where they do, and never in Tokyo', () => {
  expect(changesIn('Europe/Madrid')).toHaveLength(14)
  expect(changesIn('Europe/Madrid').slice(0, 2)).toEqual(['2024-03-31', '2024-10-27'])
  expect(changesIn('America/New_York').slice(0, 2)).toEqual(['2024-03-10', '2024-11-03'])
  expect(changesIn('Asia/Tokyo')).toEqual([])
})

describe.each(zones)('around every change in %s', (zone) => {
  test('each minute of the clock is what Temporal says it is', () => {
    for (const date of changesIn(zone)) {
      const clock = wallClock(zone, addDays(date, -1), addDays(date, 2))
      for (let wall = minuteOf(`${date}T00:00`); wall < minuteOf(`${date}T00:00`) + 1440; wall += 5) {
        const moment = momentOf(clock, wall)
        expect(moment === undefined ? undefined : instantAt(moment)).toBe(instantOf(wallText(wall), zone))
      }
      for (
        let moment = minuteOf(startOfDay(date, zone));
        moment < minuteOf(startOfDay(addDays(date, 1), zone));
        moment += 5
      )
        expect(wallText(wallAt(clock, moment))).toBe(localOf(instantAt(moment), zone))
    }
  })

  test('a weekly visit at 09:30 stays at 09:30, and every visit keeps its length', () => {
    for (const date of changesIn(zone))
      for (const day of [addDays(date, -7), date, addDays(date, 7)]) {
        const visit = visitIn(`${day}T09:30`, 45, zone)
        expect(visit).toMatchObject({ startsAt: `${day}T09:30`, endsAt: `${day}T10:15` })
        expect(localOf(visit?.startsAtUtc ?? '', zone)).toBe(`${day}T09:30`)
      }
  })
})

test('no time lies in the hour that is skipped, and of the repeated hour the first counts', () => {
  expect(visitIn('2027-03-28T02:30', 30, 'Europe/Madrid')).toBeUndefined()
  expect(visitIn('2027-10-31T02:30', 30, 'Europe/Madrid')).toMatchObject({ startsAtUtc: '2027-10-31T00:30Z' })
  expect(visitIn('2027-03-14T02:00', 30, 'America/New_York')).toBeUndefined()
  expect(visitIn('2027-11-07T01:30', 30, 'America/New_York')).toMatchObject({ startsAtUtc: '2027-11-07T05:30Z' })
})

test('a visit through the change lasts its real minutes', () => {
  expect(visitIn('2027-03-28T01:30', 60, 'Europe/Madrid')).toMatchObject({ endsAt: '2027-03-28T03:30' })
  expect(visitIn('2027-10-31T02:30', 60, 'Europe/Madrid')).toMatchObject({
    endsAt: '2027-10-31T02:30',
    endsAtUtc: '2027-10-31T01:30Z',
  })
})

test('hours cover both of a repeated hour and nothing of a skipped one', () => {
  const hours = (date: string) => [{ from: minuteOf(`${date}T02:00`), to: minuteOf(`${date}T03:00`) }]
  const lengths = (date: string) => {
    const spans = momentsOf(wallClock('Europe/Madrid', date, addDays(date, 1)), hours(date))
    return spans.map(({ from, to }) => to - from)
  }
  expect(lengths('2027-10-31')).toEqual([120])
  expect(lengths('2027-03-28')).toEqual([])
  expect(lengths('2027-03-29')).toEqual([60])
})

test('what a clock shows during some moments leaves out the second time round of an hour', () => {
  const shown = (date: string) => {
    const clock = wallClock('Europe/Madrid', date, addDays(date, 1))
    const spans = wallSpansOf(clock, [{ from: minuteOf(startOfDay(date, 'Europe/Madrid')) + 90, to: 1e9 }])
    return spans.map(({ from, to }) => `${wallText(from)} ${wallText(to)}`)
  }
  expect(shown('2027-10-31')).toEqual(['2027-10-31T01:30 2027-10-31T03:00', '2027-10-31T03:00 2027-11-01T00:00'])
  expect(shown('2027-03-28')).toEqual(['2027-03-28T01:30 2027-03-28T02:00', '2027-03-28T03:00 2027-03-29T00:00'])
})

test('a time is read digit by digit as the calendar reads it', () => {
  for (const text of ['1900-01-01T00:00', '2024-02-29T23:59Z', '2100-03-01T12:34', '2199-12-31T23:59Z'])
    expect(minuteOf(text)).toBe(Date.parse(text.endsWith('Z') ? text : `${text}Z`) / 60_000)
  expect(minuteOf('2027-03-01T07:00:30.000Z')).toBe(Date.parse('2027-03-01T07:00Z') / 60_000 + 0.5)
  expect(minuteOf('2450-03-01T12:34')).toBe(Date.parse('2450-03-01T12:34Z') / 60_000)
})

test('the days at both ends of the calendar begin too', () => {
  expect(startOfDay('1900-01-01', 'Europe/Madrid')).toMatch(/^1900-01-01T00:\d\dZ$/)
  expect(startOfDay('2200-01-01', 'Europe/Madrid')).toBe('2199-12-31T23:00Z')
  expect(wallClock('Mars/Olympus', '2027-03-01', '2027-03-02')).toEqual([])
  expect(() => startOfDay('2027-03-01', 'Mars/Olympus')).toThrow(RangeError)
})

test('a day that starts after midnight starts when it starts, and a day nobody had is empty', () => {
  expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00Z')
  expect(localOf('2026-04-23T22:00Z', 'Africa/Cairo')).toBe('2026-04-24T01:00')
  expect(wallClock('Pacific/Apia', '2011-12-30', '2011-12-31')).toEqual([])
})

test('a zone this computer does not know, and the end of the calendar, are no time for a visit', () => {
  expect(visitIn('2027-03-01T09:00', 30, 'Mars/Olympus')).toBeUndefined()
  expect(visitIn('2199-12-31T23:45', 15, 'Europe/Madrid')).toBeUndefined()
  expect(visitIn('2199-12-31T23:30', 15, 'Europe/Madrid')).toMatchObject({ endsAt: '2199-12-31T23:45' })
})
