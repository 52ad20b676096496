import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn, StaffMember } from '../../shared/staff.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, dump, emailOf, openBareClinic, openClinic, password, uuid } from '../../tests/test-clinic.ts'

describe.each(engines)('staff on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic
  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop())
  beforeEach(async () => void (clinic = await openClinic(await engine.open())))

  const wrong = (email: string) => clinic.ask('staff.signIn', { email, password: 'not this one' })
  const right = (email: string) =>
    clinic.ask('staff.signIn', { email, password }) as Promise<SignedIn & { token: string }>
  const wait = (seconds: number) => {
    clinic.clock.now = new Date(Date.parse(clinic.clock.now) + seconds * 1000).toISOString()
  }

  test('setting up happens once', async () => {
    const state = await clinic.ask('clinics.setUpState', {})
    expect(state).toEqual({ needsSetUp: false, demo: false, clinicName: 'Test clinic' })
    const again = clinic.ask('clinics.setUp', {
      clinic: { name: 'Mine now', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' },
      administrator: { name: 'Eve', email: 'eve@clinic.test', password: 'long enough password' },
    })
    await expect(again).rejects.toMatchObject({ code: 'already-set-up' })
  })

  test('signing in gives what the role may do, and the token finds the session until it ends', async () => {
    const { token, permissions } = await right(emailOf('receptionist'))
    expect(permissions).toContain('scheduling.book')
    expect(permissions).not.toContain('records.read')
    const session = await clinic.host.findSession(token)
    expect(await clinic.ask('staff.whoAmI', {}, { session })).toMatchObject({ staff: { role: 'receptionist' } })
    await clinic.ask('staff.signOut', {}, { session })
    expect(await clinic.host.findSession(token)).toBeUndefined()
  })

  test('a session ends by itself after a working day', async () => {
    const { token } = await right(emailOf('manager'))
    wait(12 * 3600 - 60)
    expect(await clinic.host.findSession(token)).toBeDefined()
    wait(120)
    expect(await clinic.host.findSession(token)).toBeUndefined()
  })

  test('neither passwords nor tokens are written anywhere', async () => {
    const { token } = await right(emailOf('manager'))
    const written = await dump(clinic.database, ['journal', 'session', 'staff_member'])
    expect(written).not.toContain(password)
    expect(written).not.toContain(token)
  })

  test('a retry of signing in gives the same token; another password under the same id does not', async () => {
    const operationId = uuid(900_001)
    const first = (await clinic.ask(
      'staff.signIn',
      { email: emailOf('manager'), password },
      { operationId },
    )) as SignedIn
    expect(await clinic.ask('staff.signIn', { email: emailOf('manager'), password }, { operationId })).toEqual(first)
    const other = clinic.ask('staff.signIn', { email: emailOf('manager'), password: 'guess' }, { operationId })
    await expect(other).rejects.toMatchObject({ code: 'operation-id-reused' })
  })

  test('a stranger and a wrong password get the same answer', async () => {
    await expect(wrong('nobody@clinic.test')).rejects.toMatchObject({ code: 'sign-in-failed', detail: undefined })
    await expect(wrong(emailOf('manager'))).rejects.toMatchObject({ code: 'sign-in-failed', detail: undefined })
  })

  test('guessing locks the account for longer and longer, and the right password opens it again', async () => {
    const email = emailOf('receptionist')
    for (let tries = 0; tries < 5; tries++) await expect(wrong(email)).rejects.toMatchObject({ code: 'sign-in-failed' })
    await expect(wrong(email)).rejects.toMatchObject({ code: 'sign-in-failed' }) // the sixth starts the wait
    await expect(right(email)).rejects.toMatchObject({ code: 'locked-for-now' })
    wait(2)
    expect(await right(email)).toMatchObject({ staff: { email } })
    for (let tries = 0; tries < 10; tries++) {
      await expect(wrong(email)).rejects.toMatchObject({ code: 'sign-in-failed' })
      wait(60)
    }
    await expect(right(email)).rejects.toMatchObject({ code: 'locked-for-now' })
    wait(15 * 60)
    expect(await right(email)).toMatchObject({ staff: { email } })
  })

  test('changing the password asks for the old one and ends every other session', async () => {
    const one = await right(emailOf('manager'))
    const two = await right(emailOf('manager'))
    const session = await clinic.host.findSession(one.token)
    const change = (currentPassword: string) =>
      clinic.ask('staff.changeOwnPassword', { currentPassword, newPassword: 'another long password' }, { session })
    await expect(change('not this one')).rejects.toMatchObject({ code: 'password-wrong' })
    await change(password)
    expect(await clinic.host.findSession(one.token)).toBeDefined()
    expect(await clinic.host.findSession(two.token)).toBeUndefined()
    await expect(right(emailOf('manager'))).rejects.toMatchObject({ code: 'sign-in-failed' })
  })

  test('an account that is closed is closed at once, and e-mails are unique', async () => {
    const { token, staff } = await right(emailOf('receptionist'))
    const session = clinic.sessions.administrator
    const change = { id: staff.id, version: staff.version, name: staff.name, role: 'receptionist', active: false }
    expect(await clinic.ask('staff.changeStaffMember', change, { session })).toMatchObject({
      active: false,
      version: 2,
    })
    expect(await clinic.host.findSession(token)).toBeUndefined()
    await expect(right(emailOf('receptionist'))).rejects.toMatchObject({ code: 'sign-in-failed' })
    await expect(clinic.ask('staff.changeStaffMember', change, { session })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    const double = { name: 'Two', email: emailOf('manager').toUpperCase(), role: 'manager', password }
    await expect(clinic.ask('staff.addStaffMember', double, { session })).rejects.toMatchObject({ code: 'email-taken' })
  })

  test('the last administrator stays one', async () => {
    const session = clinic.sessions.administrator
    const { items } = (await clinic.ask('staff.listStaff', {}, { session })) as { items: StaffMember[] }
    const admin = items.find(({ role }) => role === 'administrator')
    if (!admin) throw new Error('no administrator')
    const step = (change: object) => clinic.ask('staff.changeStaffMember', { ...admin, ...change }, { session })
    await expect(step({ role: 'manager' })).rejects.toMatchObject({ code: 'last-administrator' })
    await expect(step({ active: false })).rejects.toMatchObject({ code: 'last-administrator' })
    expect(await step({ name: 'Ana Renamed' })).toMatchObject({ name: 'Ana Renamed', role: 'administrator' })
  })
})

test('a fresh database says that it needs to be set up', async () => {
  const [, start] = engines[0] ?? []
  const engine = await start?.()
  if (!engine) throw new Error('no engine')
  const bare = await openBareClinic(await engine.open())
  expect(await bare.ask('clinics.setUpState', {})).toEqual({ needsSetUp: true, demo: false, clinicName: null })
})
