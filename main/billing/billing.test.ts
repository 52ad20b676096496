import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Invoice } from '../../shared/billing.ts'
import type { Patient } from '../../shared/patients.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, dump, openClinic, uuid } from '../../tests/test-clinic.ts'
import type { InvoiceTable } from './invoice-repository.ts'

const nothing = uuid(999_999)
const visit = { description: 'Physiotherapy', quantity: 1, unitPrice: 4_500 }
const tape = { description: 'Tape', quantity: 2, unitPrice: 1_250 }
const billingTables = [
  'customer',
  'invoice',
  'invoice_line',
  'invoice_settlement',
  'payment',
  'invoice_series',
] as const

describe.each(engines)('billing on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => void (clinic = await openClinic(await engine.open())), 30_000)
  afterEach(() => clinic.host.close())

  const ask = <Answer>(operation: string, input: object) =>
    clinic.call(`billing.${operation}`, input) as Promise<Answer>
  const draft = (more: object = {}) =>
    ask<Invoice>('draftInvoice', { patientId: clinic.patientId, lines: [visit, tape], ...more })
  const issue = ({ id, version }: Invoice) => ask<Invoice>('issueInvoice', { id, version })
  const pay = ({ id }: Invoice, amount: number, more: object = {}) =>
    ask<Invoice>('recordPayment', { id, amount, ...more })
  const changePatient = async (change: Partial<Patient>) => {
    const patient = await clinic.call('patients.getPatient', { id: clinic.patientId })
    return clinic.call('patients.changePatient', { ...(patient as Patient), ...change })
  }

  test('a draft names the patient as its customer, adds up its lines and owes nothing yet', async () => {
    await changePatient({ nationalId: '12345678Z', address: 'Carrer Major 1, Barcelona' })
    const made = await draft()
    const customer = { name: 'Ada Łukasiewicz', taxId: '12345678Z', address: 'Carrer Major 1, Barcelona' }
    expect(made).toMatchObject({ status: 'draft', number: null, issuedOn: null, total: 7_000, paid: 0, balance: 0 })
    expect(made).toMatchObject({ currency: 'EUR', customer, customerName: 'Ada Łukasiewicz', payments: [], version: 1 })
    expect(made.lines).toEqual([
      { ...visit, amount: 4_500 },
      { ...tape, amount: 2_500 },
    ])
    expect(await ask('getInvoice', { id: made.id })).toEqual(made)
  })

  test('one customer per patient, who follows the patient until written otherwise', async () => {
    const first = await draft()
    await changePatient({ address: 'Gran Via 2, Madrid' })
    const second = await draft()
    expect(second.customer).toMatchObject({ id: first.customer.id, address: 'Gran Via 2, Madrid', version: 2 })

    const father = { name: 'Jan Łukasiewicz', taxId: 'X1', address: null }
    const { id, version } = second
    const rewritten = await ask<Invoice>('changeDraft', { id, version, lines: [visit], customer: father })
    expect(rewritten).toMatchObject({ customerName: father.name, customer: { ...father, version: 3 }, version: 2 })
    await changePatient({ address: 'Calle Nueva 3, Madrid' })
    expect((await draft()).customer).toMatchObject(father)
    expect((await ask<Invoice>('getInvoice', { id: first.id })).customer).toMatchObject({ address: null })
  })

  test('what a draft is about must exist and belong to the patient', async () => {
    const other = (await clinic.call('patients.registerPatient', { firstName: 'Bo', lastName: 'Berg' })) as Patient
    const booked = (await clinic.call('scheduling.bookAppointment', {
      clinicId: clinic.clinicId,
      practitionerId: clinic.practitionerId,
      serviceId: clinic.serviceId,
      patientId: other.id,
      startsAt: '2027-03-01T10:00',
    })) as Appointment
    const about = { patientId: other.id, appointmentId: booked.id }
    expect(await draft(about)).toMatchObject({ appointmentId: booked.id, clinicId: clinic.clinicId })
    await expect(draft({ ...about, patientId: clinic.patientId })).rejects.toMatchObject({
      code: 'appointment-of-another-patient',
    })
    await expect(draft({ appointmentId: nothing })).rejects.toMatchObject({ code: 'appointment-unknown' })
    await expect(draft({ patientId: nothing })).rejects.toMatchObject({ code: 'patient-unknown' })
    await expect(draft({ clinicId: nothing })).rejects.toMatchObject({ code: 'clinic-unknown' })
  })

  test('a changed draft has the new lines and no others', async () => {
    const { id, version } = await draft()
    const lines = [{ ...tape, quantity: 3 }]
    const changed = await ask<Invoice>('changeDraft', { id, version, lines })
    expect(changed).toMatchObject({ total: 3_750, lines: [{ quantity: 3, amount: 3_750 }], version: 2 })
    expect(await ask('getInvoice', { id })).toEqual(changed)
    expect(await clinic.database.reads.selectFrom('invoice_line').select('id').execute()).toHaveLength(1)
    await expect(ask('changeDraft', { id, version, lines })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('a draft is listed on the day it was begun at the clinic', async () => {
    clinic.clock.now = '2027-03-01T23:30:00.000Z' // past midnight in Madrid
    const { id } = await draft()
    const found = async (from: string, to: string) =>
      (await ask<{ items: { id: string }[] }>('listInvoices', { from, to })).items.map((item) => item.id)
    expect(await found('2027-03-01', '2027-03-02')).toEqual([])
    expect(await found('2027-03-02', '2027-03-03')).toEqual([id])
  })

  test('a discarded draft never gets a number', async () => {
    const thrown = await ask<Invoice>('discardDraft', await draft())
    expect(thrown).toMatchObject({ status: 'discarded', number: null, version: 2 })
    await expect(issue(thrown)).rejects.toMatchObject({ code: 'not-a-draft' })
    expect(await issue(await draft())).toMatchObject({ number: 'F2027-0001' })
  })

  test('issuing gives the next number, the day at the clinic, and freezes what the paper shows', async () => {
    clinic.clock.now = '2027-12-31T22:59:00.000Z'
    const last = await issue(await draft())
    expect(last).toMatchObject({ number: 'F2027-0001', issuedOn: '2027-12-31', status: 'issued', balance: 7_000 })
    clinic.clock.now = '2027-12-31T23:00:00.000Z' // midnight in Madrid
    const next = await issue(await draft())
    expect(next).toMatchObject({ number: 'F2028-0001', issuedOn: '2028-01-01' })
    await changePatient({ lastName: 'Nowak' })
    const row = await clinic.database.reads.selectFrom('invoice').selectAll().where('id', '=', last.id).execute()
    expect(JSON.parse(row[0]?.snapshot ?? '')).toMatchObject({
      number: 'F2027-0001',
      issuedOn: '2027-12-31',
      language: 'es',
      clinic: { name: 'Test clinic' },
      patientName: 'Ada Łukasiewicz',
      customer: { name: 'Ada Łukasiewicz' },
      lines: last.lines,
      total: 7_000,
    })
    expect(await ask('getInvoice', { id: last.id })).toEqual(last)
  })

  test('numbers run on without a hole through refusals, races and broken attempts', async () => {
    const drafts: Invoice[] = []
    for (let n = 0; n < 6; n++) drafts.push(await draft())
    await expect(issue({ ...drafts[0]!, version: 9 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const tries = [...drafts, ...drafts].map((one) => issue(one))
    const settled = await Promise.allSettled(tries)
    const numbers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []))
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `F2027-000${n}`))
    expect(settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code)).toEqual(
      Array(6).fill('not-a-draft'),
    )
  })

  test('a clock set back issues nothing, in this year or the one before', async () => {
    clinic.clock.now = '2028-01-02T09:00:00.000Z'
    await issue(await draft())
    const late = await draft()
    const before = await dump(clinic.database, [...billingTables])
    for (const now of ['2028-01-01T09:00:00.000Z', '2027-06-01T09:00:00.000Z']) {
      clinic.clock.now = now
      await expect(issue(late)).rejects.toMatchObject({ code: 'issued-in-the-future' })
    }
    expect(await dump(clinic.database, [...billingTables])).toBe(before)
    clinic.clock.now = '2028-01-02T08:00:00.000Z' // earlier, but the same day
    expect(await issue(late)).toMatchObject({ number: 'F2028-0002' })
  })

  test('an invoice may cost nothing, and then is paid; it may not owe the customer', async () => {
    const refund = { description: 'Refund', quantity: 1, unitPrice: -4_501 }
    await expect(issue(await draft({ lines: [visit, refund] }))).rejects.toMatchObject({ code: 'total-negative' })
    const free = await issue(await draft({ lines: [{ ...visit, unitPrice: 0 }] }))
    expect(free).toMatchObject({ total: 0, balance: 0 })
    await expect(pay(free, 1)).rejects.toMatchObject({ code: 'more-than-owed' })
  })

  test('payments add up to the total and not beyond', async () => {
    const written = await draft()
    await expect(pay(written, 100)).rejects.toMatchObject({ code: 'not-issued' })
    const invoice = await issue(written)
    const partly = await pay(invoice, 2_000, { method: 'card', paidOn: '2027-02-27' })
    expect(partly).toMatchObject({ paid: 2_000, balance: 5_000, version: invoice.version })
    expect(partly.payments).toMatchObject([
      { amount: 2_000, method: 'card', paidOn: '2027-02-27', receivedBy: 'Pat practitioner' },
    ])
    await expect(pay(invoice, 5_001)).rejects.toMatchObject({ code: 'more-than-owed' })
    const both = await Promise.allSettled([pay(invoice, 5_000), pay(invoice, 5_000)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const settled = await ask<Invoice>('getInvoice', { id: invoice.id })
    expect(settled).toMatchObject({ paid: 7_000, balance: 0 })
    expect(settled.payments.map(({ method, paidOn }) => [method, paidOn])).toEqual([
      ['card', '2027-02-27'],
      ['cash', '2027-03-01'],
    ])
  })

  test('nothing about an issued invoice can be changed, by whatever way', async () => {
    const open = await draft()
    const invoice = await issue(await draft())
    await pay(invoice, 1_000)
    const { id, version } = invoice
    await expect(ask('changeDraft', { id, version, lines: [tape] })).rejects.toMatchObject({ code: 'not-a-draft' })
    await expect(ask('discardDraft', { id, version })).rejects.toMatchObject({ code: 'not-a-draft' })

    const before = await dump(clinic.database, [...billingTables])
    const { write } = clinic.database
    const line = { id: uuid(9), position: 9, description: 'x', quantity: 1, unit_price: 1, amount: 1 }
    await expect(write((db) => db.updateTable('invoice').set({ total: 1 }).execute())).rejects.toThrow('immutable')
    await expect(write((db) => db.deleteFrom('invoice').where('id', '=', id).execute())).rejects.toThrow('immutable')
    const [first] = await clinic.database.reads
      .selectFrom('invoice_line')
      .selectAll()
      .where('invoice_id', '=', id)
      .execute()
    const own = (db: Parameters<Parameters<typeof write>[0]>[0]) =>
      db.updateTable('invoice_line').where('id', '=', first!.id)
    await expect(write((db) => own(db).set({ amount: 1 }).execute())).rejects.toThrow('immutable')
    await expect(write((db) => own(db).set({ invoice_id: open.id }).execute())).rejects.toThrow('immutable')
    await expect(
      write((db) => db.updateTable('invoice_line').where('invoice_id', '=', open.id).set({ invoice_id: id }).execute()),
    ).rejects.toThrow('immutable')
    await expect(write((db) => db.deleteFrom('invoice_line').where('invoice_id', '=', id).execute())).rejects.toThrow(
      'immutable',
    )
    await expect(
      write((db) =>
        db
          .insertInto('invoice_line')
          .values({ ...line, invoice_id: id })
          .execute(),
      ),
    ).rejects.toThrow('immutable')
    await expect(write((db) => db.updateTable('payment').set({ amount: 1 }).execute())).rejects.toThrow('immutable')
    await expect(write((db) => db.deleteFrom('payment').execute())).rejects.toThrow('immutable')
    expect(await dump(clinic.database, [...billingTables])).toBe(before)
    await write((db) =>
      db
        .insertInto('invoice_line')
        .values({ ...line, invoice_id: open.id })
        .execute(),
    )
  })

  test('sums beyond what can be billed are refused before they are stored', async () => {
    const most = { description: 'x', quantity: 9_999, unitPrice: 10_000_000 }
    expect(await draft({ lines: [most] })).toMatchObject({ total: 99_990_000_000 })
    const lines = Array(200).fill(most)
    await expect(draft({ lines: [{ ...most, unitPrice: 100_000_000_000 }] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(draft({ lines })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(draft({ lines: [{ ...most, unitPrice: 0.5 }] })).rejects.toMatchObject({ code: 'invalid-input' })
    const hidden = [100_000_000_000, -100_000_000_000].map((unitPrice) => ({ ...most, unitPrice }))
    await expect(draft({ lines: hidden })).rejects.toMatchObject({ code: 'invalid-input' })
    const balanced = [most, { ...most, unitPrice: -10_000_000 }, visit]
    expect(await draft({ lines: balanced })).toMatchObject({ total: 4_500 })
  })

  test('unknown invoices are unknown everywhere', async () => {
    const seen = { id: nothing, version: 1 }
    for (const [operation, input] of Object.entries({
      getInvoice: seen,
      invoicePdf: seen,
      issueInvoice: seen,
      discardDraft: seen,
      changeDraft: { ...seen, lines: [visit] },
      recordPayment: { ...seen, amount: 1 },
    }))
      await expect(ask(operation, input)).rejects.toMatchObject({ code: 'invoice-unknown' })
  })

  test('no two clinics of a year share a number', async () => {
    await issue(await draft())
    const second = uuid(77)
    const row = await clinic.database.reads.selectFrom('clinic').selectAll().executeTakeFirstOrThrow()
    await clinic.database.write((db) =>
      db
        .insertInto('clinic')
        .values({ ...row, id: second })
        .execute(),
    )
    expect(await issue(await draft({ clinicId: second }))).toMatchObject({ number: 'F2027B-0001' })
    expect(await issue(await draft())).toMatchObject({ number: 'F2027-0002' })
    const rows: Pick<InvoiceTable, 'number'>[] = await clinic.database.reads
      .selectFrom('invoice')
      .select('number')
      .execute()
    expect(new Set(rows.map(({ number }) => number)).size).toBe(3)
  })
})
