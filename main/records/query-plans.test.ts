import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '../../shared/platform/page.ts'
import type { Note } from '../../shared/records.ts'
import { type Ran, watchedDatabase } from '../../tests/query-plan.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let clinic: Clinic
let few: number

const list = (more = {}) =>
  clinic.call('records.listPatientNotes', { patientId: clinic.patientId, limit: 500, ...more }) as Promise<Page<Note>>

beforeAll(async () => {
  clinic = await openClinic(database)
  for (let n = 0; n < 10; n++) await write(n)
  few = reading(await statementsOf(list)).length
  for (let n = 10; n < 1_000; n++) await write(n)
  analyse()
}, 60_000)
afterAll(() => clinic.host.close())

async function write(n: number): Promise<void> {
  const visitDate = `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`
  const note = { patientId: clinic.patientId, template: 'general', sections: { note: `Visit ${n}` }, visitDate }
  const { id, version } = (await clinic.call('records.startNote', note)) as Note
  if (n % 3) return
  await clinic.call('records.signNote', { id, version })
  await clinic.call('records.addAddendum', { id, text: 'Later' })
}

/** Without the writing down of who looked. */
const reading = (statements: Ran[]) =>
  statements.filter((ran) => ran.sql.startsWith('select') && ran.sql.includes('"note'))

/** The addenda of one page are put in order among themselves; nothing else is ever sorted. */
function slowSteps(ran: Ran): string[] {
  return planOf(ran).filter((step) => /TEMP B-TREE|AUTOMATIC|^SCAN /.test(step))
}

test('ten notes or a thousand: the list takes as many statements, and its index gives the order', async () => {
  const statements = reading(await statementsOf(list))
  expect(statements).toHaveLength(few)
  for (const ran of statements) expect(slowSteps(ran), ran.sql).toEqual([])
})

test('a later page starts where the page before ended, in the index', async () => {
  const { next } = await list({ limit: 50 })
  const [notes] = await statementsOf(() => list({ after: next, limit: 50 }))
  expect(planOf(notes as Ran)[0]).toMatch(
    /^SEARCH note USING INDEX note_of_patient \(patient_id=\? AND \(visit_date,id\)<\(\?,\?\)\)/,
  )
})

test('one note is found by its key, and the note of a visit by the visit', async () => {
  const { id } = (await list({ limit: 1 })).items[0] as Note
  for (const ran of await statementsOf(() => clinic.call('records.getNote', { id })))
    expect(slowSteps(ran), ran.sql).toEqual([])
})
