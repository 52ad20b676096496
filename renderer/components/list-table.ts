import {
  type ColumnDef,
  columnVisibilityFeature,
  type ReactTable,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo, useState } from 'react'

/** A column of a list. `width` is a CSS grid track: '2fr', '120px'. */
export type Column<Row> = {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  readonly width: string
  readonly align?: 'start' | 'end'
  /** May be left out of sight. The column people are found by should not. */
  readonly optional?: boolean
}

type Meta = { readonly width: string; readonly align: 'start' | 'end' }
const features = tableFeatures({ columnVisibilityFeature, columnMeta: {} as Meta })
type Features = typeof features
export type ListTable<Row extends object> = ReactTable<Features, Row>

type Shown = {
  /** Names the list, so that the choice of columns stays at this desk. */
  readonly remember: string
  /** Beside a panel: what may be left out is, unless somebody wants to see it. */
  readonly narrow: boolean
}

export function useListTable<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
  { remember, narrow }: Shown,
): ListTable<Row> {
  const [chosen, setChosen] = useState(() => remembered(remember))
  const spared = narrow ? columns.filter(({ optional }) => optional).map(({ id }) => [id, false]) : []
  const columnVisibility: Record<string, boolean> = { ...Object.fromEntries(spared), ...chosen }
  const definitions = useMemo(() => columns.map(definitionOf), [columns])
  return useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: idOf,
    state: { columnVisibility },
    onColumnVisibilityChange: (change) => {
      const wanted = typeof change === 'function' ? change(columnVisibility) : change
      const decided = Object.entries(wanted).filter(([id, shown]) => shown !== columnVisibility[id])
      const next = { ...chosen, ...Object.fromEntries(decided) }
      localStorage.setItem(keyOf(remember), JSON.stringify(next))
      setChosen(next)
    },
  })
}

export function tracksOf<Row extends object>(table: ListTable<Row>): string {
  return table
    .getVisibleLeafColumns()
    .map(({ columnDef }) => columnDef.meta?.width ?? '1fr')
    .join(' ')
}

function definitionOf<Row extends object>(column: Column<Row>): ColumnDef<Features, Row> {
  return {
    id: column.id,
    header: column.title,
    cell: ({ row }) => column.cell(row.original),
    enableHiding: column.optional ?? false,
    meta: { width: column.width, align: column.align ?? 'start' },
  }
}

const keyOf = (list: string) => `salus.columns.${list}`

function remembered(list: string): Record<string, boolean> {
  return JSON.parse(localStorage.getItem(keyOf(list)) ?? '{}') as Record<string, boolean>
}
