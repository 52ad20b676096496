import { expect, test } from 'vitest'
import { alternativesIn, isTakenByOthers } from './instead.ts'
import { anyTime, partOf, partsOfDay, searchOf } from './narrow.ts'

test('a Tuesday afternoon is asked for as it is said', () => {
  expect(searchOf({ weekdays: [2], ...partsOfDay.afternoon })).toEqual({ weekdays: [2], fromTime: '14:00' })
  expect(searchOf({ weekdays: [], from: '9', to: '1130' })).toEqual({
    weekdays: [],
    fromTime: '09:00',
    toTime: '11:30',
  })
  expect(searchOf(anyTime)).toBeUndefined()
  expect(searchOf({ ...anyTime, from: 'soon' })).toBeUndefined()
})

test('the part of the day is the one whose hours they are', () => {
  expect(partOf(anyTime)).toBe('any')
  expect(partOf({ weekdays: [], ...partsOfDay.morning })).toBe('morning')
  expect(partOf({ weekdays: [], from: '10:00', to: '' })).toBe('own')
})

test('a refusal says itself what is free instead, and whether it can be overruled', () => {
  const alternatives = [
    { practitionerId: crypto.randomUUID(), startsAt: '2027-03-01T09:30', endsAt: '2027-03-01T10:00' },
  ]
  expect(alternativesIn({ code: 'slot-taken', detail: { alternatives } })).toEqual(alternatives)
  expect(alternativesIn({ code: 'slot-taken', detail: undefined })).toEqual([])
  expect(alternativesIn(undefined)).toEqual([])
  expect(isTakenByOthers({ code: 'resource-taken', detail: undefined })).toBe(true)
  expect(isTakenByOthers({ code: 'patient-busy', detail: undefined })).toBe(false)
})
