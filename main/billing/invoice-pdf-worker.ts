import en from '../../resources/locales/en/invoice-paper.json' with { type: 'json' }
import es from '../../resources/locales/es/invoice-paper.json' with { type: 'json' }
import type { InvoiceSnapshot } from '../../shared/billing.ts'
import { takeOrders } from '../platform/off-thread.ts'
import { drawPaper } from '../platform/paper/draw-paper.ts'
import { figuresIn, paperLanguage } from './invoice-figures.ts'
import { invoicePages } from './invoice-pages.ts'
import type { PaperWords } from './invoice-paper.ts'

export type PdfOrder = { readonly invoice: InvoiceSnapshot; readonly language?: string | undefined }

const translations: { readonly en: PaperWords; readonly es: PaperWords } = { en, es }

takeOrders(({ invoice, language }: PdfOrder) => {
  const { words: spoken, locale } = paperLanguage(language, invoice.language)
  const words = translations[spoken]
  const figures = figuresIn(locale, invoice.currency)
  const title = `${words.invoice} ${invoice.number}`
  const heading = { title, author: invoice.clinic.name, language: locale, date: invoice.issuedOn }
  return drawPaper(heading, (widthOf) => invoicePages({ invoice, words, figures, widthOf }))
})
