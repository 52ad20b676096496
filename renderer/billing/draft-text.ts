import type { billing, Invoice } from '../../shared/billing.ts'
import type { AskedOf } from '../../shared/platform/contract.ts'
import type { Amount } from '../../shared/platform/money.ts'
import type { Edition } from '../platform/autosave.ts'
import { blankLine, entryOf, isBlank, type LineEntry, linesOf } from './line-entry.ts'

export type CustomerEntry = { readonly name: string; readonly taxId: string; readonly address: string }
/** A draft as it stands in the fields. There is always a blank line at the end, to type on. */
export type DraftText = { readonly customer: CustomerEntry; readonly lines: readonly LineEntry[] }
export type KeptInvoice = { readonly version: number; readonly content: DraftText }
type Change = AskedOf<typeof billing.changeDraft>
type Typed = (amount: Amount) => string

export function editionOf(invoice: Invoice, typed: Typed, at: string): Edition<DraftText> {
  const { name, taxId, address } = invoice.customer
  const lines = invoice.lines.map((line) => entryOf(line, typed))
  return {
    content: withBlankEnd({ customer: { name, taxId: taxId ?? '', address: address ?? '' }, lines }),
    version: invoice.version,
    at,
  }
}

export function withBlankEnd(draft: DraftText): DraftText {
  const last = draft.lines.at(-1)
  return last && isBlank(last) ? draft : { ...draft, lines: [...draft.lines, blankLine()] }
}

export function withLine(draft: DraftText, key: string, change: Partial<LineEntry>): DraftText {
  const lines = draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line))
  return withBlankEnd({ ...draft, lines })
}

export function withoutLine(draft: DraftText, key: string): DraftText {
  return withBlankEnd({ ...draft, lines: draft.lines.filter((line) => line.key !== key) })
}

export function withLineAt(draft: DraftText, index: number, line: LineEntry): DraftText {
  return { ...draft, lines: draft.lines.toSpliced(index, 0, line) }
}

/** What to send, or nothing while something in it is half typed. */
export function changeOf(
  { id, currency }: Invoice,
  { customer, lines }: DraftText,
  version: number,
): Change | undefined {
  const complete = linesOf(lines, currency)
  if (!complete || !customer.name.trim()) return undefined
  return { id, version, lines: complete, customer }
}

export function sameDraft(a: DraftText, b: DraftText): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b))
}

export function readKept(text: string | null): KeptInvoice | undefined {
  return text ? (JSON.parse(text) as KeptInvoice) : undefined
}

/** One line of words for each line of the draft, to compare two of them. */
export function linesAsText({ lines }: DraftText): string {
  return lines
    .filter((line) => !isBlank(line))
    .map(({ quantity, description, unitPrice }) => `${quantity} × ${description}  ${unitPrice}`)
    .join('\n')
}

function bare({ customer, lines }: DraftText) {
  const written = lines.filter((line) => !isBlank(line))
  return { customer, lines: written.map(({ description, quantity, unitPrice }) => [description, quantity, unitPrice]) }
}
