import type { VirtualItem } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import type { ListTable } from './list-table.ts'
import styles from './paged-list.module.css'

export function ListHead<Row extends object>({ table }: { readonly table: ListTable<Row> }) {
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.columns}>
        {headers.map((header) => (
          <th key={header.id} scope="col" className={styles.cell} data-align={header.column.columnDef.meta?.align}>
            <table.FlexRender header={header} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

type Props<Row extends object> = {
  readonly table: ListTable<Row>
  readonly shown: readonly VirtualItem[]
  readonly idAt: (index: number) => string
  readonly at: number | undefined
  readonly selected: string | undefined
}

/** Placed by hand: a table of 200,000 rows would otherwise be laid out as a whole. */
export function ListRows<Row extends object>({ table, shown, idAt, at, selected }: Props<Row>) {
  const { rows } = table.getRowModel()
  return shown.map(({ index, start }) => {
    const row = rows[index]
    if (!row) return null
    return (
      <tr
        key={row.id}
        id={idAt(index)}
        aria-rowindex={index + 2}
        aria-selected={row.id === selected}
        className={styles.row}
        data-index={index}
        data-current={index === at}
        style={{ transform: `translateY(${start}px)` }}
      >
        {row.getVisibleCells().map((cell) => (
          <td
            key={cell.id}
            className={styles.cell}
            data-align={cell.column.columnDef.meta?.align}
            onPointerEnter={tellWhole}
          >
            <table.FlexRender cell={cell} />
          </td>
        ))}
      </tr>
    )
  })
}

/** What is cut off can be read where the pointer rests. */
function tellWhole({ currentTarget: cell }: PointerEvent<HTMLElement>): void {
  const cut = cell.scrollWidth > cell.clientWidth
  if (cut) cell.title = cell.textContent
  else cell.removeAttribute('title')
}
