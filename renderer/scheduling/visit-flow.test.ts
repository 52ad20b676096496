import { expect, test } from 'vitest'
import { appointmentStatuses } from '../../shared/scheduling.ts'
import { lateMinutes, mayBeMoved, nextStep, overrunMinutes, stepsFor, waitedMinutes } from './visit-flow.ts'

const today = '2027-03-01'
const everything = () => true
const visit = (status: (typeof appointmentStatuses)[number], startsAt = `${today}T09:30`) => ({ status, startsAt })

test('the next step follows the patient through the day', () => {
  const next = (status: (typeof appointmentStatuses)[number]) => {
    const at = visit(status)
    return nextStep(at, today, stepsFor(at, today, everything))
  }
  expect(appointmentStatuses.map(next)).toEqual([
    'check-in',
    'check-in',
    'start',
    'finish',
    'invoice',
    'reinstate',
    'reinstate',
  ])
})

test('a visit of tomorrow is confirmed first; who comes early can be seen, and has not failed to come', () => {
  const tomorrow = visit('booked', '2027-03-02T09:30')
  const allowed = stepsFor(tomorrow, today, everything)
  expect(allowed).toContain('check-in')
  expect(allowed).not.toContain('no-show')
  expect(nextStep(tomorrow, today, allowed)).toBe('confirm')
  expect(nextStep(visit('confirmed', '2027-03-02T09:30'), today, allowed)).toBe('reschedule')
})

test('a step nobody may take is not shown', () => {
  const reads = (permission: string) => permission === 'scheduling.read'
  for (const status of appointmentStatuses) expect(stepsFor(visit(status), today, reads)).toEqual([])
  const frontDesk = (permission: string) => !permission.startsWith('records.')
  expect(stepsFor(visit('finished'), today, frontDesk)).toEqual(['invoice', 'reinstate'])
  expect(stepsFor(visit('finished'), today, everything)).toContain('note')
})

const at = (minutes: number) => Date.parse('2027-03-01T08:00:00.000Z') + minutes * 60_000
const checkedInAt = '2027-03-01T08:00:00.000Z'

test('waiting is counted until the treatment starts', () => {
  expect(waitedMinutes({ status: 'checked-in', checkedInAt, startedAt: null }, at(12.9))).toBe(12)
  const startedAt = new Date(at(7)).toISOString()
  expect(waitedMinutes({ status: 'in-treatment', checkedInAt, startedAt }, at(50))).toBe(7)
  expect(waitedMinutes({ status: 'booked', checkedInAt: null, startedAt: null }, at(50))).toBeUndefined()
  expect(waitedMinutes({ status: 'checked-in', checkedInAt, startedAt: null }, at(-1))).toBe(0)
})

test('who has not come is late after five minutes, and no longer after the day moved on', () => {
  const booked = { status: 'booked', startsAtUtc: '2027-03-01T08:00Z' } as const
  expect([4, 5, 90, 240].map((minutes) => lateMinutes(booked, at(minutes)))).toEqual([undefined, 5, 90, undefined])
  expect(lateMinutes({ ...booked, status: 'checked-in' }, at(20))).toBeUndefined()
})

test('a visit moves until the treatment begins', () => {
  const movable = appointmentStatuses.filter((status) => mayBeMoved({ status }))
  expect(movable).toEqual(['booked', 'confirmed', 'checked-in'])
})

test('who missed the visit is billed only what was agreed for that', () => {
  const steps = (noShowFee: number | null) => stepsFor({ ...visit('no-show'), noShowFee }, today, everything)
  expect(steps(null)).toEqual(['reinstate'])
  expect(steps(2_000)).toEqual(['invoice', 'reinstate'])
})

test('a treatment is over its time from the first whole minute on', () => {
  const treated = { status: 'in-treatment', endsAtUtc: '2027-03-01T08:00Z' } as const
  expect([0, 0.9, 1, 12.5, 600].map((minutes) => overrunMinutes(treated, at(minutes)))).toEqual([
    undefined,
    undefined,
    1,
    12,
    undefined,
  ])
  expect(overrunMinutes({ ...treated, status: 'finished' }, at(12))).toBeUndefined()
})
