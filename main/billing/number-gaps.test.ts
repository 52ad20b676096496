import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { billing, Invoice } from '../../shared/billing.ts'
import type { OutputOf } from '../../shared/platform/contract.ts'
import { type Clinic, inMemory, openClinic } from '../../tests/test-clinic.ts'
import { missingNumbers } from './missing-numbers.ts'

let clinic: Clinic
beforeEach(async () => void (clinic = await openClinic(inMemory())))
afterEach(() => clinic.host.close())

const report = () => clinic.call('billing.numberGaps', {}) as Promise<OutputOf<typeof billing.numberGaps>>

async function issue(): Promise<void> {
  const lines = [{ description: 'Visit', quantity: 1, unitPrice: 100 }]
  const draft = (await clinic.call('billing.draftInvoice', { patientId: clinic.patientId, lines })) as Invoice
  await clinic.call('billing.issueInvoice', { id: draft.id, version: draft.version })
}

/** What only somebody at the file itself could do. */
async function tamper(...statements: string[]): Promise<void> {
  await clinic.database.write(async (db) => {
    const triggers = ['invoice_immutable_update', 'invoice_immutable_delete', 'invoice_line_frozen_delete']
    for (const trigger of triggers) await sql.raw(`drop trigger ${trigger}`).execute(db)
    for (const statement of statements) await sql.raw(statement).execute(db)
  })
}

function deletionOf(...numbers: string[]): string[] {
  const gone = `(select id from invoice where number in ('${numbers.join("','")}'))`
  return [
    `delete from invoice_line where invoice_id in ${gone}`,
    `delete from invoice_settlement where id in ${gone}`,
    `delete from invoice where id in ${gone}`,
  ]
}

test('nothing issued: nothing missing', async () => {
  expect(await report()).toEqual({ items: [], next: null, series: [] })
})

test('an empty list of gaps says what it is the proof of', async () => {
  for (let n = 0; n < 3; n++) await issue()
  clinic.clock.now = '2028-02-01T09:00:00.000Z'
  for (let n = 0; n < 2; n++) await issue()
  expect(await report()).toEqual({
    items: [],
    next: null,
    series: [
      { series: 'F2027', first: 1, last: 3, issued: 3, next: 4 },
      { series: 'F2028', first: 1, last: 2, issued: 2, next: 3 },
    ],
  })
})

test('holes at the beginning, in the middle and at the end are all found', async () => {
  for (let n = 0; n < 7; n++) await issue()
  await tamper(...deletionOf('F2027-0001', 'F2027-0003', 'F2027-0004', 'F2027-0007'))
  expect(await report()).toMatchObject({
    items: [{ series: 'F2027', missing: [1, 3, 4, 7] }],
    series: [{ series: 'F2027', first: 2, last: 6, issued: 3, next: 8 }],
  })
})

test('all invoices of a series gone, or a counter turned back, are not taken for a proof', async () => {
  for (let n = 0; n < 3; n++) await issue()
  await tamper('update invoice_series set last_number = 2', ...deletionOf('F2027-0002'))
  expect(await report()).toMatchObject({ items: [{ missing: [2] }], series: [{ last: 3, next: 3 }] })
  await clinic.database.write(async (db) => {
    for (const statement of deletionOf('F2027-0001', 'F2027-0003')) await sql.raw(statement).execute(db)
  })
  expect(await report()).toMatchObject({ items: [{ missing: [1, 2] }], series: [{ first: 0, last: 0, issued: 0 }] })
})

test('a number cannot be moved to fill a hole unseen', async () => {
  for (let n = 0; n < 3; n++) await issue()
  await tamper(...deletionOf('F2027-0002'), `update invoice set series_number = 2 where number = 'F2027-0003'`)
  expect(await report()).toMatchObject({ items: [{ missing: [3] }] })
})

test('a number that never was one does not count', async () => {
  for (let n = 0; n < 3; n++) await issue()
  await tamper(`update invoice set series_number = 0 where number = 'F2027-0002'`)
  expect(await report()).toMatchObject({ items: [{ missing: [2] }] })
})

test('missing numbers are counted from one', () => {
  expect(missingNumbers([2, 5], 6)).toEqual([1, 3, 4, 6])
  expect(missingNumbers([1, 2, 3], 3)).toEqual([])
  expect(missingNumbers([], 0)).toEqual([])
})
