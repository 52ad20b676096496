import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../tests/ask-http.ts'
import { type Entrances, openEntrances } from '../tests/open-entrances.ts'
import { type Clinic, dump, inMemory, openClinic, uuid } from '../tests/test-clinic.ts'

let clinic: Clinic
let entrances: Entrances

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  entrances = await openEntrances(clinic.host)
})
afterAll(async () => {
  await entrances.close()
  await clinic.host.close()
})

async function send(method: string, path: string, body?: unknown, who: 'receptionist' | 'manager' = 'manager') {
  const headers = {
    authorization: `Bearer ${entrances.tokens.get(who)}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const { status, text } = await ask(entrances.origin, { method, path: `/api/v1${path}`, headers, ...sent })
  return { ...(JSON.parse(text) as object), http: status }
}
const rows = () => dump(clinic.database, ['absence', 'appointment', 'series', 'journal'])
const absence = () => ({
  practitionerId: clinic.practitionerId,
  startsAt: '2027-03-03T10:00',
  endsAt: '2027-03-03T12:00',
  reason: 'Course',
})
const visit = (startsAt: string) => {
  const { clinicId, practitionerId, patientId, serviceId } = clinic
  return { clinicId, practitionerId, patientId, serviceId, startsAt }
}
const newSeries = async (startsAt: string) => {
  const asked = { ...visit(startsAt), rule: 'FREQ=WEEKLY', count: 3 }
  return ((await send('POST', '/series', asked)) as never as { series: { id: string; version: number } }).series
}

test('?dryRun=true saves nothing, with POST, PATCH and DELETE', async () => {
  const { id } = await newSeries('2027-03-01T09:00')
  const before = await rows()
  expect(await send('POST', '/absences?dryRun=true', absence())).toMatchObject({ http: 200, hits: [] })
  expect(
    await send('POST', '/series?dryRun=true', { ...visit('2027-03-01T09:15'), rule: 'FREQ=WEEKLY', count: 3 }),
  ).toMatchObject({ http: 200, series: null, conflicts: 3 })
  const address = `/series/${id}?scope=all&dryRun=true`
  expect(await send('PATCH', address, { startsAt: '2027-03-01T11:00' })).toMatchObject({ http: 200 })
  expect(await send('DELETE', address)).toMatchObject({ http: 200, series: { id } })
  expect(await send('DELETE', address, null)).toMatchObject({ http: 200 })
  expect(await send('DELETE', address, [])).toMatchObject({ http: 200 })
  expect(await rows()).toBe(before)
})

test('an absence and a closed day are changed over HTTP, rehearsed first', async () => {
  const { absence: kept } = (await send('POST', '/absences', absence())) as never as { absence: { id: string } }
  const fair = { clinicId: clinic.clinicId, name: 'Fair', kind: 'holiday' }
  const day = { startsAt: '2027-03-05T00:00', endsAt: '2027-03-06T00:00' }
  const { closure } = (await send('POST', '/closures', { ...fair, ...day })) as never as { closure: { id: string } }
  const later = { endsAt: '2027-03-07T00:00' }
  const before = await rows()
  for (const path of [`/absences/${kept.id}?dryRun=true`, `/closures/${closure.id}?dryRun=true`])
    expect(await send('PATCH', path, later)).toMatchObject({ http: 200, hits: [] })
  expect(await rows()).toBe(before)
  const longer = { http: 200, absence: { ...kept, ...later, version: 2 } }
  expect(await send('PATCH', `/absences/${kept.id}`, later, 'receptionist')).toMatchObject(longer)
  expect(await send('PATCH', `/absences/${kept.id}`, { ...later, version: 1 })).toMatchObject({
    ...{ http: 409, code: 'changed-meanwhile', detail: { seen: 1, current: 2 } },
  })
  expect(await send('PATCH', `/closures/${closure.id}`, later, 'receptionist')).toMatchObject({ http: 403 })
  expect(await send('PATCH', `/closures/${closure.id}`, later)).toMatchObject({ http: 200, closure: later })
  expect(await send('PATCH', `/absences/${uuid(999)}`, later)).toMatchObject({ http: 404, code: 'absence-unknown' })
  expect(await send('PATCH', `/closures/${uuid(999)}`, later)).toMatchObject({ http: 404, code: 'closure-unknown' })
  for (const path of [`/absences/${kept.id}`, `/closures/${closure.id}`]) await send('DELETE', path)
})

test('?scope= says which dates are meant', async () => {
  const { id } = await newSeries('2027-03-02T09:00')
  const first = encodeURIComponent('2027-03-02T09:00')
  const one = await send('DELETE', `/series/${id}?scope=this&occursAt=${first}`)
  expect(one).toMatchObject({
    http: 200,
    dates: [{ status: 'cancelled' }, { status: 'booked' }, { status: 'booked' }],
  })
  const second = encodeURIComponent('2027-03-09T09:00')
  const later = await send('PATCH', `/series/${id}?scope=following&occursAt=${second}`, {
    startsAt: '2027-03-09T12:00',
  })
  expect(later).toMatchObject({ http: 200 })
  const all = await send('DELETE', `/series/${id}?scope=nonsense`)
  expect(all).toMatchObject({ http: 400, code: 'invalid-input', issues: [{ path: 'scope' }] })
})

test('an address never overrides what the body says, nor the id that is in it, but either may say that it is a dry run', async () => {
  const before = await rows()
  for (const [address, said] of [
    ['true', false],
    ['false', true],
  ])
    expect(await send('POST', `/absences?dryRun=${address}`, { ...absence(), dryRun: said })).toMatchObject({
      http: 200,
    })
  expect(await rows()).toBe(before)
  const { absence: kept } = (await send('POST', '/absences?dryRun=false&reason=Other', absence())) as never as {
    absence: { id: string; reason: string }
  }
  expect(kept.reason).toBe('Course')
  expect(await dump(clinic.database, ['absence'])).toContain(kept.id)
  const other = await send('DELETE', `/absences/${kept.id}?id=${uuid(999)}`, { id: uuid(998) })
  expect(other).toMatchObject({ http: 200, id: kept.id })
})

test('what cannot be tried first is not done instead', async () => {
  const before = await rows()
  for (const asked of [
    () => send('POST', '/appointments?dryRun=true', visit('2027-03-04T09:00')),
    () => send('POST', '/appointments', { ...visit('2027-03-04T09:00'), dryRun: true }),
    () => send('POST', '/appointments', { ...visit('2027-03-04T09:00'), dryRun: 'yes' }),
  ])
    expect(await asked()).toMatchObject({ http: 400, code: 'invalid-input', issues: [{ path: 'dryRun' }] })
  expect(await rows()).toBe(before)
  const forReal = await send('POST', '/appointments', { ...visit('2027-03-04T09:00'), dryRun: false })
  expect(forReal).toMatchObject({ http: 201, status: 'booked' })
})

test.each([
  [{ startsAt: undefined }, 'startsAt', 'is needed'],
  [{ patientId: undefined }, 'patientId', 'is needed'],
  [{ startsAt: '10000-01-01T09:00' }, 'startsAt', 'not a time like 2027-03-01T09:30'],
  [{ startsAt: '2027-02-30T09:00' }, 'startsAt', 'no such day between 1900 and 2199'],
  [{ patientId: 'x' }, 'patientId', 'not the id of a Patient'],
])('a field is named once, with what is wrong with it, and in the sentence too: %o', async (said, path, message) => {
  const refused = await send('POST', '/appointments', { ...visit('2027-03-04T09:00'), ...said })
  expect(refused).toMatchObject({ http: 400, code: 'invalid-input', message: expect.stringContaining(path) })
  expect((refused as never as { issues: object[] }).issues).toEqual([{ path, message }])
})

test('a request to an address that is not there learns where all of them are', async () => {
  const lost = await send('POST', '/appointment', visit('2027-03-04T09:00'))
  expect(lost).toMatchObject({ http: 404, code: 'unknown-operation', message: expect.stringContaining('openapi.json') })
})

test.each(['__proto__=1', 'constructor=1', 'prototype=1', '__proto__=1&__proto__=2'])(
  'a name in an address that reaches into prototypes is refused: %s',
  async (query) => {
    const before = await rows()
    const asked = await send('POST', `/absences?${query}`, absence())
    expect(asked).toMatchObject({ http: 400, code: 'invalid-input' })
    expect(await rows()).toBe(before)
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
  },
)

test('names with brackets are names of nothing', async () => {
  const query = '__proto__[isAdmin]=true&constructor[prototype][isAdmin]=true&dryRun[]=true'
  const { absence: kept } = (await send('POST', `/absences?${query}`, absence())) as never as {
    absence: { id: string }
  }
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
  expect(await send('DELETE', `/absences/${kept.id}?a[b]=1`)).toMatchObject({ http: 200 })
})

test('nothing above was a bug', () => expect(entrances.failures).toEqual([]))
