import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeriesPlan } from '../shared/series.ts'
import { ask } from './ask-http.ts'
import { type Entrances, openEntrances } from './open-entrances.ts'
import { lines, openSeriesDesk, type SeriesDesk, stateOf } from './series-desk.ts'
import { inMemory } from './test-clinic.ts'

let desk: SeriesDesk
let entrances: Entrances
beforeAll(async () => {
  desk = await openSeriesDesk(inMemory())
  entrances = await openEntrances(desk.host)
})
afterAll(async () => {
  await entrances.close()
  await desk.host.close()
})

/** As another program asks: with a token, an address and at most a body. */
async function rest(method: string, path: string, body?: object) {
  const headers = {
    authorization: `Bearer ${entrances.tokens.get('receptionist')}`,
    ...(body && { 'content-type': 'application/json' }),
  }
  const sent = { method, path: `/api/v1${path}`, headers, ...(body && { body: JSON.stringify(body) }) }
  const { status, text, code } = await ask(entrances.origin, sent)
  return { status, code, plan: JSON.parse(text) as SeriesPlan }
}

test('another program previews, books, reads, changes and cancels a series by its address', async () => {
  const { clinicId, practitionerId, patientId, serviceId } = desk
  const request = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-03-02T09:30' }
  const rule = 'FREQ=WEEKLY;COUNT=4'
  const before = await stateOf(desk.database)
  const preview = await rest('POST', '/series?dryRun=true', { ...request, rule })
  expect(preview.plan).toMatchObject({ series: null, conflicts: 0 })
  expect(preview.plan.dates).toHaveLength(4)
  expect(await stateOf(desk.database)).toBe(before)

  const made = await rest('POST', '/series', { ...request, rule: 'RRULE:FREQ=WEEKLY', until: '2027-03-23' })
  expect(made.status).toBe(201)
  const address = `/series/${made.plan.series?.id}`
  expect((await rest('GET', address)).plan).toEqual(made.plan)

  const taken = await rest('POST', '/series', { ...request, rule })
  expect(taken).toMatchObject({ status: 409, code: 'series-conflicts' })

  const one = await rest('PATCH', `${address}?scope=this&occursAt=2027-03-09T09:30`, { startsAt: '2027-03-10T10:00' })
  expect(lines(one.plan)[1]).toBe('2027-03-10T10:00 (2027-03-09T09:30) moved booked')
  const later = { occursAt: '2027-03-16T09:30', startsAt: '2027-03-16T11:00' }
  const rehearsed = await rest('PATCH', `${address}?scope=following&dryRun=true`, later)
  expect(lines(rehearsed.plan)).toEqual(['2027-03-16T11:00 booked', '2027-03-23T11:00 booked'])
  const split = await rest('PATCH', `${address}?scope=following`, later)
  expect(split.plan.series?.id).not.toBe(made.plan.series?.id)
  expect((await rest('PATCH', address, later)).code).toBe('invalid-input')

  const over = await rest('DELETE', `/series/${split.plan.series?.id}?scope=all&reason=moved%20away`)
  expect(lines(over.plan)).toEqual(['2027-03-16T11:00 cancelled', '2027-03-23T11:00 cancelled'])
  expect(await desk.visit(over.plan.dates[0]?.appointmentId)).toMatchObject({ cancelReason: 'moved away' })
  expect((await rest('DELETE', `${address}?scope=all&version=1`)).code).toBe('changed-meanwhile')
  expect((await rest('GET', '/series/00000000-0000-4000-8000-000000000999')).status).toBe(404)
})

test.each([
  [{ rule: 'FREQ=HOURLY;COUNT=3' }, 'rule-not-understood', 'rule', 'FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY'],
  [{ rule: 'FREQ=DAILY;BYHOUR=9;COUNT=3' }, 'rule-not-understood', 'rule', /^BYHOUR is not one of FREQ, /],
  [{ rule: 'FREQ=DAILY;INTERVAL=0;COUNT=3' }, 'rule-not-understood', 'rule', 'INTERVAL=0 cannot be used'],
  [{ rule: 'FREQ=DAILY;FREQ=WEEKLY', count: 3 }, 'rule-not-understood', 'rule', 'FREQ is said twice'],
  [{ rule: 'BYDAY=MO', count: 3 }, 'rule-not-understood', 'rule', 'FREQ is missing'],
  [{ rule: '', count: 3 }, 'rule-not-understood', 'rule', /^an empty part is not one of/],
  [{ rule: 'FREQ=WEEKLY;BYDAY=2TU;COUNT=3' }, 'rule-not-understood', 'rule', /do not go together/],
  [{ rule: 'FREQ=DAILY' }, 'rule-without-end', 'rule', /COUNT or UNTIL/],
  [{ rule: 'FREQ=DAILY;COUNT=3', until: '2027-04-01' }, 'rule-with-two-ends', 'until', /another end/],
  [{ rule: 'FREQ=DAILY;UNTIL=20270301' }, 'rule-without-dates', 'rule', /no date/],
  [{ rule: 'FREQ=DAILY', until: '2199-12-31' }, 'too-many-dates', 'until', /more dates/],
])('%o is refused as %s, which names the field and what is wrong with it', async (said, code, path, message) => {
  const { clinicId, practitionerId, patientId, serviceId } = desk
  const request = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-09-07T09:30' }
  const issues = [{ path, message: typeof message === 'string' ? message : expect.stringMatching(message) }]
  const refused = await rest('POST', '/series', { ...request, ...said })
  expect(refused).toMatchObject({ status: 400, code, plan: { issues } })
})

test('a rule may have spaces, a last semicolon and small letters', async () => {
  const { clinicId, practitionerId, patientId, serviceId } = desk
  const request = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-09-07T09:30' }
  const written = await rest('POST', '/series?dryRun=true', { ...request, rule: 'freq=weekly; byday=tu, th; count=3;' })
  expect(lines(written.plan)).toEqual(['2027-09-07T09:30', '2027-09-09T09:30', '2027-09-14T09:30'])
})

test('a series goes to nobody who is not there, whatever part of it', async () => {
  const { clinicId, practitionerId, patientId, serviceId } = desk
  const request = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-10-05T09:30' }
  const made = await rest('POST', '/series', { ...request, rule: 'FREQ=WEEKLY;COUNT=3' })
  for (const scope of ['this', 'following', 'all']) {
    const change = { occursAt: '2027-10-12T09:30', practitionerId: clinicId }
    const refused = await rest('PATCH', `/series/${made.plan.series?.id}?scope=${scope}`, change)
    expect(refused, scope).toMatchObject({ status: 404, code: 'practitioner-unknown' })
  }
})
