import { expect, test } from 'vitest'
import { openDesk } from '../../tests/desk.ts'
import { inMemory } from '../../tests/test-clinic.ts'
import { lengthOf } from './length-of.ts'

const madrid = 'Europe/Madrid'

test.each([
  [{ startsAt: '2027-03-01T09:30' }, undefined],
  [{ startsAt: '2027-03-01T09:30', minutes: 45 }, 45],
  [{ startsAt: '2027-03-01T09:30', endsAt: '2027-03-01T10:15' }, 45],
  [{ startsAt: '2027-03-28T01:30', endsAt: '2027-03-28T03:30' }, 60], // the clocks go forward in between
  [{ startsAt: '2027-10-31T01:30', endsAt: '2027-10-31T03:30' }, 180],
  [{ startsAt: '2027-03-28T02:30', endsAt: '2027-03-28T04:00' }, undefined], // refused as a start
])('%o lasts %s minutes', (said, minutes) => {
  expect(lengthOf(said, madrid)).toBe(minutes)
})

test.each([
  ['2027-03-01T09:32', 'must be 5 to 720 minutes after the start'],
  ['2027-03-02T09:30', 'must be 5 to 720 minutes after the start'],
  ['2027-03-28T02:30', 'is in the hour that the clocks jump over'],
])('an end at %s %s', (endsAt, message) => {
  const startsAt = endsAt.replace(/T02:30/, 'T01:30').replace(/^2027-03-0\dT.*/, '2027-03-01T09:30')
  expect(() => lengthOf({ startsAt, endsAt }, madrid)).toThrow(
    expect.objectContaining({ code: 'invalid-input', detail: { issues: [{ path: 'endsAt', message }] } }),
  )
})

test('a visit, a move and a series may say when they end', async () => {
  const desk = await openDesk(inMemory())
  const visit = await desk.book('2027-03-01T09:30', { endsAt: '2027-03-01T10:15' })
  expect(visit).toMatchObject({ endsAt: '2027-03-01T10:15' })
  const to = { id: visit.id, version: 1, startsAt: '2027-03-01T11:00', endsAt: '2027-03-01T11:20' }
  expect(await desk.call('scheduling.rescheduleAppointment', to)).toMatchObject({ endsAt: '2027-03-01T11:20' })
  const { clinicId, practitionerId, patientId, serviceId } = desk
  const weekly = { startsAt: '2027-03-02T09:30', endsAt: '2027-03-02T10:30', rule: 'FREQ=WEEKLY;COUNT=2' }
  const made = await desk.call('series.createSeries', { clinicId, practitionerId, patientId, serviceId, ...weekly })
  expect(made).toMatchObject({ series: { minutes: 60 }, dates: [{}, { endsAt: '2027-03-09T10:30' }] })
  await desk.host.close()
})
