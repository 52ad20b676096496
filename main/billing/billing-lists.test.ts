import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { billing, Invoice, InvoiceSummary } from '../../shared/billing.ts'
import type { Patient } from '../../shared/patients.ts'
import type { OutputOf } from '../../shared/platform/contract.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'

type List = OutputOf<typeof billing.listInvoices>

/** Customer, day of issue (none: a draft), price, what is paid of it. */
const written: readonly (readonly [name: string, day: string | null, price: number, paid: number])[] = [
  ['Ada Łukasiewicz', '2027-03-01', 1_000, 1_000],
  ['José García Núñez', '2027-03-01', 2_000, 500],
  ["Sinéad O'Neil", '2027-03-02', 4_000, 0],
  ['José García Núñez', null, 8_000, 0],
  ['Ada Łukasiewicz', '2027-03-05', 16_000, 16_000],
  ['Ada Łukasiewicz', null, 32_000, 0],
]

describe.each(engines)('the list of invoices on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic
  const patients = new Map<string, string>()

  const ask = <Answer>(operation: string, input: object) =>
    clinic.call(`billing.${operation}`, input) as Promise<Answer>
  const list = (input: object = {}) => ask<List>('listInvoices', input)
  const totalsOf = (items: readonly InvoiceSummary[]) => items.map(({ total }) => total)
  const found = async (input: object) => totalsOf((await list(input)).items)

  beforeAll(async () => {
    engine = await start()
    clinic = await openClinic(await engine.open())
    patients.set('Ada Łukasiewicz', clinic.patientId)
    for (const [name, day, price, paid] of written) await write(name, day, price, paid)
    const thrown = await ask<Invoice>('draftInvoice', draft('Ada Łukasiewicz', 64_000))
    await ask('discardDraft', { id: thrown.id, version: thrown.version })
  }, 60_000)
  afterAll(() => engine.stop(), 60_000)

  const draft = (name: string, unitPrice: number) => ({
    patientId: patients.get(name),
    lines: [{ description: 'Visit', quantity: 1, unitPrice }],
  })

  async function write(name: string, day: string | null, price: number, paid: number): Promise<void> {
    const [firstName, ...rest] = name.split(' ')
    if (!patients.has(name)) {
      const person = { firstName, lastName: rest.join(' ') }
      patients.set(name, ((await clinic.call('patients.registerPatient', person)) as Patient).id)
    }
    clinic.clock.now = `${day ?? '2027-03-06'}T09:00:00.000Z`
    const { id, version } = await ask<Invoice>('draftInvoice', draft(name, price))
    if (!day) return
    await ask('issueInvoice', { id, version })
    if (paid) await ask('recordPayment', { id, amount: paid })
  }

  test('newest first, drafts before what was issued, the discarded nowhere', async () => {
    const { items, totals, next } = await list()
    expect(totalsOf(items)).toEqual([32_000, 8_000, 16_000, 4_000, 2_000, 1_000])
    expect(totals).toEqual({ count: 6, total: 63_000, balance: 5_500 })
    expect(next).toBeNull()
    expect(items[4]).toMatchObject({
      customerName: 'José García Núñez',
      number: 'F2027-0002',
      issuedOn: '2027-03-01',
      paid: 500,
      balance: 1_500,
    })
  })

  test('each filter has its own rows and totals', async () => {
    expect(await list({ filter: 'draft' })).toMatchObject({ totals: { count: 2, total: 40_000, balance: 0 } })
    expect(await list({ filter: 'unpaid' })).toMatchObject({ totals: { count: 2, total: 6_000, balance: 5_500 } })
    expect(await list({ filter: 'paid' })).toMatchObject({ totals: { count: 2, total: 17_000, balance: 0 } })
    expect(await found({ filter: 'draft' })).toEqual([32_000, 8_000])
    expect(await found({ filter: 'unpaid' })).toEqual([4_000, 2_000])
    expect(await found({ filter: 'paid' })).toEqual([16_000, 1_000])
    const patientId = patients.get('José García Núñez')
    expect(await found({ patientId })).toEqual([8_000, 2_000])
    expect(await found({ patientId, filter: 'unpaid' })).toEqual([2_000])
  })

  test('days are half open, and a draft counts on the day it was begun', async () => {
    expect(await found({ from: '2027-03-02', to: '2027-03-05' })).toEqual([4_000])
    expect(await found({ from: '2027-03-05' })).toEqual([32_000, 8_000, 16_000])
    expect(await found({ to: '2027-03-02' })).toEqual([2_000, 1_000])
    expect((await list({ to: '2027-03-02' })).totals).toEqual({ count: 2, total: 3_000, balance: 1_500 })
    expect(await found({ from: '2027-03-05', to: '2027-03-05' })).toEqual([])
  })

  test('pages follow each other without a gap, across drafts and issued ones, totals the same on each', async () => {
    for (const limit of [1, 2, 3, 4, 6]) {
      const seen: number[] = []
      let after: string | null | undefined
      for (let pages = 0; after !== null && pages < 7; pages++) {
        const page: List = await list({ limit, ...(after && { after }) })
        seen.push(...totalsOf(page.items))
        expect(page.totals).toMatchObject({ count: 6, total: 63_000 })
        expect(page.items.length).toBeLessThanOrEqual(limit)
        after = page.next
      }
      expect(seen).toEqual([32_000, 8_000, 16_000, 4_000, 2_000, 1_000])
    }
    await expect(list({ after: 'made up' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('a search takes any beginnings of names and numbers, whatever the accents', async () => {
    expect(await found({ query: 'garcia' })).toEqual([8_000, 2_000])
    expect(await found({ query: 'NUN jos' })).toEqual([8_000, 2_000])
    expect(await found({ query: 'łuka' })).toEqual([32_000, 16_000, 1_000])
    expect(await found({ query: 'lukasiewicz ada', filter: 'paid' })).toEqual([16_000, 1_000])
    for (const query of ['oneil', "o'neil", 'neil', 'Sin O’N']) expect(await found({ query })).toEqual([4_000])
    for (const query of ['F2027-0003', 'f2027-00 sin', 'f20270003', '0003', '3'])
      expect(await found({ query })).toEqual([4_000])
    expect((await list({ query: 'garcia' })).totals).toEqual({ count: 2, total: 10_000, balance: 1_500 })
    expect(await found({ query: 'garcia ada' })).toEqual([])
    expect(await found({ query: 'F2027-' })).toEqual([16_000, 4_000, 2_000, 1_000])
    expect(await found({ query: '%' })).toHaveLength(6)
  })
})
