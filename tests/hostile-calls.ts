import fc from 'fast-check'
import { z } from 'zod'
import { salus } from '../shared/salus.ts'
import { type EntranceName, entranceNames, type Who } from './open-entrances.ts'

export type HostileCall = {
  readonly entrance: EntranceName
  readonly who: Who
  readonly operation: string
  readonly input: { readonly [key: string]: unknown }
}

/** Signing out succeeds whatever is sent, and would leave the rest of the calls outside. */
const operations = Object.entries(salus)
  .flatMap(([capability, group]) =>
    Object.entries(group).map(([key, operation]) => [`${capability}.${key}`, operation] as const),
  )
  .filter(([name]) => name !== 'staff.signOut')

const Word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff',
    '\u202e',
    "' or 1=1 --",
    '"; drop table patient; --',
    '%',
    '_',
    '*',
    'NEAR(',
    '"',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    '{{until}}',
    '<script>alert(1)</script>',
    '\r\nset-cookie: a=b',
    '2027-02-29',
    '2027-13-01T25:61',
    '2027-03-28T02:30',
    '0000-00-00',
    '9999-12-31',
    '-1',
    'NaN',
    '1e309',
    'null',
    'x'.repeat(20_000),
    '👩‍⚕️'.repeat(500),
  ),
)
const Leaf = fc.oneof(
  { weight: 4, arbitrary: Word },
  fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, true, false, null),
  fc.uuid(),
)
const Branch = fc.oneof(
  fc.array(Leaf, { maxLength: 5 }),
  fc.dictionary(fc.oneof(Word, fc.constantFrom('__proto__', 'constructor', 'id', 'json')), Leaf, { maxKeys: 5 }),
  fc.integer({ min: 1, max: 400 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
)
const Hostile = fc.oneof({ weight: 4, arbitrary: Leaf }, Branch)

/** Half of each input is what the clinic knows, so that the other half gets past the first look. */
export function hostileCalls(
  known: { readonly [key: string]: string },
  people: readonly Who[],
): fc.Arbitrary<HostileCall> {
  const Named = fc
    .constantFrom(...operations)
    .chain(([operation, { input }]) => fc.record({ operation: fc.constant(operation), input: inputFor(input, known) }))
  const Unnamed = fc.record({
    operation: fc.constantFrom(
      'patients.everything',
      'nobody.nothing',
      'journal.append',
      'staff.sign-in',
      `${'a'.repeat(500)}.b`,
    ),
    input: fc.dictionary(Word, Hostile, { maxKeys: 4 }),
  })
  return fc
    .record({
      entrance: fc.constantFrom(...entranceNames),
      who: fc.constantFrom(...people),
      asked: fc.oneof({ weight: 20, arbitrary: Named }, Unnamed),
    })
    .map(({ entrance, who, asked }) => ({ entrance, who, ...asked }))
}

function inputFor(
  schema: z.ZodType,
  known: { readonly [key: string]: string },
): fc.Arbitrary<{ [key: string]: unknown }> {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described
  const fields = Object.fromEntries(namesIn(described).map((name) => [name, valueFor(name, known)]))
  const Extra = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'isAdmin', 'role', 'actor'), Hostile, {
    maxKeys: 1,
  })
  return fc.tuple(fc.record(fields, { requiredKeys: [] }), Extra).map(([own, extra]) => ({ ...own, ...extra }))
}

type Described = { readonly properties?: object; readonly allOf?: readonly Described[] }

function namesIn({ properties = {}, allOf = [] }: Described): string[] {
  return [...Object.keys(properties), ...allOf.flatMap(namesIn)]
}

function valueFor(name: string, known: { readonly [key: string]: string }): fc.Arbitrary<unknown> {
  const right = known[name]
  return right === undefined ? Hostile : fc.oneof(fc.constant(right), Hostile)
}

/** Bytes for a socket that speaks HTTP: real requests, bent. */
export type HostileRequest = {
  readonly method: string
  readonly path: string
  readonly type: string | undefined
  readonly body: Buffer
}

const paths = [
  '/rpc/patients/registerPatient',
  '/rpc/staff/whoAmI',
  '/api/v1/patients',
  '/api/v1/appointments',
  '/api/v1/session',
  '/api/v1/invoices',
  '/api/v1/series',
  '/api/v1/absences',
  '/api/v1/waiting-list',
  '/api/v1/free-slots',
  '/api/v1/take-back',
  '/api/v1/changes',
  '/rpc',
  '/api',
  '/',
]
const bodies = [
  '{"firstName":"Ada","lastName":"B"',
  '{"json":{"firstName":1},"meta":[[1,"firstName"]]}',
  '{"json":{},"maps":[["a","b"]],"meta":{}}',
  '{"json":null,"meta":[[99],[0,"x"],[6],[7]]}',
  '{"email":"x@y.test","password":{"$gt":""}}',
  '[[[[[[{}]]]]]]',
  '{"rule":"FREQ=DAILY","count":9e9,"dryRun":true}',
]
const Path = fc.oneof(
  fc.constantFrom(...paths),
  fc.tuple(fc.constantFrom(...paths), fc.webQueryParameters()).map(([path, query]) => `${path}?${query}`),
  fc.tuple(fc.constantFrom(...paths), fc.webPath()).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom(...paths),
      fc.constantFrom(
        '/..',
        '/%2e%2e/',
        '/%00',
        '/%ff',
        '//',
        '/%',
        '?__proto__[a]=1',
        '?a[][b]=1&a[0]=2',
        '?limit=NaN',
        '?dryRun=true&scope=all',
        '?dryRun=true&__proto__=1&constructor=2',
      ),
    )
    .map((parts) => parts.join('')),
)
const Body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
  fc.tuple(fc.constantFrom(...bodies), fc.nat(200), fc.nat(255)).map(([text, at, byte]) => {
    const bent = Buffer.from(text)
    bent[at % bent.length] = byte
    return bent
  }),
)
export const HostileRequest: fc.Arbitrary<HostileRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
  path: Path,
  type: fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'multipart/form-data',
    'application/json,text/plain',
    '',
    undefined,
  ),
  body: Body,
})
