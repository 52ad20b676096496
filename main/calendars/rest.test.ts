import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, post } from '../../tests/ask-http.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Entrances, openEntrances } from '../../tests/open-entrances.ts'
import { readCalendar } from '../../tests/read-calendar.ts'
import { inMemory } from '../../tests/test-clinic.ts'
import { openServer } from '../http/open-server.ts'
import { openLog } from '../platform/logging.ts'

let desk: Desk
let entrances: Entrances
let authorization: string

beforeAll(async () => {
  desk = await openDesk(inMemory())
  entrances = await openEntrances(desk.host)
  authorization = `Bearer ${entrances.tokens.get('manager')}`
})
afterAll(async () => {
  await entrances.close()
  await desk.host.close()
})

const open = async () => {
  const input = { practitionerId: desk.practitionerId }
  return JSON.parse((await post(entrances.origin, '/api/v1/calendar-feeds', input, { authorization })).text)
}

test('a calendar program reads a feed by its address alone, until it is revoked', async () => {
  const visit = await desk.book('2027-03-01T09:30')
  const feed = await open()
  const answer = await ask(entrances.origin, { path: feed.path })
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } })
  expect(answer.headers['content-disposition']).toContain('calendar.ics')
  expect(readCalendar(answer.text).events).toMatchObject([{ UID: `${visit.id}@salus`, SUMMARY: 'Physiotherapy' }])
  const path = `/api/v1/appointments/${visit.id}/calendar.ics`
  expect(await ask(entrances.origin, { path })).toMatchObject({ status: 401 })
  const file = await ask(entrances.origin, { path, headers: { authorization } })
  expect(file).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } })
  expect(file.headers['content-disposition']).toContain('visit-2027-03-01.ics')
  expect(readCalendar(file.text).events).toHaveLength(1)

  const revoke = { method: 'DELETE', path: `/api/v1/calendar-feeds/${feed.id}`, headers: { authorization } }
  expect(await ask(entrances.origin, revoke)).toMatchObject({ status: 200 })
  expect(await ask(entrances.origin, { path: feed.path })).toMatchObject({ status: 404, code: 'feed-unknown' })
  expect(await ask(entrances.origin, { path: feed.path.split('?')[0] })).toMatchObject({ status: 400 })
  expect(entrances.failures).toEqual([])
})

test('our own windows get the same files', async () => {
  const { id } = await desk.book('2027-03-01T11:30')
  for (const name of ['port', 'rpc'] as const) {
    const { value } = await entrances.send[name]('receptionist', 'calendars.appointmentFile', { id })
    expect(value, name).toMatchObject({ type: 'text/calendar; charset=utf-8', name: 'visit-2027-03-01.ics' })
    expect(readCalendar(await (value as File).text()).events, name).toHaveLength(1)
  }
})

test('guessing keys is slowed down, a calendar that is read is not, and the log never has a key', async () => {
  const said: string[] = []
  const log = openLog({ write: (line) => said.push(line) })
  const limits = { failedSignIns: 3, signIns: 100, callsWithoutSession: 100 }
  const broken = {
    ...desk.host,
    answer: (call: Parameters<typeof desk.host.answer>[0]) =>
      call.operation.endsWith('listFeeds') ? Promise.reject(new Error(String(feed.key))) : desk.host.answer(call),
  }
  const server = await openServer(broken, { port: 0, report: log.report, limits })
  const feed = await open()
  for (let n = 0; n < 10; n++) expect(await ask(server.origin, { path: feed.path })).toMatchObject({ status: 200 })
  const wrong = feed.path.replace(/key=.*/, `key=${feed.key.toLowerCase()}`)
  for (let n = 0; n < 3; n++) expect(await ask(server.origin, { path: wrong })).toMatchObject({ status: 404 })
  const refused = await ask(server.origin, { path: feed.path })
  expect(refused).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  const path = `/api/v1/calendar-feeds?key=${feed.key}`
  expect(await ask(server.origin, { path, headers: { authorization } })).toMatchObject({ status: 500 })
  await server.close()
  expect(said).toHaveLength(1)
  expect(said.join('')).not.toContain(feed.key)
})
