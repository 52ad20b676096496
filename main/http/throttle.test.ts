import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, post } from '../../tests/ask-http.ts'
import { type Entrances, openEntrances } from '../../tests/open-entrances.ts'
import { type Clinic, emailOf, inMemory, openClinic, password, uuid } from '../../tests/test-clinic.ts'
import { openServer, type Server } from './open-server.ts'

const limits = { failedSignIns: 3, signIns: 8, callsWithoutSession: 5 }
let clinic: Clinic
let entrances: Entrances
let server: Server
let authorization: string

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  entrances = await openEntrances(clinic.host)
  authorization = `Bearer ${entrances.tokens.get('receptionist')}`
  server = await openServer(clinic.host, { port: 0, report: () => {}, limits })
})
afterAll(async () => {
  await server.close()
  await entrances.close()
  await clinic.host.close()
})

const signIn = (email: string, tried: string) => post(server.origin, '/api/v1/session', { email, password: tried })
const signInFromPage = () =>
  post(
    server.origin,
    '/rpc/staff/signIn',
    { json: { email: emailOf('manager'), password } },
    { 'operation-id': uuid(1) },
  )

test('guessing the password of one account is slowed down, other accounts are not', async () => {
  for (let n = 0; n < 3; n++) expect(await signIn(emailOf('manager'), 'wrong')).toMatchObject({ status: 401 })
  const refused = await signIn(` ${emailOf('manager').toUpperCase()}`, password)
  expect(refused).toMatchObject({ status: 429, code: 'locked-for-now' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(JSON.parse(refused.text).detail.until).toMatch(/^\d{4}-/)
  expect(await signInFromPage()).toMatchObject({ status: 409, code: 'locked-for-now' })
  expect(await signIn(emailOf('inspector'), password)).toMatchObject({ status: 200 })
})

test('signing in over and over is slowed down, whoever it is', async () => {
  for (let n = 0; n < 8; n++) await signIn(`person${n}@clinic.test`, 'wrong')
  expect(await signIn('another@clinic.test', 'wrong')).toMatchObject({ status: 429 })
})

test('strangers are slowed down, a signed-in desk never is', async () => {
  for (let n = 0; n < 5; n++)
    expect(
      (await ask(server.origin, { path: '/api/v1/patients', headers: { authorization: 'Bearer no' } })).status,
    ).toBe(401)
  expect(await ask(server.origin, { path: '/api/v1/patients' })).toMatchObject({
    status: 429,
    code: 'too-many-requests',
  })
  const burst = Array.from({ length: 200 }, () =>
    ask(server.origin, { path: '/api/v1/patients', headers: { authorization } }),
  )
  expect(new Set((await Promise.all(burst)).map(({ status }) => status))).toEqual(new Set([200]))
})
