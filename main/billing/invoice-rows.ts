import type { Cell, Row, Style } from '../../shared/platform/paper.ts'
import { setText } from '../../shared/platform/set-text.ts'
import { area, type Setting } from './invoice-paper.ts'

/** One row of the table, placed as if the page began with it. */
export type SetRow = { readonly row: Row; readonly height: number }

const padding = 6
const columns = [
  { x: area.left, width: 236, align: 'left' },
  { x: 300, width: 56, align: 'right' },
  { x: 362, width: 84, align: 'right' },
  { x: 452, width: area.right - 452, align: 'right' },
] as const

export function headingRow({ words, widthOf }: Setting): SetRow {
  const texts = [words.description, words.quantity, words.unitPrice, words.amount]
  return rowOf('TH', texts, ['label', 'label', 'label', 'label'], widthOf)
}

export function lineRows({ invoice, figures, widthOf }: Setting): SetRow[] {
  return invoice.lines.map(({ description, quantity, unitPrice, amount }) => {
    const texts = [description, figures.count(quantity), figures.amount(unitPrice), figures.amount(amount)]
    return rowOf('TD', texts, ['body', 'figure', 'figure', 'figure'], widthOf)
  })
}

/** The row where it stands on the page. */
export function placed({ row }: SetRow, y: number): Row {
  const down = (cell: Cell): Cell => ({ ...cell, runs: cell.runs.map((run) => ({ ...run, y: run.y + y })) })
  return { ...row, cells: row.cells.map(down) }
}

function rowOf(tag: Cell['tag'], texts: string[], look: Style[], widthOf: Setting['widthOf']): SetRow {
  const blocks = columns.map((column, i) =>
    setText(texts[i] ?? '', look[i] ?? 'body', { ...column, y: padding }, widthOf),
  )
  const height = Math.max(...blocks.map((block) => block.bottom)) + padding
  return { row: { tag: 'TR', cells: blocks.map(({ runs }) => ({ tag, runs })) }, height }
}
