import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, post } from '../../tests/ask-http.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Entrances, openEntrances } from '../../tests/open-entrances.ts'
import { inMemory, uuid } from '../../tests/test-clinic.ts'

let desk: Desk
let entrances: Entrances
let authorization: string

beforeAll(async () => {
  desk = await openDesk(inMemory())
  entrances = await openEntrances(desk.host)
  authorization = `Bearer ${entrances.tokens.get('receptionist')}`
})
afterAll(async () => {
  await entrances.close()
  await desk.host.close()
})

const list = '/api/v1/waiting-list'
const send = async (path: string, body: unknown) => {
  const answer = await post(entrances.origin, path, body, { authorization })
  return { ...answer, body: JSON.parse(answer.text) }
}
const get = async (path: string) => JSON.parse((await ask(entrances.origin, { path, headers: { authorization } })).text)
const addFor = async (name: string) =>
  (await send(list, { patientId: await desk.addPatient(name), serviceId: desk.serviceId })).body

test('another program keeps the waiting list: wishes, matches, offers and their answers', async () => {
  const added = await send(list, { patientId: desk.patientId, serviceId: desk.serviceId, urgency: 'high' })
  expect(added).toMatchObject({ status: 201, body: { status: 'waiting', urgency: 'high', weekdays: [] } })
  const bo = await addFor('Bo')
  expect(await get(`${list}?status=waiting`)).toMatchObject({
    items: [{ id: added.body.id }, { id: bo.id }],
    next: null,
  })

  const gap = `from=2027-03-02T10:00&to=2027-03-02T10:30&practitionerId=${desk.practitionerId}`
  const { items } = await get(`${list}/matches?${gap}`)
  expect(items).toMatchObject([
    { wish: { id: added.body.id }, score: { total: 71, fit: 31, urgency: 30, waiting: 0, reliability: 10 } },
    { wish: { id: bo.id }, practitionerId: desk.practitionerId, startsAt: '2027-03-02T10:00' },
  ])
  expect((await get(`${list}/matches?from=2027-03-02&to=2027-03-02`)).items).toHaveLength(2)

  const slot = { practitionerId: desk.practitionerId, startsAt: '2027-03-02T10:00', holdMinutes: 10 }
  expect(await send(`${list}/${added.body.id}/offer`, slot)).toMatchObject({ status: 200, body: { status: 'offered' } })
  expect(await send(`${list}/${bo.id}/offer`, slot)).toMatchObject({ status: 409, code: 'slot-held' })
  expect(await send(`${list}/${added.body.id}/decline`, {})).toMatchObject({
    status: 200,
    body: { wish: { status: 'waiting', declined: 1 }, next: { wish: { id: bo.id } } },
  })
  expect(await send(`${list}/${bo.id}/offer`, slot)).toMatchObject({ status: 200 })
  expect(await send(`${list}/${bo.id}/accept`, {})).toMatchObject({
    status: 200,
    body: { wish: { status: 'booked' }, appointment: { startsAt: '2027-03-02T10:00', patientId: bo.patientId } },
  })
  expect(await send(`${list}/${added.body.id}/withdraw`, {})).toMatchObject({ body: { status: 'withdrawn' } })
  expect(await send(`${list}/${uuid(9999)}/accept`, {})).toMatchObject({ status: 404, code: 'wish-unknown' })
})

test('nonsense is refused as such', async () => {
  for (const wish of [
    { fromTime: '15:00', toTime: '09:00' },
    { fromTime: '25:00' },
    { weekdays: [8] },
    { urgency: 'very' },
    { until: '0001-01-01' },
    { practitionerIds: ['everybody'] },
  ])
    expect(await send(list, { patientId: desk.patientId, serviceId: desk.serviceId, ...wish })).toMatchObject({
      status: 400,
      code: 'invalid-input',
    })
  const { id } = await addFor('Cy')
  const slot = { practitionerId: desk.practitionerId, startsAt: '2027-03-02T12:00' }
  for (const holdMinutes of [0, 1_441, 'long'])
    expect(await send(`${list}/${id}/offer`, { ...slot, holdMinutes })).toMatchObject({ status: 400 })
  for (const [from, to] of [
    ['nonsense', '2027-03-02'],
    ['2027-03-02', '2027-99-99'],
    ['2027-02-30T10:00', '2027-03-02T10:00'],
    ['2027-03-02', ''],
    ['0001-01-01', '0001-01-02'],
    ['9999-12-31', '9999-12-31'],
  ])
    expect(await get(`${list}/matches?from=${from}&to=${to}`)).toMatchObject({ code: 'invalid-input' })
  expect(entrances.failures).toEqual([])
})
