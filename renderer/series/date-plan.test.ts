import { expect, test } from 'vitest'
import { PractitionerId } from '../../shared/clinics.ts'
import type { Decision, SeriesDate } from '../../shared/series.ts'
import { datesOf, nearestFree, nextConflict, tallyOf } from './date-plan.ts'

const ana = PractitionerId.parse('0190f000-0000-7000-8000-000000000001')
const iker = PractitionerId.parse('0190f000-0000-7000-8000-000000000002')
const slot = (startsAt: string, practitionerId = ana) => ({ practitionerId, startsAt, endsAt: startsAt })
const date = (occursAt: string, more: Partial<SeriesDate> = {}): SeriesDate => ({
  ...{ occursAt, startsAt: occursAt, endsAt: occursAt, practitionerId: ana, conflict: null, alternatives: [] },
  ...{ exception: null, appointmentId: null, status: null, ...more },
})
const [first, second, third] = ['2027-03-02T09:30', '2027-03-09T09:30', '2027-03-16T09:30'] as const
const alternatives = [slot('2027-03-09T10:00'), slot('2027-03-09T10:30')]
const planned = [
  date(first),
  date(second, { conflict: 'slot-taken', alternatives }),
  date(third, { conflict: 'clinic-closed', alternatives }),
]
const decided = (...all: Decision[]) => new Map(all.map((decision) => [decision.occursAt as string, decision]))
const states = (dates: ReturnType<typeof datesOf>) => dates.map(({ state }) => state)

test('every conflict is open until somebody decides', () => {
  const dates = datesOf(planned, decided(), undefined)
  expect(states(dates)).toEqual(['free', 'conflict', 'conflict'])
  expect(tallyOf(dates)).toEqual({ visits: 3, free: 1, conflict: 2, moved: 0, skipped: 0 })
})

test('a decision shows at once, and keeps what else was offered', () => {
  const dates = datesOf(
    planned,
    decided({ occursAt: second, startsAt: '2027-03-09T10:00', practitionerId: iker }, { occursAt: third, skip: true }),
    undefined,
  )
  expect(states(dates)).toEqual(['free', 'moved', 'skipped'])
  expect(dates[1]).toMatchObject({ startsAt: '2027-03-09T10:00', practitionerId: iker, alternatives })
  expect(tallyOf(dates).visits).toBe(2)
})

test('what was decided may be in the way too: the date is open again, and nothing else is', () => {
  const to = { occursAt: second, startsAt: '2027-03-09T10:00' }
  const checked = [date(first), date(second, { startsAt: to.startsAt, conflict: 'patient-busy' }), date(third)]
  const dates = datesOf(planned.slice(0, 2), decided(to), checked)
  expect(states(dates)).toEqual(['free', 'conflict'])
  expect(dates[1]).toMatchObject({ startsAt: to.startsAt, conflict: 'patient-busy', alternatives })
})

test('the nearest for all never gives one time twice', () => {
  const dates = datesOf(planned, decided({ occursAt: second, ...alternatives[0] }), undefined)
  const [, , open] = dates
  expect(open && nearestFree(open, dates)?.startsAt).toBe('2027-03-09T10:30')
})

test('the next conflict is looked for below, then from the top', () => {
  const dates = datesOf(planned, decided(), undefined)
  expect([-1, 1, 2].map((after) => nextConflict(dates, after))).toEqual([1, 2, 1])
  expect(nextConflict(datesOf([date(first)], decided(), undefined), 0)).toBe(-1)
})
