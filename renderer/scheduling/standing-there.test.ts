import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { standingThere } from './standing-there.ts'

const visit = (id: string, startsAt: string, endsAt: string, more: Partial<CalendarEntry> = {}) =>
  ({
    ...{ id, patientId: 'pat', practitionerId: 'ana', status: 'booked', bufferBefore: 0, bufferAfter: 0 },
    ...{ startsAt: `2027-03-01T${startsAt}`, endsAt: `2027-03-01T${endsAt}` },
    ...more,
  }) as CalendarEntry
const wished = {
  ...{ practitionerId: 'ana', patientId: 'max', visit: 'itself' },
  ...{ startsAt: '2027-03-01T10:00', endsAt: '2027-03-01T10:30' },
}
const found = (code: string, ...visits: CalendarEntry[]) => standingThere(code, wished, visits).map(({ id }) => id)

test('a taken time is told by the visits of that practitioner, and the minutes around them count', () => {
  const around = [visit('before', '09:30', '10:00'), visit('in', '10:15', '10:45'), visit('after', '10:30', '11:00')]
  expect(found('slot-taken', ...around)).toEqual(['in'])
  expect(found('slot-taken', visit('buffer', '09:30', '10:00', { bufferAfter: 5 }))).toEqual(['buffer'])
})

test('neither the visit itself stands there, nor one that was called off, nor somebody else’s', () => {
  const gone = [visit('itself', '10:00', '10:30'), visit('off', '10:00', '10:30', { status: 'cancelled' })]
  const others = visit('bea', '10:00', '10:30', { practitionerId: 'bea' as CalendarEntry['practitionerId'] })
  expect(found('slot-taken', ...gone, others)).toEqual([])
})

test('a busy patient is told by where they are then; other refusals are not about visits', () => {
  const elsewhere = visit('own', '10:00', '10:30', {
    ...{ patientId: 'max' as CalendarEntry['patientId'], practitionerId: 'bea' as CalendarEntry['practitionerId'] },
  })
  expect(found('patient-busy', elsewhere, visit('other', '10:00', '10:30'))).toEqual(['own'])
  expect(found('clinic-closed', elsewhere)).toEqual([])
})
