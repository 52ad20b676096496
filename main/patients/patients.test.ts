import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Patient, PatientHit } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, dump, openClinic, uuid } from '../../tests/test-clinic.ts'

describe.each(engines)('patients on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic
  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop())
  beforeEach(async () => void (clinic = await openClinic(await engine.open())))
  afterEach(() => clinic.host.close())

  const register = (firstName: string, lastName: string, more: object = {}, call: object = {}) =>
    clinic.call('patients.registerPatient', { firstName, lastName, ...more }, call) as Promise<Patient>
  const get = (id: string) => clinic.call('patients.getPatient', { id }) as Promise<Patient>
  const change = (patient: object) => clinic.call('patients.changePatient', patient) as Promise<Patient>
  const find = async (query: string, more: object = {}) =>
    (await clinic.call('patients.findPatients', { query, ...more })) as Page<PatientHit>
  const names = async (query: string) => (await find(query)).items.map((hit) => `${hit.firstName} ${hit.lastName}`)
  const namesakes = async (person: object) => {
    const page = await clinic.call('patients.findNamesakes', { firstName: 'Nobody', lastName: 'Else', ...person })
    return (page as Page<PatientHit & { reason: string }>).items.map((hit) => [hit.firstName, hit.reason])
  }

  test('what was typed is kept, and blank is nothing', async () => {
    const typed = { phone: '+34 612 345 678', birthDate: '1985-04-01', nationalId: '12345678Z', alert: 'Penicillin' }
    const patient = await register(' María ', 'García', { ...typed, email: '  ', address: null })
    expect(patient).toMatchObject({ ...typed, firstName: 'María', email: null, active: true, version: 1 })
    expect(await get(patient.id)).toEqual(patient)
  })

  test('opening a patient is written down; somebody unknown is refused', async () => {
    await get(clinic.patientId)
    const [access, ...others] = await clinic.database.reads.selectFrom('access').selectAll().execute()
    expect(others).toEqual([])
    expect(access).toMatchObject({ operation: 'patients.getPatient', actor_id: clinic.everyone.actor.id })
    await expect(get(uuid(99_999))).rejects.toMatchObject({ code: 'patient-unknown' })
  })

  test('a change replaces what the form showed, and the last save never silently wins', async () => {
    const patient = await register('Ana', 'Ruiz', { phone: '600 000 000' })
    const changed = await change({ ...patient, lastName: 'Ruiz Gil', phone: '' })
    expect(changed).toEqual({ ...patient, lastName: 'Ruiz Gil', phone: null, version: 2 })
    const late = change({ ...patient, firstName: 'Eva' })
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile', detail: { seen: 1, current: 2 } })
    expect(await get(patient.id)).toEqual(changed)
    await expect(change({ ...patient, id: uuid(99_999) })).rejects.toMatchObject({ code: 'patient-unknown' })
  })

  test('a changed name is found by the new one only', async () => {
    const patient = await register('Ana', 'Ruiz')
    await change({ ...patient, lastName: 'Zubeldia' })
    expect(await names('zubel')).toEqual(['Ana Zubeldia'])
    expect(await names('ruiz ana')).toEqual([])
  })

  test('who comes no longer is found behind everybody else', async () => {
    const gone = await register('Ana', 'Ruiz')
    await change({ ...gone, active: false })
    await register('Zoe', 'Ruiz')
    expect(await names('ruiz')).toEqual(['Zoe Ruiz', 'Ana Ruiz'])
  })

  test('undoing an import also takes its patients out of the search', async () => {
    const batchId = uuid(77_777)
    const before = await dump(clinic.database, ['patient', 'patient_token'])
    await register('Ana', 'Ruiz', { phone: '600 123 123' }, { batchId })
    expect(await names('ruiz')).toEqual(['Ana Ruiz'])
    await clinic.call('journal.undoBatch', { batchId })
    expect(await names('ruiz')).toEqual([])
    expect(await dump(clinic.database, ['patient', 'patient_token'])).toBe(before)
  })

  test('a change that touches no name, phone or id rewrites no search token', async () => {
    const patient = await register('Ana', 'Ruiz')
    const before = await dump(clinic.database, ['patient_token'])
    await change({ ...patient, address: 'Calle Mayor 1' })
    expect(await dump(clinic.database, ['patient_token'])).toBe(before)
  })

  test('without a query everybody comes by last name, page by page, each once', async () => {
    for (const last of ['García López', 'Garcia', 'Östlund', 'Łoś', 'Ibáñez', 'garcía', 'Zafra'])
      await register('B', last)
    await register('A', 'García')
    const seen: string[] = []
    let after: string | null | undefined
    do {
      const page = await find('', { limit: 3, ...(after && { after }) })
      seen.push(...page.items.map((hit) => `${hit.lastName}, ${hit.firstName}`))
      after = page.next
    } while (after)
    const [garcias, rest] = [seen.slice(1, 3), seen.slice(3)]
    expect(seen[0]).toBe('García, A')
    expect(garcias.sort()).toEqual(['Garcia, B', 'garcía, B'])
    expect(rest).toEqual(['García López, B', 'Ibáñez, B', 'Łoś, B', 'Łukasiewicz, Ada', 'Östlund, B', 'Zafra, B'])
    await expect(find('', { after: 'x' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('the longest names of any script still have a next page', async () => {
    for (const letter of ['ﷺ', 'ß', '한', '"', '𝒳', 'ŉ']) await register(letter.repeat(50), letter.repeat(50))
    let after: string | null | undefined
    let seen = 0
    do {
      const page = await find('', { limit: 1, ...(after && { after }) })
      seen += page.items.length
      after = page.next
    } while (after)
    expect(seen).toBe(7)
  })

  test('people who may be the same come with the reason, the surest first', async () => {
    await register('Name', 'Ruiz Gil')
    await register('Phone', 'Other', { phone: '+34 612 999 888' })
    await register('Id', 'Other', { nationalId: '12.345.678-Z' })
    const ana = { firstName: 'náme', lastName: 'RUIZ  GIL', phone: '612 99 98 88', nationalId: '12345678z' }
    expect(await namesakes(ana)).toEqual([
      ['Id', 'same-national-id'],
      ['Phone', 'same-phone'],
      ['Name', 'same-name'],
    ])
    expect(await namesakes({ firstName: 'Ruiz Gil', lastName: 'Name' })).toEqual([['Name', 'same-name']])
  })

  test('a similar number or name is nobody twice', async () => {
    await register('Ana', 'Ruiz', { phone: '612 999 888', nationalId: '12345678Z' })
    expect(await namesakes({ phone: '999 888', nationalId: '345678Z' })).toEqual([])
    expect(await namesakes({ firstName: 'Ana', lastName: 'Rui' })).toEqual([])
  })

  test('of two with the same name, the one with the same birthday comes first', async () => {
    await register('Ana', 'Ruiz', { birthDate: '1990-01-01', phone: '600 000 001' })
    const wanted = await register('Ana', 'Ruiz', { birthDate: '1985-04-01', phone: '600 000 002' })
    const page = await clinic.call('patients.findNamesakes', {
      firstName: 'Ana',
      lastName: 'Ruiz',
      birthDate: '1985-04-01',
    })
    expect((page as Page<PatientHit>).items[0]?.id).toBe(wanted.id)
  })
})
