import { expect, test } from 'vitest'
import type { Practitioner, Resource, ResourceKind } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { boardOf, type Held, withHolds } from './board.ts'
import { type House, type Lane, lanesFor, lanesOfDay, lanesOfPieces, lanesOfWeek } from './lanes.ts'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))
const person = (id: string, hours = weekdays, active = true) =>
  ({ id, name: id, clinicId: 'here', hours, periods: [], elsewhere: [], active }) as unknown as Practitioner
const everyDay = person('ana')
const mondays = person('bea', [{ weekday: 1, from: '07:00', to: '14:00' }])
const gone = person('carl', weekdays, false)
const house = {
  clinic: { id: 'here', hours: weekdays, periods: [] },
  practitioners: [everyDay, mondays, gone],
  pieces: [],
  closures: [],
  absences: [],
} as unknown as House
const visit = (practitionerId: string, startsAt: string, endsAt: string, resourceIds: string[] = []) =>
  ({ id: startsAt, practitionerId, startsAt, endsAt, resourceIds, status: 'booked' }) as unknown as CalendarEntry

const monday = '2027-03-01'
const tuesday = '2027-03-02'
const sunday = '2027-03-07'
const names = (lanes: readonly { practitioner: Practitioner | undefined }[]) =>
  lanes.map((lane) => lane.practitioner?.id)

test('a day shows who works, and whoever has a visit although off or gone', () => {
  expect(names(lanesOfDay(house, [], monday))).toEqual(['ana', 'bea'])
  expect(names(lanesOfDay(house, [], tuesday))).toEqual(['ana'])
  const booked = [
    visit('bea', `${tuesday}T09:00`, `${tuesday}T09:30`),
    visit('carl', `${tuesday}T09:00`, `${tuesday}T09:30`),
  ]
  expect(names(lanesOfDay(house, booked, tuesday))).toEqual(['ana', 'bea', 'carl'])
})

test('on a day off everybody is there, closed all day', () => {
  const lanes = lanesOfDay(house, [], sunday)
  expect(names(lanes)).toEqual(['ana', 'bea'])
  expect(boardOf('day', lanes, []).columns.map((column) => column.closed)).toEqual([
    [{ from: 480, to: 1200 }],
    [{ from: 480, to: 1200 }],
  ])
})

test('nobody is open before the clinic is', () => {
  const [, bea] = lanesOfDay(house, [], monday)
  expect(bea?.open).toEqual([{ from: 480, to: 840 }])
})

test('a week of everybody shows working days, and a Sunday only when somebody comes; of one person, all days', () => {
  const days = [monday, tuesday, sunday]
  expect(lanesOfWeek(house, undefined, [], days).map((lane) => lane.date)).toEqual([monday, tuesday])
  const booked = [visit('ana', `${sunday}T09:00`, `${sunday}T09:30`)]
  expect(lanesOfWeek(house, undefined, booked, days).map((lane) => lane.date)).toEqual(days)
  expect(lanesOfWeek(house, everyDay, [], days).map((lane) => lane.date)).toEqual(days)
})

test('every visit stands in the column of its day and practitioner', () => {
  const visits = [
    visit('ana', `${monday}T09:00`, `${monday}T09:30`),
    visit('bea', `${monday}T20:15`, `${monday}T20:45`),
  ]
  const board = boardOf('day', lanesOfDay(house, visits, monday), visits)
  expect(board.visits.map(({ place }) => place)).toEqual([
    { column: 0, from: 540, to: 570 },
    { column: 1, from: 1215, to: 1245 },
  ])
  expect(board.axis).toEqual({ from: 480, to: 1260 })
  const week = lanesOfWeek(house, undefined, [], [monday, tuesday])
  expect(lanesFor(week, visit('bea', `${tuesday}T09:00`, `${tuesday}T09:30`))).toEqual([1])
  expect(lanesFor(week, visit('bea', `${sunday}T09:00`, `${sunday}T09:30`))).toEqual([])
  expect(boardOf('week', week, [visit('ana', `${sunday}T09:00`, `${sunday}T09:30`)]).visits).toEqual([])
})

test('a guest has the hours of the clinic they are a guest in', () => {
  const guest = {
    ...person('dora'),
    clinicId: 'there',
    elsewhere: [{ clinicId: 'here', hours: [{ weekday: 2, from: '10:00', to: '13:00' }], periods: [] }],
  } as unknown as Practitioner
  const [lane] = lanesOfDay({ ...house, practitioners: [guest] }, [], tuesday)
  expect(lane?.open).toEqual([{ from: 600, to: 780 }])
  expect(names(lanesOfDay({ ...house, practitioners: [everyDay, guest] }, [], monday))).toEqual(['ana'])
})

test('whoever is absent keeps the column, with the reason and without hours to book', () => {
  const absences = [
    { practitionerId: 'ana', startsAt: `${tuesday}T00:00`, endsAt: `${tuesday}T12:00`, reason: 'Course' },
  ]
  const [ana] = lanesOfDay({ ...house, absences } as unknown as House, [], tuesday)
  expect(ana).toMatchObject({ open: [{ from: 720, to: 1200 }], away: [{ from: 0, to: 720, why: 'Course' }] })
  const all = [{ ...absences[0], endsAt: `${sunday}T00:00` }]
  const lanes = lanesOfDay({ ...house, absences: all } as unknown as House, [], tuesday)
  expect(lanes).toMatchObject([{ practitioner: { id: 'ana' }, open: [] }])
})

test('a closure is nobody\u2019s hours', () => {
  const closures = [{ startsAt: `${monday}T00:00`, endsAt: `${tuesday}T00:00`, name: 'Holiday' }]
  const lanes = lanesOfDay({ ...house, closures } as unknown as House, [], monday)
  expect(lanes.map(({ open }) => open)).toEqual([[], []])
  expect(lanes[0]?.away).toMatchObject([{ kind: 'closure', why: 'Holiday' }])
})

const kinds = [
  { id: 'treatment', family: 'room' },
  { id: 'laser', family: 'equipment' },
] as unknown as ResourceKind[]
const pieces = [
  { id: 'one', name: 'One', kindId: 'treatment', active: true },
  { id: 'two', name: 'Two', kindId: 'treatment', active: true },
  { id: 'old', name: 'Old', kindId: 'treatment', active: false },
  { id: 'beam', name: 'Beam', kindId: 'laser', active: true },
] as unknown as Resource[]

test('rooms side by side: a visit stands in each it holds, and without one at the end', () => {
  const visits = [
    visit('ana', `${monday}T09:00`, `${monday}T09:30`, ['one', 'two', 'beam']),
    visit('ana', `${monday}T10:00`, `${monday}T10:30`, ['beam']),
  ]
  const lanes = lanesOfPieces({ ...house, pieces }, kinds, 'room', visits, monday)
  expect(lanes.map(({ piece }) => piece?.id ?? null)).toEqual(['one', 'two', null])
  expect(boardOf('day', lanes, visits).visits.map(({ place }) => place.column)).toEqual([0, 1, 2])
  const machines = lanesOfPieces({ ...house, pieces }, kinds, 'equipment', visits, monday)
  expect(machines.map(({ piece }) => piece?.id ?? null)).toEqual(['beam'])
})

test('what is kept for somebody stands with whom it is, and in every room and machine that is kept with it', () => {
  const offer = visit('bea', `${monday}T09:00`, `${monday}T09:30`, ['two', 'beam'])
  const roomless = visit('bea', `${monday}T10:00`, `${monday}T10:30`)
  const held = [offer, roomless].map((one) => ({ offer: one }) as unknown as Held)
  const full = [roomless] // somebody without a room has a column of its own
  const columnsOf = (lanes: Lane[]) => withHolds(boardOf('day', lanes, full), held).holds?.map(({ place }) => place)
  const at = (column: number, from: number) => ({ column, from, to: from + 30 })
  expect(columnsOf(lanesOfDay(house, full, monday))).toEqual([at(1, 540), at(1, 600)])
  const rich = { ...house, pieces }
  expect(columnsOf(lanesOfPieces(rich, kinds, 'room', full, monday))).toEqual([at(1, 540)])
  expect(columnsOf(lanesOfPieces(rich, kinds, 'equipment', full, monday))).toEqual([at(0, 540)])
  expect(columnsOf(lanesOfWeek(house, undefined, full, [monday]))).toEqual([])
})

test('a room nobody uses any more is there while a visit still holds it', () => {
  const held = [visit('ana', `${monday}T09:00`, `${monday}T09:30`, ['old'])]
  const lanes = lanesOfPieces({ ...house, pieces }, kinds, 'room', held, monday)
  expect(lanes.map(({ piece }) => piece?.id)).toEqual(['one', 'two', 'old'])
})

test('a night of 25 hours has 25 hours, where the night is in sight', () => {
  const allNight = [{ weekday: 7, from: '00:00', to: '24:00' }]
  const autumn = '2027-10-31'
  const night = {
    ...house,
    clinic: { id: 'here', hours: allNight, periods: [] },
    practitioners: [person('ana', allNight)],
  }
  const twice = {
    ...visit('ana', `${autumn}T02:30`, `${autumn}T02:30`),
    startsAtUtc: '2027-10-31T00:30Z',
    endsAtUtc: '2027-10-31T01:30Z',
  }
  const board = boardOf('day', lanesOfDay(night as unknown as House, [], autumn), [twice], 'Europe/Madrid')
  expect(board.axis).toEqual({ from: 0, to: 1500 })
  expect(board.again).toEqual({ from: 180, to: 240 })
  expect(board.visits[0]?.place).toEqual({ column: 0, from: 150, to: 210 })
  const byDay = lanesOfDay(house, [], autumn)
  expect(boardOf('day', byDay, [], 'Europe/Madrid').axis).toEqual({ from: 480, to: 1200 })
})

test('the hour that does not exist cannot be booked', () => {
  const allNight = [{ weekday: 7, from: '00:00', to: '24:00' }]
  const night = {
    ...house,
    clinic: { id: 'here', hours: allNight, periods: [] },
    practitioners: [person('ana', allNight)],
  }
  const lanes = lanesOfDay(night as unknown as House, [], '2027-03-28')
  expect(boardOf('day', lanes, [], 'Europe/Madrid').columns[0]?.open).toEqual([
    { from: 0, to: 120 },
    { from: 180, to: 1440 },
  ])
})
