import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Invoice, InvoiceLine } from '../../shared/billing.ts'
import type { Clinic as ClinicRecord } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { readPdf } from '../../tests/pdf-text.ts'
import { type Clinic, inMemory, openClinic } from '../../tests/test-clinic.ts'

let clinic: Clinic
beforeAll(async () => void (clinic = await openClinic(inMemory())))
afterAll(() => clinic.host.close())

const ask = <Answer>(operation: string, input: object) => clinic.call(operation, input) as Promise<Answer>
const pdfOf = ({ id }: Invoice, language?: string) =>
  ask<File>('billing.invoicePdf', { id, ...(language && { language }) })
const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer())
const textsOf = (bytes: Buffer) => readPdf(bytes).printed.map(({ text }) => text.trim())

const draft = (lines: readonly InvoiceLine[]) =>
  ask<Invoice>('billing.draftInvoice', { patientId: clinic.patientId, lines })
async function issue(lines: readonly InvoiceLine[]): Promise<Invoice> {
  const { id, version } = await draft(lines)
  return ask('billing.issueInvoice', { id, version })
}
const visit = { description: 'Fisioterapia: sesión «Ñandú»', quantity: 2, unitPrice: 61_725 }

test('only what was issued has a paper', async () => {
  await expect(pdfOf(await draft([visit]))).rejects.toMatchObject({ code: 'not-issued' })
})

test('the file is named after the number and shows what was issued', async () => {
  const invoice = await issue([visit])
  const file = await pdfOf(invoice)
  expect([file.name, file.type]).toEqual([`${invoice.number}.pdf`, 'application/pdf'])
  const texts = textsOf(await bytesOf(file))
  const shown = ['Test clinic', 'Factura', invoice.number, '1 de marzo de 2027', 'Ada Łukasiewicz', visit.description]
  for (const text of [...shown, '617,25', '1.234,50', 'Página 1 de 1']) expect(texts).toContain(text)
  expect(texts.at(-1)?.replace(/\s/g, ' ')).toBe('1.234,50 €')
})

test('the same invoice is the same file, whatever has changed at the clinic since', async () => {
  const invoice = await issue([visit])
  const before = await bytesOf(await pdfOf(invoice))
  const patient = await ask<Patient>('patients.getPatient', { id: clinic.patientId })
  await ask('patients.changePatient', { ...patient, firstName: 'Eva', lastName: 'Nowak' })
  const { items } = await ask<Page<ClinicRecord>>('clinics.listClinics', {})
  await ask('clinics.changeClinic', { ...items[0], name: 'Another name', taxId: 'B99' })
  await ask('billing.recordPayment', { id: invoice.id, amount: 100 })
  clinic.clock.now = '2027-06-01T09:00:00.000Z'
  expect((await bytesOf(await pdfOf(invoice))).equals(before)).toBe(true)
  expect((await bytesOf(await pdfOf(invoice, 'en'))).equals(before)).toBe(false)
  expect(textsOf(await bytesOf(await pdfOf(await issue([visit]))))).toEqual(
    expect.arrayContaining(['Another name', 'Eva Nowak']),
  )
})

test('on request it speaks another language', async () => {
  const texts = textsOf(await bytesOf(await pdfOf(await issue([visit]), 'en')))
  for (const text of ['Invoice', 'Billed to', 'Description', '1,234.50', 'Page 1 of 1']) expect(texts).toContain(text)
})

test('it can be read aloud and archived', async () => {
  const { source } = readPdf(await bytesOf(await pdfOf(await issue([visit, visit]))))
  for (const mark of [/%PDF-1\.7/, /\/Lang \(es\)/, /\/MarkInfo/, /\/DisplayDocTitle true/, /<pdfaid:part>3</])
    expect(source).toMatch(mark)
  const tags = [...source.matchAll(/\/S \/(\w+)\n/g)].map(([, tag]) => tag)
  const count = (tag: string) => tags.filter((one) => one === tag).length
  expect([count('Document'), count('H1'), count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([
    1, 1, 1, 3, 4, 8,
  ])
  expect(source.match(/\/FontFile2/g)).toHaveLength(3) // every face it uses comes along
  expect(source).not.toContain('Łukasiewicz') // names stand on the page, not in what the file says about itself
})

test('a clinic called "Smile & Co <SL>" leaves the file well-formed', async () => {
  const { items } = await ask<Page<ClinicRecord>>('clinics.listClinics', {})
  await ask('clinics.changeClinic', { ...items[0], name: 'Smile & Co <SL>' })
  const bytes = await bytesOf(await pdfOf(await issue([visit])))
  expect(textsOf(bytes)).toContain('Smile & Co <SL>')
  expect(readPdf(bytes).source).toContain('<rdf:li>Smile &amp; Co &lt;SL&gt;</rdf:li>')
})

test('two hundred lines and letters that no font has are printed, several invoices at once', async () => {
  const many = await issue(Array.from({ length: 200 }, (_, i) => ({ ...visit, description: `Sesión ${i + 1} 李 🦷` })))
  const files = await Promise.all([pdfOf(many), pdfOf(many, 'en'), pdfOf(many)])
  const [first, english, third] = await Promise.all(files.map(bytesOf))
  expect(first!.equals(third!)).toBe(true)
  expect(english!.equals(first!)).toBe(false)
  const { printed, pages } = readPdf(first!)
  expect(pages).toBeGreaterThan(5)
  expect(printed.filter(({ text }) => text.startsWith('Sesión '))).toHaveLength(200)
  expect(printed.filter(({ text }) => text === 'Concepto')).toHaveLength(pages)
})
