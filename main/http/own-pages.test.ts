import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asked, ask, post, say } from '../../tests/ask-http.ts'
import { type Entrances, openEntrances } from '../../tests/open-entrances.ts'
import { ada, type Clinic, emailOf, inMemory, openClinic, password, uuid } from '../../tests/test-clinic.ts'
import { contentPolicy } from '../platform/content-policy.ts'

let clinic: Clinic
let entrances: Entrances
let origin: string
let host: string
let bearer: string

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  entrances = await openEntrances(clinic.host)
  origin = entrances.origin
  host = origin.replace('http://', '')
  bearer = `Bearer ${entrances.tokens.get('receptionist')}`
})
afterAll(async () => {
  await entrances.close()
  await clinic.host.close()
})

const get = (path: string, headers: Asked['headers'] = {}) => ask(origin, { path, headers })
const signInFromPage = () =>
  post(origin, '/rpc/staff/signIn', { json: { email: emailOf('manager'), password } }, { 'operation-id': uuid(1) })

describe('the session of a browser', () => {
  test('is a cookie no script can read, no other site can send, named after the port', async () => {
    const { headers } = await signInFromPage()
    const [cookie] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(
      new RegExp(`^salus-session-${new URL(origin).port}=[\\w-]{43}; Path=/rpc; HttpOnly; SameSite=Strict$`),
    )
  })

  test('opens /rpc only, and a program that shows a token is that program', async () => {
    const { headers } = await signInFromPage()
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const whoAmI = (path: string, more: Asked['headers']) =>
      ask(origin, { method: path.startsWith('/rpc') ? 'POST' : 'GET', path, headers: { cookie, ...more } })
    expect((await whoAmI('/rpc/staff/whoAmI', {})).text).toContain(emailOf('manager'))
    expect(await whoAmI('/api/v1/session', {})).toMatchObject({ status: 401, code: 'no-session' })
    expect((await whoAmI('/rpc/staff/whoAmI', { authorization: bearer })).text).toContain(emailOf('receptionist'))
    for (const authorization of ['Bearer wrong', 'Basic YTpi', 'Bearer ', cookie.replace(/.*=/, 'bearer  ')])
      expect(await whoAmI('/rpc/staff/whoAmI', { authorization })).toMatchObject({ status: 401 })
  })
})

describe('who is heard', () => {
  test.each(['salus.example', 'evil.test:80', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.test'])(
    'not who calls this host %j (DNS rebinding)',
    async (name) => {
      for (const path of ['/', '/api/v1/set-up', '/rpc/clinics/setUpState'])
        expect(await get(path, { host: name })).toMatchObject({ status: 421, code: 'wrong-host' })
    },
  )

  test('not who names no host', async () => {
    expect(await say(origin, 'GET / HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 421 /)
  })

  test('who calls it by one of its names', async () => {
    const { port } = new URL(origin)
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect(await get('/api/v1/set-up', { host: name })).toMatchObject({ status: 200 })
  })

  test.each(['https://evil.test', 'null', 'http://127.0.0.1:1', 'http://localhost', 'https://HOST', 'app://salus'])(
    'not a page of %s',
    async (page) => {
      const headers = { origin: page.replace('HOST', host), authorization: bearer }
      for (const path of ['/api/v1/patients', '/rpc/patients/registerPatient'])
        expect(await post(origin, path, ada, headers)).toMatchObject({ status: 403, code: 'foreign-origin' })
      expect(await get('/api/v1/changes', headers)).toMatchObject({ status: 403, code: 'foreign-origin' })
      expect(await ask(origin, { method: 'OPTIONS', path: '/api/v1/patients', headers })).toMatchObject({ status: 403 })
    },
  )

  test('not another site, nor another port of this computer, even with the cookie', async () => {
    for (const from of ['cross-site', 'same-site'])
      expect(await get('/api/v1/set-up', { 'sec-fetch-site': from })).toMatchObject({ status: 403 })
    for (const from of ['same-origin', 'none'])
      expect(await get('/api/v1/set-up', { 'sec-fetch-site': from })).toMatchObject({ status: 200 })
  })

  test('its own pages, and nobody is given CORS', async () => {
    const answer = await post(origin, '/api/v1/patients', ada, { origin, authorization: bearer })
    expect(answer.status).toBe(201)
    const names = Object.keys(answer.headers)
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

test('every answer carries the policy, and answers about people are not kept anywhere', async () => {
  for (const path of ['/api/v1/set-up', '/api/v1/patients', '/rpc/nothing', '/nowhere']) {
    const { headers } = await get(path)
    expect(headers).toMatchObject({
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by']).toBeUndefined()
    if (path !== '/nowhere') expect(headers['cache-control']).toBe('no-store')
  }
  expect(contentPolicy).not.toMatch(/unsafe|\*|https?:/)
})

test('nothing above was a bug', () => expect(entrances.failures).toEqual([]))
