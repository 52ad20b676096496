import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ran, watchedDatabase } from '../../tests/query-plan.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let clinic: Clinic
let few: { [question: string]: number }

const searches = ['m', 'mar', 'garcía', 'mar gar', 'garcía maría', 'ana maría gil', 'maría g', 'ñu']
const numbers = ['612', '612 345', '1985', '1.4.1985', '04/1985', '5678z', 'garcía 1985', 'mar 612']
const typos = ['marai', 'gracia maria']

beforeAll(async () => {
  clinic = await openClinic(database)
  for (let n = 0; n < 9; n++) await register(n)
  await ask('typpo') // the names are read once, before anything is counted
  few = await countAll()
  for (let n = 9; n < 999; n++) await register(n)
  analyse()
}, 60_000)
afterAll(() => clinic.host.close())

function register(n: number) {
  const firstName = ['María', 'Ana María', 'Marta', 'Carmen', 'Núria'][n % 5]
  const lastName = `${['García', 'Gil', 'Martínez', 'García García', 'Ñuñez'][n % 7] ?? 'Pérez'} ${['Roca', 'Puig'][n % 2]}`
  const phone = `612 345 ${String(n).padStart(3, '0')}`
  const more = { phone, birthDate: `19${10 + (n % 80)}-04-01`, nationalId: `12345${n}Z` }
  return clinic.call('patients.registerPatient', { firstName, lastName, ...more })
}
const find = (input: object) => clinic.call('patients.findPatients', input) as Promise<{ next: string | null }>
const ask = (query: string) => statementsOf(() => find({ query, limit: 20 }))

async function countAll(): Promise<{ [question: string]: number }> {
  const counts: { [question: string]: number } = {}
  for (const query of ['', ...searches, ...numbers]) counts[query] = (await ask(query)).length
  return counts
}

/** Nothing may be read to its end or sorted, except the few rows a limit has already picked. */
function slowSteps(ran: Ran): string[] {
  return planOf(ran).filter((step) => /TEMP B-TREE|AUTOMATIC|^SCAN (?!few$|\(subquery)/.test(step))
}

test('every search walks ranges of a key and sorts nothing', async () => {
  for (const query of [...searches, ...numbers, ...typos]) {
    const statements = await ask(query)
    expect(statements, query).not.toEqual([])
    for (const ran of statements) expect(slowSteps(ran), `${query}: ${ran.sql}`).toEqual([])
  }
})

test('a search is one range of the token key, and one look-up for each patient it shows', async () => {
  const [ran, ...others] = await ask('garcía maría')
  expect(others).toEqual([])
  expect(planOf(ran as Ran)).toEqual([
    'SEARCH t USING PRIMARY KEY (inactive=? AND scope=? AND token>? AND token<?)',
    'SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)',
  ])
})

test('the list of everybody and its next pages walk the index of names', async () => {
  const { next } = await find({ limit: 20 })
  const [first] = await statementsOf(() => find({ limit: 20 }))
  const [second] = await statementsOf(() => find({ limit: 20, after: next }))
  expect(planOf(first as Ran)).toEqual(['SCAN patient USING INDEX patient_by_name'])
  expect(planOf(second as Ran)).toEqual(['SEARCH patient USING INDEX patient_by_name ((sort_name,id)>(?,?))'])
})

test('namesakes are found by their keys', async () => {
  const person = { firstName: 'María', lastName: 'García Roca', phone: '612 345 000', nationalId: '123450Z' }
  const statements = await statementsOf(() => clinic.call('patients.findNamesakes', person))
  expect(statements).toHaveLength(3)
  for (const ran of statements) expect(slowSteps(ran), ran.sql).toEqual([])
})

test('a thousand patients take as many statements as ten, or fewer: then no typo has to be guessed', async () => {
  const many = await countAll()
  expect(many['']).toBe(1)
  for (const [query, statements] of Object.entries(many)) expect(statements, query).toBeLessThanOrEqual(few[query] ?? 0)
})

test('two names that are common each, but not together, read no more than they find', async () => {
  for (let n = 0; n < 400; n++)
    await clinic.call('patients.registerPatient', { firstName: 'Pau', lastName: `Serra ${n}` })
  for (let n = 0; n < 400; n++)
    await clinic.call('patients.registerPatient', { firstName: 'Laia', lastName: `Vila ${n}` })
  await clinic.call('patients.registerPatient', { firstName: 'Pau', lastName: 'Vila' })
  const [ran] = await ask('pau vila')
  const [scope, from, to] = (ran as Ran).parameters as string[]
  const walked = await database.reads
    .selectFrom('patient_token')
    .select('owner_id')
    .where('scope', '=', scope as string)
    .where('token', '>=', from as string)
    .where('token', '<', to as string)
    .execute()
  expect(walked).toHaveLength(1)
})
