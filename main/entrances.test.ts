import { isDefinedError, safe } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Invoice } from '../shared/billing.ts'
import { PatientId } from '../shared/patients.ts'
import type { RefusalOf } from '../shared/platform/contract.ts'
import type { scheduling } from '../shared/scheduling.ts'
import { AppointmentId } from '../shared/scheduling.ts'
import { type Entrances, entranceNames, openDesk, openEntrances } from '../tests/open-entrances.ts'
import { ada, type Clinic, emailOf, encryptedFile, openClinic, uuid } from '../tests/test-clinic.ts'
import { openServer } from './http/open-server.ts'
import type { Failure } from './platform/entrance.ts'
import { servePorts } from './serve-port.ts'

let clinic: Clinic
let entrances: Entrances

beforeAll(async () => {
  clinic = await openClinic(encryptedFile())
  entrances = await openEntrances(clinic.host)
})
afterAll(async () => {
  await entrances.close()
  await clinic.host.close()
})

describe.each(entranceNames.map((name, n) => [name, n + 1] as const))('over %s', (name, n) => {
  const send = (operation: string, input: object, operationId?: string) =>
    entrances.send[name]('receptionist', operation, input as never, operationId)
  const at = (time: string) => ({
    clinicId: clinic.clinicId,
    practitionerId: clinic.practitionerId,
    patientId: clinic.patientId,
    serviceId: clinic.serviceId,
    startsAt: `2027-03-0${n + 1}T${time}`,
  })
  const created = name === 'rest' ? 201 : 200

  test('a command succeeds', async () => {
    const reply = await send('patients.registerPatient', { ...ada, firstName: name })
    expect(reply).toMatchObject({ status: created, value: { firstName: name, version: 1 } })
    expect(await send('scheduling.bookAppointment', at('09:00'))).toMatchObject({
      status: created,
      value: { status: 'booked', startsAt: at('09:00').startsAt, version: 1 },
    })
  })

  test('a query succeeds, with numbers and words in the address where there is one', async () => {
    const reply = await send('scheduling.listAppointments', {
      clinicId: clinic.clinicId,
      from: `2027-03-0${n + 1}`,
      to: `2027-03-0${n + 2}`,
      limit: 5,
    })
    expect(reply).toMatchObject({ status: 200, value: { items: [{ startsAt: at('09:00').startsAt }], next: null } })
  })

  test('a refusal is data with a sentence, not a failure', async () => {
    const reply = await send('scheduling.bookAppointment', at('09:15'))
    expect(reply).toMatchObject({
      status: 409,
      code: 'slot-taken',
      message: 'Somebody else has that time. Choose another.',
    })
  })

  test('what is not there is 404', async () => {
    const reply = await send('patients.getPatient', { id: uuid(987_654) })
    expect(reply).toMatchObject({ status: 404, code: 'patient-unknown' })
  })

  test('a stale version is refused and both versions are named', async () => {
    const { value } = await send('scheduling.bookAppointment', at('11:00'))
    const { id } = value as { id: string }
    const reply = await send('scheduling.rescheduleAppointment', { id, version: 7, startsAt: at('12:00').startsAt })
    expect(reply).toMatchObject({ status: 409, code: 'changed-meanwhile', data: { seen: 7, current: 1 } })
  })

  test('bad input names the field, not the value', async () => {
    const reply = await send('scheduling.bookAppointment', { ...at('10:00'), minutes: 'Łukasiewicz' })
    expect(reply).toMatchObject({ status: 400, code: 'invalid-input', data: { issues: [{ path: 'minutes' }] } })
    expect(JSON.stringify(reply)).not.toContain('Łukasiewicz')
  })

  test('no session, and a session without the permission', async () => {
    const nobody = await entrances.send[name]('nobody', 'scheduling.bookAppointment', at('10:00'))
    expect(nobody).toMatchObject({ status: 401, code: 'no-session' })
    const inspector = await entrances.send[name]('inspector', 'scheduling.bookAppointment', at('10:00'))
    expect(inspector).toMatchObject({ status: 403, code: 'not-allowed' })
  })

  test('an operation nobody registered', async () => {
    expect(await send('scheduling.deleteEverything', {})).toMatchObject({ status: 404, code: 'unknown-operation' })
  })

  test('a file arrives as a file, with its name', async () => {
    const line = { description: 'Check-up', quantity: 1, unitPrice: 4500 }
    const draft = (await send('billing.draftInvoice', { patientId: clinic.patientId, lines: [line] })).value as Invoice
    const { value } = await send('billing.issueInvoice', { id: draft.id, version: draft.version })
    const pdf = (await send('billing.invoicePdf', { id: draft.id })).value as File
    expect(pdf.type).toBe('application/pdf')
    expect(await pdf.slice(0, 5).text()).toBe('%PDF-')
    if (name !== 'rest') return expect(pdf.name).toBe(`${(value as Invoice).number}.pdf`)
    const headers = { authorization: `Bearer ${entrances.tokens.get('receptionist')}` }
    const response = await fetch(`${entrances.origin}/api/v1/invoices/${draft.id}/pdf`, { headers })
    expect(response.headers.get('content-disposition')).toContain(`filename="${(value as Invoice).number}.pdf"`)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('the same operation id gives the stored answer and books once', async () => {
    const operationId = uuid(n * 1000 + 777)
    const first = await send('scheduling.bookAppointment', at('14:00'), operationId)
    expect(first.status).toBe(created)
    expect(await send('scheduling.bookAppointment', at('14:00'), operationId)).toEqual(first)
    const other = await send('scheduling.bookAppointment', at('15:00'), operationId)
    expect(other).toMatchObject({ status: 409, code: 'operation-id-reused' })
  })
})

test('a retry on another entrance gets the same stored answer', async () => {
  const [first, ...others] = await Promise.all(
    entranceNames.map((name) =>
      entrances.send[name]('receptionist', 'patients.registerPatient', { ...ada, firstName: 'Bo' }, uuid(9777)),
    ),
  )
  expect(first?.value).toMatchObject({ firstName: 'Bo' })
  for (const other of others) expect(other.value).toEqual(first?.value)
})

test('two hundred bookings of one slot at once: one is given, the others are told', async () => {
  const { clinicId, practitionerId, patientId, serviceId } = clinic
  const slot = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-03-08T10:00' }
  const book = () => entrances.send.rest('receptionist', 'scheduling.bookAppointment', slot)
  const replies = await Promise.all(Array.from({ length: 200 }, book))
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(replies.filter(({ status, code }) => status === 409 && code === 'slot-taken')).toHaveLength(199)
})

test('a command without an operation id is refused where windows ask, and gets one of its own over REST', async () => {
  for (const name of ['port', 'rpc'] as const)
    for (const operationId of ['', 'not a uuid'])
      expect(await entrances.send[name]('receptionist', 'patients.registerPatient', ada, operationId)).toMatchObject({
        status: 400,
        code: 'operation-id-missing',
      })
  const [one, two] = await Promise.all(
    [1, 2].map(() => entrances.send.rest('receptionist', 'patients.registerPatient', ada)),
  )
  expect(one?.status).toBe(201)
  expect(one?.value).not.toEqual(two?.value)
})

test('an Idempotency-Key in any words is one intent of one person', async () => {
  const register = (who: 'receptionist' | 'manager', key: string) =>
    entrances.send.rest(who, 'patients.registerPatient', { ...ada, firstName: 'Key' }, key)
  const first = await register('receptionist', 'order 1')
  expect(first.status).toBe(201)
  expect(await register('receptionist', 'order 1')).toEqual(first)
  expect(await register('manager', 'order 1')).toMatchObject({ status: 201 })
  expect((await register('manager', 'order 1')).value).not.toEqual(first.value)
  expect(await register('receptionist', 'x'.repeat(256))).toMatchObject({
    status: 400,
    code: 'invalid-input',
    data: { issues: [{ path: 'Idempotency-Key' }] },
  })
})

test('a window never sees its token; a program gets it and keeps it', async () => {
  const { desk, said } = entrances.ports.get('manager')!
  const browser = entrances.browsers.get('manager')!
  const cookie = [...browser.cookies.values()][0]!
  expect(desk.token).toMatch(/^[\w-]{43}$/)
  expect(cookie).toMatch(/^[\w-]{43}$/)
  expect(said.join('\n')).toContain(emailOf('manager'))
  expect(said.join('\n')).not.toContain(desk.token)
  expect(browser.said.join('\n')).toContain(emailOf('manager'))
  expect(browser.said.join('\n')).not.toContain(cookie)
  expect(browser.said.join('\n')).not.toContain('"token"')
  expect(entrances.tokens.get('manager')).toMatch(/^[\w-]{43}$/)
})

test('signing out ends the session at each entrance', async () => {
  const own = await openEntrances(clinic.host)
  for (const name of entranceNames) {
    expect(await own.send[name]('manager', 'staff.whoAmI', {})).toMatchObject({ status: 200 })
    expect(await own.send[name]('manager', 'staff.signOut', {})).toMatchObject({ status: 200 })
    expect(await own.send[name]('manager', 'staff.whoAmI', {})).toMatchObject({ status: 401, code: 'no-session' })
  }
  expect(own.ports.get('manager')!.desk.token).toBeUndefined()
  expect([...own.browsers.get('manager')!.cookies.values()]).toEqual([''])
  await own.close()
})

describe('changes as they happen', () => {
  type Event = { rows: { table: string; id: string }[] }

  test.each(['port', 'rpc'] as const)('over %s, until the session ends', async (name) => {
    const own = await openEntrances(clinic.host)
    const client = (name === 'port' ? own.ports : own.browsers).get('receptionist')!.client
    const events = await client.journal.watchChanges({})
    expect((await events.next()).value).toEqual({ rows: [] })
    const { value } = await own.send.rest('manager', 'patients.registerPatient', ada)
    const { value: event } = (await events.next()) as { value: Event }
    expect(event.rows).toContainEqual({ table: 'patient', id: (value as { id: string }).id })
    await own.send[name]('receptionist', 'staff.signOut', {})
    expect(await events.next()).toMatchObject({ done: true })
    await own.close()
  })

  test('as server-sent events for programs, without waiting for a reader who left', async () => {
    const stream = (await entrances.send.rest('receptionist', 'journal.watchChanges', {}))
      .value as ReadableStream<Uint8Array>
    const reader = stream.getReader()
    let text = ''
    const until = async (wanted: string) => {
      while (!text.includes(wanted)) text += new TextDecoder().decode((await reader.read()).value)
    }
    await until('{"rows":[]}')
    await entrances.send.rest('manager', 'patients.registerPatient', ada)
    await until('"table":"patient"')
    expect(text).not.toContain(ada.lastName)
    await reader.cancel()
  })

  test('an entrance that closes ends them at once', async () => {
    const own = await openEntrances(clinic.host)
    const events = await own.browsers.get('receptionist')!.client.journal.watchChanges({})
    await events.next()
    await own.close()
    expect(await events.next()).toMatchObject({ done: true })
  })
})

test('who was refused at the door, and what for, is written down', async () => {
  const denials = await clinic.database.reads.selectFrom('denial').select(['operation', 'code']).execute()
  const kinds = denials.map(({ operation, code }) => `${operation} ${code}`)
  expect(kinds).toEqual(
    expect.arrayContaining([
      'scheduling.bookAppointment invalid-input',
      'scheduling.bookAppointment no-session',
      'scheduling.bookAppointment not-allowed',
      'patients.registerPatient operation-id-missing',
      'unknown unknown-operation',
    ]),
  )
})

test('the client knows the refusals of each operation', async () => {
  const { client } = entrances.ports.get('nobody')!
  const { error } = await safe(client.scheduling.cancelAppointment({ id: AppointmentId.parse(uuid(1)), version: 1 }))
  if (!isDefinedError(error)) throw new Error('expected a refusal')
  error.code satisfies RefusalOf<typeof scheduling.cancelAppointment>
  if (error.code === 'changed-meanwhile') error.data.current satisfies number
  expect(error.code).toBe('no-session')
})

test('a bug is reported inside and says nothing but its id outside', async () => {
  const failures: Failure[] = []
  const report = (failure: Failure) => failures.push(failure)
  const bug = () => Promise.reject(new Error('no such table near Łukasiewicz'))
  const broken = { answer: bug, findSession: async () => clinic.everyone }
  const server = await openServer(broken, { port: 0, report })
  const desk = openDesk(servePorts(broken, report))
  const headers = { 'content-type': 'application/json', 'operation-id': uuid(1) }
  const body = JSON.stringify({ id: uuid(1), json: { id: uuid(1) } })

  const replies = await Promise.all([
    fetch(`${server.origin}/api/v1/patients`, { method: 'POST', headers, body }).then((r) => r.text()),
    fetch(`${server.origin}/rpc/patients/registerPatient`, { method: 'POST', headers, body }).then((r) => r.text()),
    desk.client.patients.getPatient({ id: PatientId.parse(uuid(1)) }).then(JSON.stringify, JSON.stringify),
  ])
  expect(failures.map(({ operation }) => operation).sort()).toEqual([
    'patients.getPatient',
    'patients.registerPatient',
    'patients.registerPatient',
  ])
  for (const reply of replies) {
    expect(reply).toContain('"code":"unexpected"')
    expect(failures.some(({ errorId }) => reply.includes(errorId))).toBe(true)
    expect(reply).not.toMatch(/Łukasiewicz|no such table/)
  }
  desk.close()
  await server.close()
})

test('nothing above was a bug', () => expect(entrances.failures).toEqual([]))
