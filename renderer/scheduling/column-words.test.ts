import { expect, test } from 'vitest'
import type { Practitioner } from '../../shared/clinics.ts'
import type { Board, Column } from './board.ts'
import { columnWords, weekWords } from './column-words.ts'

const person = { name: 'Elena Prado', profession: 'Fisioterapeuta' } as Practitioner
const column = (date: string, practitioner?: Practitioner) => ({ date, practitioner }) as Column
const board = (view: Board['view'], ...columns: Column[]): Board => ({
  view,
  columns,
  axis: { from: 480, to: 1200 },
  visits: [],
})
const told = { noPiece: 'No room', changes: () => undefined }
const week = ['2027-03-29', '2027-03-30', '2027-04-04']

test('a day is told by its people', () => {
  const words = columnWords(board('day', column('2027-03-01', person)), '2027-03-01', 'en-GB', told)
  expect(words).toEqual([{ title: 'Elena Prado', detail: 'Fisioterapeuta', current: false }])
})

test('a week is told by its days, and today stands out', () => {
  const days = board('week', column('2027-03-01'), column('2027-03-02'))
  expect(columnWords(days, '2027-03-02', 'en-GB', told)).toEqual([
    { title: 'Mon 1 Mar', detail: undefined, current: false },
    { title: 'Tue 2 Mar', detail: undefined, current: true },
  ])
  expect(columnWords(days, '2027-03-02', 'es-ES', told).map(({ title }) => title)).toEqual(['Lun 1 mar', 'Mar 2 mar'])
})

test('the title of a week says the year only when it is another one', () => {
  expect(weekWords(week, '2027-03-30', 'en-GB')).toMatch(/^29 Mar\W+4 Apr$/)
  expect(weekWords(week, '2026-11-23', 'en-GB')).toMatch(/2027$/)
})

test('rooms are told by their names, and what has none says so', () => {
  const room = { date: '2027-03-01', piece: { name: 'Room 1' } } as Column
  const none = { date: '2027-03-01', piece: null } as Column
  expect(columnWords(board('day', room, none), '2027-03-01', 'en-GB', told).map(({ title }) => title)).toEqual([
    'Room 1',
    'No room',
  ])
})
