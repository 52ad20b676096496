import type { Mark, Passage, Style } from '../../shared/platform/paper.ts'
import { setText, stack } from '../../shared/platform/set-text.ts'
import { area, fillIn, type Setting } from './invoice-paper.ts'

type Head = { readonly parts: readonly Passage[]; readonly marks: readonly Mark[]; readonly bottom: number }
type Words = readonly [text: string | null, style: Style]

const { left, right, top } = area
const side = 346 // where the right-hand column begins
const factsAt = side + 58
const half = side - left - 34

/** Who sends it, what it is, who it is for: everything above the lines. */
export function invoiceHead(setting: Setting): Head {
  const { words, widthOf } = setting
  const sender = stack(senderOf(setting), { x: left, y: top + 12, width: half }, widthOf)
  const title = stack([[words.invoice, 'title']], { x: side, y: top + 8, width: right - side }, widthOf)
  const middle = Math.max(sender.bottom + 30, 156)
  const customer = stack(customerOf(setting), { x: left, y: middle, width: half }, widthOf)
  const facts = factsOf(setting, middle)
  return {
    parts: [
      { tag: 'P', runs: sender.runs },
      { tag: 'H1', runs: title.runs },
      { tag: 'P', runs: customer.runs },
      ...facts.parts,
    ],
    marks: [{ x: left, y: top, width: 26, weight: 2.5, tone: 'accent' }],
    bottom: Math.max(customer.bottom, facts.bottom) + 24,
  }
}

function senderOf({ invoice: { clinic }, words, widthOf }: Setting): readonly Words[] {
  const ways = [clinic.phone, clinic.email].filter((way) => way !== null)
  const oneLine = ways.join('  ·  ')
  const reach = widthOf(oneLine, 'detail') <= half ? [oneLine] : ways
  return [
    [clinic.name, 'name'],
    [clinic.address, 'detail'],
    ...reach.map((way): Words => [way, 'detail']),
    [clinic.taxId && fillIn(words.taxId, { taxId: clinic.taxId }), 'detail'],
  ]
}

function customerOf({ invoice: { customer }, words }: Setting): readonly Words[] {
  return [
    [words.billedTo, 'label'],
    [customer.name, 'strong'],
    [customer.taxId && fillIn(words.taxId, { taxId: customer.taxId }), 'detail'],
    [customer.address, 'detail'],
  ]
}

/** Number and dates; the patient only where somebody else pays. */
function factsOf({ invoice, words, figures, widthOf }: Setting, y: number): Omit<Head, 'marks'> {
  const facts: readonly (readonly [label: string, value: string | null, style: Style])[] = [
    [words.number, invoice.number, 'strong'],
    [words.date, figures.date(invoice.issuedOn), 'body'],
    [words.visit, invoice.visitDate && figures.date(invoice.visitDate), 'body'],
    [words.patient, invoice.patientName === invoice.customer.name ? null : invoice.patientName, 'body'],
  ]
  const parts: Passage[] = []
  let bottom = y
  for (const [label, value, style] of facts) {
    if (!value) continue
    const name = setText(label, 'label', { x: side, y: bottom, width: factsAt - side }, widthOf)
    const said = setText(value, style, { x: factsAt, y: bottom, width: right - factsAt }, widthOf)
    parts.push({ tag: 'P', runs: [...name.runs, ...said.runs] })
    bottom = said.bottom + 3
  }
  return { parts, bottom }
}
