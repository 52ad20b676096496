import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Patient, PatientHit } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { type Ran, watchedDatabase } from '../../tests/query-plan.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'
import { knownNames } from './known-name-repository.ts'

let watched: ReturnType<typeof watchedDatabase>
let clinic: Clinic
let patient: Patient

beforeEach(async () => {
  watched = watchedDatabase()
  clinic = await openClinic(watched.database)
  const rosa = { firstName: 'Rosa', lastName: 'Quintanilla' }
  patient = (await clinic.call('patients.registerPatient', rosa)) as Patient
})
afterEach(() => clinic.host.close())

const find = async (query: string) =>
  ((await clinic.call('patients.findPatients', { query })) as Page<PatientHit>).items
const readsNames = (statements: Ran[]) => statements.filter((ran) => ran.sql.includes('distinct')).length
const rename = (from: string, to: string) =>
  watched.database.write(
    async (db) => void (await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(db)),
  )

test('the names are read at the first search and not again', async () => {
  expect(readsNames(await watched.statementsOf(() => find('')))).toBe(0)
  expect(readsNames(await watched.statementsOf(() => find('quintinilla')))).toBeGreaterThan(0)
  expect(readsNames(await watched.statementsOf(() => find('kuintanilla')))).toBe(0)
})

test('who comes no longer is forgiven a typo too', async () => {
  await clinic.call('patients.changePatient', { ...patient, active: false })
  expect(await find('quintinilla')).toMatchObject([{ id: patient.id, active: false }])
})

test('a name changed after the reading is known by its new spelling', async () => {
  await find('quintinilla')
  await clinic.call('patients.changePatient', { ...patient, lastName: 'Etxeberria' })
  await expect.poll(async () => (await find('etxebarria')).map(({ id }) => id)).toEqual([patient.id])
  expect(await find('quintinilla')).toEqual([])
})

test('names that could not be read are read the next time', async () => {
  await rename('patient_token', 'away')
  await expect(knownNames(watched.database.reads)).rejects.toThrow('no such table')
  await rename('away', 'patient_token')
  expect((await knownNames(watched.database.reads)).near('quintinilla')).toEqual(['quintanilla'])
})
