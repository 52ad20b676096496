import { expect, test } from 'vitest'
import type { Practitioner, Resource, ResourceKind } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { boardOf, type Held, withHolds } from './board.ts'
import { againOn } from './clock-change.ts'
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
  expect(againOn(board.rows)).toEqual({ from: 180, to: 240 })
  expect(board.visits[0]?.place).toEqual({ column: 0, from: 150, to: 210 })
  const byDay = lanesOfDay(house, [], autumn)
  expect(boardOf('day', byDay, [], 'Europe/Madrid').axis).toEqual({ from: 480, to: 1200 })
})

const nights = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
const openAllNight = {
  ...house,
  clinic: { id: 'here', hours: nights, periods: [] },
  practitioners: [person('ana', nights)],
} as unknown as House
const ana = openAllNight.practitioners[0]

test('a night of 23 hours has 23 hours, and nothing of the hour that does not exist', () => {
  const over = {
    ...visit('ana', '2027-03-28T01:30', '2027-03-28T03:30'),
    startsAtUtc: '2027-03-28T00:30Z',
    endsAtUtc: '2027-03-28T01:30Z',
  }
  const board = boardOf('day', lanesOfDay(openAllNight, [], '2027-03-28'), [over], 'Europe/Madrid')
  expect(board.axis).toEqual({ from: 0, to: 1380 })
  expect(board.columns[0]?.open).toEqual([{ from: 0, to: 1380 }])
  expect(board.visits[0]?.place).toEqual({ column: 0, from: 90, to: 150 })
})

test('a week has the rows of its longest day: in spring one day has an hour less', () => {
  const days = ['2027-03-27', '2027-03-28']
  const over = {
    ...visit('ana', '2027-03-28T01:30', '2027-03-28T03:30'),
    startsAtUtc: '2027-03-28T00:30Z',
    endsAtUtc: '2027-03-28T01:30Z',
  }
  const board = boardOf('week', lanesOfWeek(openAllNight, ana, [], days), [over], 'Europe/Madrid')
  expect(board.axis).toEqual({ from: 0, to: 1440 })
  expect(board.columns.map(({ skipped }) => skipped)).toEqual([
    undefined,
    expect.objectContaining({ from: 120, to: 180 }),
  ])
  expect(board.columns[0]?.open).toEqual([{ from: 0, to: 1440 }])
  expect(board.columns[1]?.open).toEqual([
    { from: 0, to: 120 },
    { from: 180, to: 1440 },
  ])
  expect(board.visits[0]?.place).toEqual({ column: 1, from: 90, to: 210 })
})

test('in autumn one day has an hour more, and every other has no time for its rows', () => {
  const days = ['2027-10-30', '2027-10-31']
  const twice = {
    ...visit('ana', '2027-10-31T02:30', '2027-10-31T02:30'),
    startsAtUtc: '2027-10-31T00:30Z',
    endsAtUtc: '2027-10-31T01:30Z',
  }
  const late = visit('ana', '2027-10-30T02:30', '2027-10-30T03:30')
  const early = visit('ana', '2027-10-30T02:00', '2027-10-30T03:00')
  const booked = [twice, late, early]
  const board = boardOf('week', lanesOfWeek(openAllNight, ana, booked, days), booked, 'Europe/Madrid')
  expect(board.axis).toEqual({ from: 0, to: 1500 })
  expect(board.columns.map(({ skipped }) => skipped)).toEqual([{ from: 180, to: 240 }, undefined])
  expect(board.columns[1]?.open).toEqual([
    { from: 0, to: 180 },
    { from: 240, to: 1500 },
  ])
  expect(board.visits.map(({ place }) => place)).toEqual([
    { column: 1, from: 150, to: 210 },
    { column: 0, from: 150, to: 270 },
    { column: 0, from: 120, to: 180 },
  ])
})

test('a week of the daytime is every week alike', () => {
  for (const days of [
    ['2027-03-27', '2027-03-28'],
    ['2027-10-30', '2027-10-31'],
  ]) {
    const board = boardOf('week', lanesOfWeek(house, everyDay, [], days), [], 'Europe/Madrid')
    expect(board.axis).toEqual({ from: 480, to: 1200 })
    expect(board.columns.every(({ change, skipped }) => !change && !skipped)).toBe(true)
  }
})
