import { expect, test } from 'vitest'
import type { Clinic, Practitioner } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { boardOf, columnFor, lanesOfDay, lanesOfWeek } from './board.ts'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
const clinic = { hours: weekdays } as Clinic
const person = (id: string, hours = weekdays, active = true) => ({ id, name: id, hours, active }) as Practitioner
const everyDay = person('ana')
const mondays = person('bea', [{ weekday: 1, from: '07:00', to: '14:00' }])
const gone = person('carl', weekdays, false)
const people = [everyDay, mondays, gone]
const visit = (practitionerId: string, startsAt: string, endsAt: string) =>
  ({ id: startsAt, practitionerId, startsAt, endsAt }) as unknown as CalendarEntry

const monday = '2027-03-01'
const tuesday = '2027-03-02'
const sunday = '2027-03-07'
const names = (lanes: readonly { practitioner: Practitioner | undefined }[]) =>
  lanes.map((lane) => lane.practitioner?.id)

test('a day shows who works, and whoever has a visit although off or gone', () => {
  expect(names(lanesOfDay(clinic, people, [], monday))).toEqual(['ana', 'bea'])
  expect(names(lanesOfDay(clinic, people, [], tuesday))).toEqual(['ana'])
  const booked = [
    visit('bea', `${tuesday}T09:00`, `${tuesday}T09:30`),
    visit('carl', `${tuesday}T09:00`, `${tuesday}T09:30`),
  ]
  expect(names(lanesOfDay(clinic, people, booked, tuesday))).toEqual(['ana', 'bea', 'carl'])
})

test('on a day off everybody is there, closed all day', () => {
  const lanes = lanesOfDay(clinic, people, [], sunday)
  expect(names(lanes)).toEqual(['ana', 'bea'])
  expect(boardOf('day', lanes, []).columns.map((column) => column.closed)).toEqual([
    [{ from: 480, to: 1200 }],
    [{ from: 480, to: 1200 }],
  ])
})

test('nobody is open before the clinic is', () => {
  const [, bea] = lanesOfDay(clinic, people, [], monday)
  expect(bea?.open).toEqual([{ from: 480, to: 840 }])
})

test('a week shows working days, and a Sunday only when somebody comes', () => {
  const days = [monday, tuesday, sunday]
  expect(lanesOfWeek(clinic, undefined, [], days).map((lane) => lane.date)).toEqual([monday, tuesday])
  const booked = [visit('ana', `${sunday}T09:00`, `${sunday}T09:30`)]
  expect(lanesOfWeek(clinic, everyDay, booked, days).map((lane) => lane.date)).toEqual(days)
})

test('every visit stands in the column of its day and practitioner', () => {
  const visits = [
    visit('ana', `${monday}T09:00`, `${monday}T09:30`),
    visit('bea', `${monday}T20:15`, `${monday}T20:45`),
  ]
  const board = boardOf('day', lanesOfDay(clinic, people, visits, monday), visits)
  expect(board.visits.map(({ place }) => place)).toEqual([
    { column: 0, from: 540, to: 570 },
    { column: 1, from: 1215, to: 1245 },
  ])
  expect(board.axis).toEqual({ from: 480, to: 1260 })
  const week = lanesOfWeek(clinic, undefined, [], [monday, tuesday])
  expect(columnFor(week, mondays.id, tuesday)).toBe(1)
  expect(columnFor(week, mondays.id, sunday)).toBe(-1)
  expect(boardOf('week', week, [visit('ana', `${sunday}T09:00`, `${sunday}T09:30`)]).visits).toEqual([])
})
