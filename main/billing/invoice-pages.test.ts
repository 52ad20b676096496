import { describe, expect, test } from 'vitest'
import en from '../../resources/locales/en/invoice-paper.json' with { type: 'json' }
import es from '../../resources/locales/es/invoice-paper.json' with { type: 'json' }
import type { InvoiceSnapshot } from '../../shared/billing.ts'
import { a4, type Page, type Run, styles, type WidthOf } from '../../shared/platform/paper.ts'
import { figuresIn } from './invoice-figures.ts'
import { invoicePages } from './invoice-pages.ts'
import { area } from './invoice-paper.ts'

/** Every letter half as wide as it is high: positions can be checked by hand. */
const widthOf: WidthOf = (text, style) => [...text].length * styles[style].size * 0.5

const short = { description: 'Physiotherapy', quantity: 2, unitPrice: 4_500, amount: 9_000 }
const wordy = {
  ...short,
  description: 'Manual therapy of the neck and the upper back with exercises to be done at home',
}
const invoice: InvoiceSnapshot = {
  number: 'F2027-0001',
  issuedOn: '2027-03-01',
  currency: 'EUR',
  language: 'es',
  clinic: { name: 'Clínica Ronda', address: 'Carrer Major 1', phone: '932 155 010', email: 'a@b.example', taxId: 'B1' },
  customer: { name: 'Ada Łukasiewicz', taxId: '1Z', address: 'Gran Via 2' },
  patientName: 'Ada Łukasiewicz',
  visitDate: '2027-02-26',
  lines: [short, wordy],
  total: 123_450,
}

function pagesOf(change: Partial<InvoiceSnapshot> = {}, language: 'en' | 'es' = 'es'): Page[] {
  const changed = { ...invoice, ...change }
  const figures = figuresIn(language, changed.currency)
  return invoicePages({ invoice: changed, words: { en, es }[language], figures, widthOf })
}
const partsOf = (page: Page): Run[] =>
  page.parts.flatMap((part) => (part.tag === 'TR' ? part.cells.flatMap(({ runs }) => runs) : part.runs))
const marksOf = (page: Page): Run[] => page.marks.filter((mark) => 'text' in mark)
const textsOf = (runs: readonly Run[]) => runs.map(({ text }) => text)
const rowsOf = (page: Page) =>
  page.parts.flatMap((part) => (part.tag === 'TR' ? [part.cells.map(({ runs }) => textsOf(runs).join(' '))] : []))
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...short, description: `Session ${i + 1}` }))

test('the first page says who, what, for whom and how much', () => {
  const [page, ...others] = pagesOf()
  expect(others).toEqual([])
  expect(textsOf(partsOf(page!))).toEqual([
    ...['Clínica Ronda', 'Carrer Major 1', '932 155 010  ·  a@b.example', 'NIF B1', 'Factura'],
    ...['Facturado a', 'Ada Łukasiewicz', 'NIF 1Z', 'Gran Via 2'],
    ...['Número', 'F2027-0001', 'Fecha', '1 de marzo de 2027', 'Visita', '26 de febrero de 2027'],
    ...['Concepto', 'Cantidad', 'Precio unitario', 'Importe'],
    ...['Physiotherapy', '2', '45,00', '90,00'],
    ...['Manual therapy of the neck and the upper back', 'with exercises to be done at home', '2', '45,00', '90,00'],
    ...['Total', '1.234,50\u00a0€'],
  ])
  expect(textsOf(marksOf(page!))).toEqual(['Clínica Ronda  ·  NIF B1  ·  F2027-0001', 'Página 1 de 1'])
})

test('everything stands where it was designed to stand', () => {
  const place = ({ text, x, y, style }: Run) => `${text} | ${x.toFixed(1)} ${y.toFixed(1)} | ${style}`
  expect(partsOf(pagesOf({ lines: [short] })[0]!).map(place)).toMatchInlineSnapshot(`
    [
      "Clínica Ronda | 54.0 75.6 | name",
      "Carrer Major 1 | 54.0 90.6 | detail",
      "932 155 010  ·  a@b.example | 54.0 103.6 | detail",
      "NIF B1 | 54.0 116.6 | detail",
      "Factura | 346.0 77.6 | title",
      "Facturado a | 54.0 166.4 | label",
      "Ada Łukasiewicz | 54.0 181.5 | strong",
      "NIF 1Z | 54.0 194.6 | detail",
      "Gran Via 2 | 54.0 207.6 | detail",
      "Número | 346.0 166.4 | label",
      "F2027-0001 | 404.0 166.5 | strong",
      "Fecha | 346.0 183.4 | label",
      "1 de marzo de 2027 | 404.0 183.5 | body",
      "Visita | 346.0 200.4 | label",
      "26 de febrero de 2027 | 404.0 200.5 | body",
      "Concepto | 54.0 251.4 | label",
      "Cantidad | 324.0 251.4 | label",
      "Precio unitario | 386.0 251.4 | label",
      "Importe | 513.3 251.4 | label",
      "Physiotherapy | 54.0 278.5 | body",
      "2 | 351.3 278.5 | figure",
      "45,00 | 422.3 278.5 | figure",
      "90,00 | 517.5 278.5 | figure",
      "Total | 300.0 317.5 | strong",
      "1.234,50 € | 466.3 317.5 | total",
    ]
  `)
})

test('figures end on one line, whatever they are', () => {
  const [page] = pagesOf({ lines: [short, { ...short, quantity: 9_999, unitPrice: -1, amount: -9_999 }] })
  const ends = page!.parts.flatMap((part) =>
    part.tag === 'TR' ? [part.cells.slice(1).map(({ runs: [run] }) => run!.x + widthOf(run!.text, run!.style))] : [],
  )
  expect(ends).toHaveLength(3)
  for (const [quantity, price, amount] of ends) {
    expect(quantity).toBeCloseTo(356)
    expect(price).toBeCloseTo(446)
    expect(amount).toBeCloseTo(area.right)
  }
})

test('who else pays is shown beside who was treated; what is not known takes no room', () => {
  const [page] = pagesOf({ customer: { name: 'Jan Łukasiewicz', taxId: null, address: null }, visitDate: null }, 'en')
  const texts = textsOf(partsOf(page!))
  expect(texts.slice(5, 13)).toEqual([
    'Billed to',
    'Jan Łukasiewicz',
    'Number',
    'F2027-0001',
    'Date',
    '1 March 2027',
    'Patient',
    'Ada Łukasiewicz',
  ])
  expect(textsOf(partsOf(pagesOf({}, 'en')[0]!))).not.toContain('Patient')
  const bare = { name: 'Ronda', address: null, phone: null, email: null, taxId: null }
  expect(textsOf(partsOf(pagesOf({ clinic: bare })[0]!)).slice(0, 2)).toEqual(['Ronda', 'Factura'])
  expect(textsOf(marksOf(pagesOf({ clinic: bare })[0]!))[0]).toBe('Ronda  ·  F2027-0001')
})

describe.each([1, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 45, 46, 47, 48, 80, 200])('%i lines', (count) => {
  const pages = pagesOf({ lines: lines(count) })

  test('all of them, once, in order, under a heading on every page', () => {
    expect(pages.map((page) => rowsOf(page)[0]?.[0])).toEqual(pages.map(() => 'Concepto'))
    const descriptions = pages.flatMap((page) => rowsOf(page).slice(1)).map(([description]) => description)
    expect(descriptions).toEqual(lines(count).map(({ description }) => description))
  })

  test('the total stands once, on the last page, under at least one line', () => {
    const withTotal = pages.map((page) => textsOf(partsOf(page)).filter((text) => text === 'Total').length)
    expect(withTotal).toEqual(pages.map((_, i) => (i === pages.length - 1 ? 1 : 0)))
    for (const page of pages) expect(rowsOf(page).length).toBeGreaterThan(1)
  })

  test('nothing leaves the type area, runs into the foot, or stands on another line', () => {
    for (const page of pages) {
      for (const { text, x, y, style } of partsOf(page)) {
        expect(y, text).toBeLessThan(area.bottom)
        expect(x, text).toBeGreaterThanOrEqual(area.left)
        expect(x + widthOf(text, style), text).toBeLessThanOrEqual(area.right + 0.01)
      }
      for (const { y } of marksOf(page)) expect(y).toBeLessThan(a4.height - 20)
      const firsts = page.parts.flatMap((part) => (part.tag === 'TR' ? [part.cells[0]!.runs[0]!.y] : []))
      expect(firsts.every((y, i) => i === 0 || y - firsts[i - 1]! >= 20)).toBe(true)
    }
  })

  test('each page says which it is, and later ones whose', () => {
    pages.forEach((page, i) => {
      expect(textsOf(marksOf(page))).toContain(`Página ${i + 1} de ${pages.length}`)
      const running = ['Clínica Ronda', 'Factura F2027-0001  ·  1 de marzo de 2027']
      if (i > 0) expect(textsOf(marksOf(page))).toEqual(expect.arrayContaining(running))
    })
  })
})

test('a page is used up before another begins, and the last line goes with the total', () => {
  const distribution = (count: number) => pagesOf({ lines: lines(count) }).map((page) => rowsOf(page).length - 1)
  expect(distribution(17)).toEqual([17])
  expect(distribution(18)).toEqual([17, 1])
  expect(distribution(20)).toEqual([19, 1])
  expect(distribution(200)).toEqual([19, 25, 25, 25, 25, 25, 25, 25, 6])
})

test('names longer than any line are broken, not cut', () => {
  const long = 'x'.repeat(300)
  const customer = { name: 'y'.repeat(200), taxId: 'z'.repeat(30), address: long }
  const pages = pagesOf({
    customer,
    clinic: { ...invoice.clinic, name: 'w'.repeat(120) },
    lines: [{ ...short, description: long }],
  })
  const all = textsOf(pages.flatMap(partsOf)).join('')
  for (const text of [customer.name, customer.taxId, 'w'.repeat(120)]) expect(all).toContain(text)
  expect(all.split('x')).toHaveLength(601 + 1) // 'Tax' is not in the Spanish words
  for (const { text, x, style } of pages.flatMap(partsOf))
    expect(x + widthOf(text, style)).toBeLessThanOrEqual(area.right + 0.01)
})
