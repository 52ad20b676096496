import { a4, type Mark, type Page, type Part } from '../../shared/platform/paper.ts'
import { setText } from '../../shared/platform/set-text.ts'
import { invoiceHead } from './invoice-head.ts'
import { area, fillIn, type Setting } from './invoice-paper.ts'
import { headingRow, lineRows, placed, type SetRow } from './invoice-rows.ts'

type Piece = { readonly parts: readonly Part[]; readonly marks: readonly Mark[]; readonly bottom: number }

const { left, right, top, bottom } = area
const width = right - left
const totalHeight = 46
const totalAt = 300 // where the quantities begin

/** The whole invoice: the table's heading on every page, the total never alone on one. */
export function invoicePages(setting: Setting): Page[] {
  const heading = headingRow(setting)
  const first = invoiceHead(setting)
  const later = runningHead(setting)
  const room = ({ bottom: from }: Piece) => bottom - from - heading.height
  const sheets = distribute(lineRows(setting), room(first), room(later))
  return sheets.map((rows, i) => {
    const head = i === 0 ? first : later
    const table = tableOf(heading, rows, head.bottom)
    const total = i === sheets.length - 1 ? totalOf(setting, table.bottom) : nothing
    const pieces = [head, table, total, footOf(setting, i + 1, sheets.length)]
    return { parts: pieces.flatMap((piece) => piece.parts), marks: pieces.flatMap((piece) => piece.marks) }
  })
}

const nothing: Piece = { parts: [], marks: [], bottom: 0 }

/** Fills page after page; what is left for the last one must leave room for the total. */
function distribute(rows: readonly SetRow[], first: number, later: number): SetRow[][] {
  const sheets: SetRow[][] = [[]]
  let free = first
  rows.forEach((row, i) => {
    const needed = row.height + (i === rows.length - 1 ? totalHeight : 0)
    if (needed > free && sheets.at(-1)?.length !== 0) {
      sheets.push([])
      free = later
    }
    sheets.at(-1)?.push(row)
    free -= row.height
  })
  return sheets
}

function tableOf(heading: SetRow, rows: readonly SetRow[], y: number): Piece {
  let down = y + heading.height
  const marks: Mark[] = [{ x: left, y: down, width, weight: 0.8, tone: 'strong' }]
  const parts: Part[] = [placed(heading, y)]
  for (const row of rows) {
    parts.push(placed(row, down))
    down += row.height
    marks.push({ x: left, y: down, width, weight: 0.5, tone: 'line' })
  }
  return { parts, marks, bottom: down }
}

function totalOf({ invoice, words, figures, widthOf }: Setting, y: number): Piece {
  const box = { x: totalAt, y: y + 14, width: right - totalAt }
  const word = setText(words.total, 'strong', { ...box, y: box.y + 5 }, widthOf)
  const sum = setText(figures.money(invoice.total), 'total', { ...box, align: 'right' }, widthOf)
  const rule: Mark = { x: totalAt, y, width: right - totalAt, weight: 0.8, tone: 'strong' }
  return { parts: [{ tag: 'P', runs: [...word.runs, ...sum.runs] }], marks: [rule], bottom: sum.bottom }
}

/** What tells a loose second page from another one's. */
function runningHead({ invoice, words, figures, widthOf }: Setting): Piece {
  const which = `${words.invoice} ${invoice.number}  ·  ${figures.date(invoice.issuedOn)}`
  const name = setText(invoice.clinic.name, 'running', { x: left, y: top, width: width / 2 }, widthOf)
  const said = setText(which, 'running', { x: left + width / 2, y: top, width: width / 2, align: 'right' }, widthOf)
  const below = Math.max(name.bottom, said.bottom)
  return { parts: [], marks: [...name.runs, ...said.runs], bottom: below + 18 }
}

function footOf({ invoice: { clinic, number }, words, widthOf }: Setting, page: number, pages: number): Piece {
  const y = a4.height - 46
  const sender = [clinic.name, clinic.taxId && fillIn(words.taxId, { taxId: clinic.taxId }), number]
  const box = { x: left, y: y + 6, width: width - 90 }
  const said = setText(sender.filter(Boolean).join('  ·  '), 'foot', box, widthOf)
  const count = setText(
    fillIn(words.page, { page, pages }),
    'foot',
    { ...box, x: right - 90, width: 90, align: 'right' },
    widthOf,
  )
  return {
    parts: [],
    marks: [{ x: left, y, width, weight: 0.5, tone: 'line' }, ...said.runs, ...count.runs],
    bottom: y,
  }
}
