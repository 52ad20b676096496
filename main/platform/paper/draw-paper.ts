import { buffer } from 'node:stream/consumers'
import {
  type Heading,
  type Mark,
  type Page,
  type Part,
  type Run,
  tones,
  type WidthOf,
} from '../../../shared/platform/paper.ts'
import { Sheet } from './sheet.ts'

type Element = PDFKit.PDFStructureElement

/** A tagged PDF fit for archives, its pages laid out with the very fonts they are drawn with. */
export async function drawPaper(heading: Heading, layOut: (widthOf: WidthOf) => readonly Page[]): Promise<Buffer> {
  const sheet = new Sheet(heading)
  const bytes = buffer(sheet)
  const story = sheet.struct('Document')
  sheet.addStructure(story)
  let table: Element | undefined
  for (const { parts, marks } of layOut((text, style) => sheet.widthIn(style, text))) {
    sheet.addPage()
    for (const mark of marks) drawMark(sheet, mark)
    for (const part of parts) table = drawPart(sheet, part, story, table)
  }
  story.end()
  sheet.end()
  return bytes
}

/** Answers the table that rows to come belong to. */
function drawPart(sheet: Sheet, part: Part, story: Element, open: Element | undefined): Element | undefined {
  if (part.tag !== 'TR') {
    story.add(sheet.struct(part.tag, {}, () => drawRuns(sheet, part.runs)))
    return undefined
  }
  const table = open ?? sheet.struct('Table')
  if (!open) story.add(table)
  const row = sheet.struct('TR')
  table.add(row)
  for (const { tag, runs } of part.cells)
    row.add(sheet.struct(tag, tag === 'TH' ? columnHead : {}, () => drawRuns(sheet, runs)))
  return table
}

const columnHead: object = { scope: 'Column' }

function drawMark(sheet: Sheet, mark: Mark): void {
  sheet.markContent('Artifact', { type: 'text' in mark ? 'Pagination' : 'Layout' })
  if ('text' in mark) sheet.write(mark.style, mark.text, mark.x, mark.y)
  else sheet.rect(mark.x, mark.y, mark.width, mark.weight).fill(tones[mark.tone])
  sheet.endMarkedContent()
}

/** Lines end with a space: without it, whoever reads aloud runs two words into one. */
function drawRuns(sheet: Sheet, runs: readonly Run[]): void {
  runs.forEach(({ text, x, y, style }, i) => void sheet.write(style, i < runs.length - 1 ? `${text} ` : text, x, y))
}
