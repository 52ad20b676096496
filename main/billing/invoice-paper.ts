import type { InvoiceSnapshot } from '../../shared/billing.ts'
import { a4, type WidthOf } from '../../shared/platform/paper.ts'
import type { Figures } from './invoice-figures.ts'

/** Everything the layout of one invoice goes by. */
export type Setting = {
  readonly invoice: InvoiceSnapshot
  readonly words: PaperWords
  readonly figures: Figures
  readonly widthOf: WidthOf
}

export type PaperWords = {
  readonly [Key in
    | 'invoice'
    | 'billedTo'
    | 'number'
    | 'date'
    | 'visit'
    | 'patient'
    | 'taxId'
    | 'description'
    | 'quantity'
    | 'unitPrice'
    | 'amount'
    | 'total'
    | 'page']: string
}

/** The type area, in points. */
export const area = { left: 54, right: a4.width - 54, top: 48, bottom: a4.height - 66 }

/** 'Page {{page}} of {{pages}}' with its values, written as in every other text of the application. */
export function fillIn(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
