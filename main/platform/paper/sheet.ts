import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { a4, type Face, type Heading, type Style, styles, tones } from '../../../shared/platform/paper.ts'

const { resolve } = createRequire(import.meta.url)
const inter = (file: string) => resolve(`@expo-google-fonts/inter/${file}.ttf`)
const faces: { readonly [F in Face]: string } = {
  regular: inter('400Regular/Inter_400Regular'),
  medium: inter('500Medium/Inter_500Medium'),
  semibold: inter('600SemiBold/Inter_600SemiBold'),
}

/** Contextual alternates turn -> into an arrow, and cost two thirds of the time. */
const figures = { features: { tnum: true, calt: false } as never } satisfies PDFKit.Mixins.TextOptions

/** A document for archives: tagged, PDF/A, and the same bytes for the same content. */
export class Sheet extends PDFDocument {
  readonly #widths = new Map<string, number>()
  #style: Style = 'body'

  constructor({ title, author, language, date }: Heading) {
    const at = new Date(`${date}T00:00:00Z`)
    super({
      size: [a4.width, a4.height],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: language,
      displayTitle: true,
      font: faces.regular,
      info: { Title: title, Author: author, Creator: 'Salus', Producer: 'Salus', CreationDate: at },
    })
  }

  widthIn(style: Style, text: string): number {
    return this.#take(style).widthOfString(text, this.#figures)
  }

  write(style: Style, text: string, x: number, y: number): void {
    const how = { lineBreak: false, baseline: 'alphabetic', ...this.#take(style).#figures } as const
    this.fillColor(tones[styles[style].tone]).text(text, x, y, how)
  }

  /** pdfkit measures what it draws twice more, and measuring is most of the work. */
  override widthOfString(text: string, options?: PDFKit.Mixins.TextOptions): number {
    const key = `${this.#style} ${text}`
    const known = this.#widths.get(key)
    const width = known ?? super.widthOfString(text, options)
    if (known === undefined) this.#widths.set(key, width)
    return width
  }

  /** pdfkit writes title and author into XML as they are: "Smile & Co" would make the file unreadable to archives. */
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info))
      if (typeof value === 'string') this.info[key as 'Title'] = escaped(value)
    super.endMetadata()
  }

  get #figures(): PDFKit.Mixins.TextOptions {
    return 'tabular' in styles[this.#style] ? figures : {}
  }

  /** Fonts go by their path: one known under two names would be read from the disk again on every use. */
  #take(style: Style): this {
    this.#style = style
    this.font(faces[styles[style].face]).fontSize(styles[style].size)
    return this
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
