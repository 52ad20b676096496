import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { a4, type Face, type Heading } from './paper.ts'

export type Sheet = PDFKit.PDFDocument

const { resolve } = createRequire(import.meta.url)
const inter = (file: string) => resolve(`@expo-google-fonts/inter/${file}.ttf`)
const faces: { readonly [F in Face]: string } = {
  regular: inter('400Regular/Inter_400Regular'),
  medium: inter('500Medium/Inter_500Medium'),
  semibold: inter('600SemiBold/Inter_600SemiBold'),
}

/** pdfkit writes title and author into XML as they are, so "Smile & Co" would make the file unreadable to archives. */
class ArchivalSheet extends PDFDocument {
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info))
      if (typeof value === 'string') this.info[key as 'Title'] = escaped(value)
    super.endMetadata()
  }
}

export function newSheet({ title, author, language, date }: Heading): Sheet {
  const printedAt = new Date(`${date}T00:00:00Z`)
  const sheet = new ArchivalSheet({
    size: [a4.width, a4.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: faces.regular,
    info: { Title: title, Author: author, Creator: 'Salus', Producer: 'Salus', CreationDate: printedAt },
  })
  for (const [name, file] of Object.entries(faces)) sheet.registerFont(name, file)
  return sheet
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
