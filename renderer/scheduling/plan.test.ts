import { expect, test } from 'vitest'
import type { Practitioner, PractitionerId } from '../../shared/clinics.ts'
import type { Board, Column } from './board.ts'
import { placeOfPlan } from './plan.ts'

const ana = 'ana' as PractitionerId
const column = (date: string, practitioner?: string) =>
  ({ date, practitioner: practitioner && ({ id: practitioner } as Practitioner) }) as unknown as Column
const board = (columns: Column[]): Board => ({ view: 'day', columns, axis: { from: 480, to: 1200 }, visits: [] })
const plan = { startsAt: '2027-03-01T09:30', minutes: 45, practitionerId: ana }

test('what is being booked stands in its column, at its length', () => {
  expect(placeOfPlan(board([column('2027-03-01', 'bea'), column('2027-03-01', 'ana')]), plan)).toEqual({
    column: 1,
    from: 570,
    to: 615,
  })
  expect(placeOfPlan(board([column('2027-03-01')]), { ...plan, practitionerId: undefined })).toEqual({
    column: 0,
    from: 570,
    to: 615,
  })
})

test('what is not in sight is not drawn', () => {
  const day = board([column('2027-03-01', 'ana')])
  expect(placeOfPlan(day, { ...plan, startsAt: '2027-03-02T09:30' })).toBeUndefined()
  expect(placeOfPlan(day, { ...plan, startsAt: '2027-03-01T07:30' })).toBeUndefined()
  expect(placeOfPlan(day, { ...plan, startsAt: '2027-03-01T20:00' })).toBeUndefined()
  expect(placeOfPlan(day, { ...plan, practitionerId: undefined })).toBeUndefined()
  expect(placeOfPlan(day, { ...plan, startsAt: '2027-03-01T19:45' })?.to).toBe(1200)
})
