import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../tests/open-entrances.ts'
import { type Clinic, emailOf, inMemory, openClinic, password, uuid } from '../tests/test-clinic.ts'
import type { Failure } from './platform/entrance.ts'
import { servePorts } from './serve-port.ts'

let clinic: Clinic
let desk: ReturnType<typeof openDesk>
let dropped = 0
const failures: Failure[] = []
const unhandled: unknown[] = []
const onUnhandled = (error: unknown) => void unhandled.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled)
  clinic = await openClinic(inMemory())
  desk = openDesk(
    servePorts(
      clinic.host,
      (failure) => failures.push(failure),
      () => void dropped++,
    ),
  )
})
afterAll(async () => {
  desk.close()
  await clinic.host.close()
  process.off('unhandledRejection', onUnhandled)
})

const Message = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }).filter(canTravel),
  fc
    .record(
      { i: fc.anything(), t: fc.constantFrom(1, 2, 3, 4, 'x', undefined), p: fc.anything() },
      { requiredKeys: [] },
    )
    .map((message) => JSON.stringify(message) ?? ''),
  fc
    .record({
      i: fc.constantFrom('a', 'b'),
      p: fc.record({
        u: fc.constantFrom(
          '/staff/whoAmI',
          '/journal/watchChanges',
          '/constructor',
          '//',
          'http://[',
          '%',
          '/x?data=%',
        ),
        b: fc.jsonValue(),
        h: fc.constantFrom(
          undefined,
          5,
          null,
          'x',
          { 'content-type': 'multipart/form-data' },
          { 'content-type': 'text/event-stream' },
          { 'content-disposition': 'x' },
          { 'operation-id': ['a'] },
        ),
        m: fc.constantFrom(undefined, 'GET', 7, 'POST'),
      }),
    })
    .map((message) => JSON.stringify(message)),
)

test('whatever a page that is no longer ours posts, the host goes on', async () => {
  const journal = await entries()
  for (const message of fc.sample(Message, { numRuns: 3_000, seed: 20_270_301 })) desk.pagePort.postMessage(message)
  expect(await desk.client.clinics.setUpState({})).toMatchObject({ needsSetUp: false }) // answered after all of them
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(unhandled).toEqual([])
  expect(failures).toEqual([])
  expect(dropped).toBeGreaterThan(1_000)
  expect(await entries()).toBe(journal)
})

test('a message larger than any form is not even read', async () => {
  const before = dropped
  const big = JSON.stringify({ i: '1', p: { u: '/clinics/setUpState', b: { json: { text: 'x'.repeat(1_000_000) } } } })
  desk.pagePort.postMessage(big)
  desk.pagePort.postMessage(new TextEncoder().encode(big))
  await desk.client.clinics.setUpState({})
  expect(dropped).toBe(before + 2)
})

test('the session belongs to the window, and no header names another', async () => {
  const own = openDesk(servePorts(clinic.host, (failure) => failures.push(failure)))
  await own.client.staff.signIn({ email: emailOf('manager'), password }, { context: { operationId: uuid(1) } })
  const context = { token: own.desk.token as string, operationId: uuid(2) }
  await expect(desk.client.staff.whoAmI({}, { context })).rejects.toMatchObject({ code: 'no-session' })
  expect(await own.client.staff.whoAmI({}, { context: { token: 'other' } })).toMatchObject({
    staff: { role: 'manager' },
  })
  own.close()
})

async function entries(): Promise<unknown> {
  const { n } = await clinic.database.reads
    .selectFrom('journal')
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

function canTravel(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}
