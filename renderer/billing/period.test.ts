import { describe, expect, it } from 'vitest'
import { daysOf, periodOf, periods } from './period.ts'

describe('periods of invoices', () => {
  it.each([
    ['today', '2027-03-31', '2027-03-31'],
    ['thisMonth', '2027-03-01', '2027-03-31'],
    ['lastMonth', '2027-02-01', '2027-02-28'],
    ['thisYear', '2027-01-01', '2027-12-31'],
    ['lastYear', '2026-01-01', '2026-12-31'],
  ] as const)('%s', (period, from, to) => expect(daysOf(period, '2027-03-31')).toEqual({ from, to }))
  it('knows them again', () => {
    for (const period of periods) expect(periodOf(daysOf(period, '2027-03-31'), '2027-03-31')).toBe(period)
    expect(periodOf({ from: '2027-03-02', to: undefined }, '2027-03-31')).toBeUndefined()
  })
})
