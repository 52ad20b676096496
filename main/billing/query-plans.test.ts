import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Invoice, InvoiceSummary } from '../../shared/billing.ts'
import type { Patient } from '../../shared/patients.ts'
import { type Ran, watchedDatabase } from '../../tests/query-plan.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let clinic: Clinic
let patientId: string

const days = { from: '2027-03-01', to: '2027-03-02' }
const questions: { readonly [name: string]: () => object } = {
  all: () => ({}),
  draft: () => ({ filter: 'draft' }),
  unpaid: () => ({ filter: 'unpaid' }),
  paid: () => ({ filter: 'paid', ...days }),
  'all of some days': () => days,
  'of a patient': () => ({ patientId }),
  'unpaid of a patient': () => ({ patientId, filter: 'unpaid' }),
}
const searches = ['kim', 'F2027-00', 'kim busy', '12']

const call = <Answer>(operation: string, input: object) => clinic.call(operation, input) as Promise<Answer>
const list = (input: object) => call<{ items: InvoiceSummary[]; next: string | null }>('billing.listInvoices', input)
const ask = (input: object) => statementsOf(() => list({ limit: 20, ...input }))
const counts = new Map<string, number>()

beforeAll(async () => {
  clinic = await openClinic(database)
  for (let n = 0; n < 10; n++) await bill(n)
  await countAll((name, statements) => void counts.set(name, statements))
  for (let n = 10; n < 300; n++) await bill(n)
}, 60_000)
afterAll(() => clinic.host.close())

async function bill(n: number): Promise<void> {
  if (n % 5 === 0) {
    const person = { firstName: 'Kim', lastName: `Busy ${n}` }
    patientId = (await call<Patient>('patients.registerPatient', person)).id
  }
  const lines = Array.from({ length: 1 + (n % 7) }, () => ({ description: 'Visit', quantity: 1, unitPrice: 100 }))
  const { id, version, total } = await call<Invoice>('billing.draftInvoice', { patientId, lines })
  if (n % 3 === 0) return
  await call('billing.issueInvoice', { id, version })
  if (n % 3 === 1) for (const amount of [50, total - 50]) await call('billing.recordPayment', { id, amount })
}

async function countAll(report: (name: string, statements: number) => void): Promise<void> {
  for (const [name, input] of Object.entries(questions)) report(name, (await ask(input())).length)
  for (const query of searches) report(query, (await ask({ query })).length)
  const { items } = await list({ filter: 'paid' })
  const { id } = items[0] as InvoiceSummary
  report('one invoice', (await statementsOf(() => call('billing.getInvoice', { id }))).length)
  report('number gaps', (await statementsOf(() => call('billing.numberGaps', {}))).length)
}

test('ten invoices or hundreds, with many lines or few: the same number of statements', async () => {
  await countAll((name, statements) => expect(statements, name).toBe(counts.get(name)))
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(4)
})

test.each(['as it is after a start', 'once the sizes are known'])(
  'no list sorts or reads what it does not show, %s',
  async (when) => {
    if (when.startsWith('once')) analyse()
    const { next } = await list({ limit: 20, filter: 'unpaid' })
    for (const [name, input] of [
      ...Object.entries(questions),
      ['a further page', () => ({ filter: 'unpaid', after: next })],
    ] as const)
      for (const ran of await ask(input())) {
        const plan = planOf(ran)
        expect(plan[0], `${name}: ${ran.sql}`).toMatch(
          /^SEARCH settlement USING (COVERING )?INDEX settlement_\w+ \(.*place[<>]\?/,
        )
        expect(
          plan.filter((step) => /TEMP B-TREE|AUTOMATIC|^SCAN/.test(step)),
          `${name}: ${ran.sql}`,
        ).toEqual([])
        if (ran.sql.includes('sum(')) expect(plan, name).toEqual([expect.stringContaining('COVERING INDEX')])
      }
  },
)

test('a search reads what it finds, and sorts nothing else', async () => {
  for (const query of searches)
    for (const ran of await ask({ query })) {
      const plan = planOf(ran)
      expect(plan.some((step) => step.startsWith('SEARCH invoice_token USING'))).toBe(true)
      expect(
        plan.filter((step) => /AUTOMATIC|^SCAN/.test(step)),
        `${query}: ${ran.sql} ${plan}`,
      ).toEqual([])
    }
})

test('an invoice, its numbering and what a clinic is owed are found by index', async () => {
  const { items } = await list({ filter: 'paid' })
  const { id } = items[0] as InvoiceSummary
  const all: Ran[] = [
    ...(await statementsOf(() => call('billing.getInvoice', { id }))),
    ...(await statementsOf(() => call('billing.numberGaps', {}))),
  ]
  for (const ran of all) {
    const slow = planOf(ran).filter((step) => /TEMP B-TREE|AUTOMATIC|^SCAN (?!series)/.test(step))
    expect(slow, ran.sql).toEqual([])
  }
})
