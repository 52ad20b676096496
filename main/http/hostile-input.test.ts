import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asked, ask, say } from '../../tests/ask-http.ts'
import { type Entrances, noLimits, openEntrances } from '../../tests/open-entrances.ts'
import { type Clinic, inMemory, openClinic, uuid } from '../../tests/test-clinic.ts'
import { openServer } from './open-server.ts'

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

describe('hostile input is refused in words', () => {
  const deep = (n: number) => '['.repeat(n) + ']'.repeat(n)
  const cases: [name: string, asked: Asked, status: number][] = [
    ['half a JSON', { path: '/api/v1/patients', body: '{"firstName":' }, 400],
    ['no JSON', { path: '/api/v1/patients', body: 'firstName=Ada' }, 400],
    [
      'bad UTF-8',
      { path: '/api/v1/patients', body: Buffer.from('{"firstName":"\xff\xfe","lastName":"B"}', 'latin1') },
      400,
    ],
    ['a lone surrogate', { path: '/api/v1/patients', body: '{"firstName":"\\ud800","lastName":"x"}' }, 400],
    ['a NUL', { path: '/api/v1/patients', body: '{"firstName":"a","lastName":"b","address":"x\\u0000"}' }, 400],
    [
      'a prototype',
      { path: '/api/v1/patients', body: '{"__proto__":{"isAdmin":true},"firstName":"a","lastName":"b"}' },
      400,
    ],
    [
      'a constructor',
      { path: '/api/v1/patients', body: '{"constructor":{"prototype":{"x":1}},"firstName":"a","lastName":"b"}' },
      400,
    ],
    ['deep nesting', { path: '/api/v1/patients', body: `{"firstName":${deep(100_000)}}` }, 400],
    ['half a million values', { path: '/api/v1/patients', body: `{"firstName":[${'0,'.repeat(400_000)}0]}` }, 400],
    ['more than a megabyte', { path: '/api/v1/patients', body: `{"firstName":"${'x'.repeat(1_100_000)}"}` }, 413],
    [
      'a very long word',
      { path: '/api/v1/patients', body: `{"firstName":"${'x'.repeat(900_000)}","lastName":"b"}` },
      400,
    ],
    ['a list for an object', { path: '/api/v1/patients', body: '[1,2]' }, 400],
    ['nothing', { path: '/api/v1/patients', body: '' }, 400],
    ['null', { path: '/api/v1/patients', body: 'null' }, 400],
    ['text', { path: '/api/v1/patients', body: '{}', headers: { 'content-type': 'text/plain' } }, 415],
    [
      'a form',
      { path: '/api/v1/patients', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    [
      'a file',
      { path: '/api/v1/patients', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      415,
    ],
    ['no type', { path: '/api/v1/patients', body: 'x', headers: { 'content-type': undefined } }, 415],
    ['a number where words go', { path: '/api/v1/patients', body: '{"firstName":1,"lastName":2}' }, 400],
    ['an id that is none', { method: 'GET', path: '/api/v1/patients/1%27%20or%201=1' }, 400],
    ['a prototype in the address', { method: 'GET', path: '/api/v1/patients?__proto__[x]=1' }, 400],
    ['bad UTF-8 in the address', { method: 'GET', path: '/api/v1/patients?query=%ff%fe' }, 400],
    ['half an escape', { method: 'GET', path: '/api/v1/patients/%zz' }, 400],
    ['steps in the address', { method: 'POST', path: '/api/v1/./session', body: '{}' }, 400],
    ['a doubled slash', { method: 'POST', path: '/api/v1//session', body: '{}' }, 400],
    ['a slash at the end', { method: 'POST', path: '/rpc/staff/signIn/', body: '{}' }, 400],
    ['a NUL in the address', { method: 'GET', path: '/api/v1/patients?query=%00' }, 400],
    ['a broken cursor', { method: 'GET', path: '/api/v1/patients?after=nonsense' }, 400],
    ['an unknown route', { method: 'GET', path: '/api/v1/everything' }, 404],
    ['an inherited name', { path: '/rpc/constructor', body: '{}' }, 404],
    ['an inherited operation', { path: '/rpc/patients/toString', body: '{}' }, 404],
    ['a method nobody knows', { method: 'PATCH', path: '/api/v1/patients', body: '{}' }, 404],
    ['/rpc by GET', { method: 'GET', path: '/rpc/patients/findPatients?data=%7B%7D' }, 404],
    ['RPC that is a list', { path: '/rpc/patients/registerPatient', body: '[]' }, 400],
    ['RPC with null', { path: '/rpc/patients/registerPatient', body: 'null' }, 400],
    [
      'RPC with a date',
      { path: '/rpc/patients/registerPatient', body: '{"json":{"firstName":"2020"},"meta":[[1,"firstName"]]}' },
      400,
    ],
    ['RPC with a pattern', { path: '/rpc/patients/registerPatient', body: '{"json":"/(a+)+$/","meta":[[5]]}' }, 400],
    [
      'RPC that points outside',
      { path: '/rpc/patients/registerPatient', body: '{"json":{},"meta":[[1,"__proto__","x"]]}' },
      400,
    ],
    ['RPC with half a file', { path: '/rpc/patients/registerPatient', body: '{"json":{},"maps":[["x"]]}' }, 400],
  ]

  const codes = new Map([
    [404, /^unknown-operation$/],
    [413, /^too-large$/],
    [415, /^not-json$/],
  ])

  test.each(cases)('%s', async (_name, { method = 'POST', path, headers, body }, status) => {
    const rows = await countRows()
    const sent = { 'content-type': 'application/json', authorization: bearer, 'operation-id': uuid(1), ...headers }
    const answer = await ask(origin, { method, path, headers: sent, ...(body !== undefined && { body }) })
    expect(answer.status).toBe(status)
    expect(answer.code).toMatch(codes.get(status) ?? /^[a-zA-Z_-]+$/)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(await countRows()).toEqual(rows)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  async function countRows(): Promise<unknown> {
    const count = (table: 'journal' | 'patient') =>
      clinic.database.reads
        .selectFrom(table)
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirst()
    return [await count('journal'), await count('patient')]
  }

  test('bytes that are not HTTP, and headers without end', async () => {
    expect(await say(origin, 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"bad-address"/)
    expect(await say(origin, `GET / HTTP/1.1\r\nhost: ${host}\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 4\d\d /,
    )
    expect(await say(origin, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 4\d\d /)
  })

  test('a request that never ends is cut off', async () => {
    const impatient = await openServer(clinic.host, { port: 0, report: () => {}, limits: noLimits, patience: 400 })
    expect(await say(impatient.origin, `POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-le`)).toMatch(
      /^HTTP\/1.1 408 /,
    )
    await impatient.close()
  })
})

test('nothing above was a bug', () => expect(entrances.failures).toEqual([]))
