import { useElementSize } from '@mantine/hooks'
import type { InfiniteData } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import type { Page } from '../../shared/platform/page.ts'
import { ChooseColumns } from './choose-columns.tsx'
import { ErrorState } from './error-state.tsx'
import { ListHead, ListRows } from './list-rows.tsx'
import { ListSkeleton } from './list-skeleton.tsx'
import { type Column, tracksOf, useListTable } from './list-table.ts'
import styles from './paged-list.module.css'
import { useListKeys } from './use-list-keys.ts'

/** What `useInfiniteQuery` gives for a keyset list. */
export type Pages<Row> = {
  readonly data: InfiniteData<Page<Row>, unknown> | undefined
  readonly error: Error | null
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
  readonly refetch: () => unknown
}

type Props<Row extends object> = {
  /** Names the list where a choice of columns is kept: 'patients'. */
  readonly name: string
  /** What the list is of, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly pages: Pages<Row>
  readonly idOf: (row: Row) => string
  readonly onOpen: (row: Row) => void
  readonly selected?: string | undefined
  readonly empty: ReactNode
  /** Totals of everything the filter matches. */
  readonly footer?: ReactNode
}

/** Any number of rows: only those in sight exist, and the next page comes before it is reached. */
export function PagedList<Row extends object>(props: Props<Row>) {
  const { pages, empty } = props
  if (pages.error && !pages.data) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />
  if (!pages.data) return <ListSkeleton rows={10} />
  return pages.data.pages[0]?.items.length ? <FilledList {...props} /> : empty
}

const rowHeight = 36
/** Below this width only the columns that matter are left, each long enough to be read. */
const narrowest = 640

function FilledList<Row extends object>(props: Props<Row>) {
  const { name, label, columns, pages, idOf, onOpen, selected, footer } = props
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data])
  const { ref, width } = useElementSize()
  const table = useListTable(columns, rows, idOf, { remember: name, narrow: width > 0 && width < narrowest })
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  })
  const shown = virtual.getVirtualItems()
  useNextPage(pages, (shown.at(-1)?.index ?? 0) > rows.length - 25)

  const open = (index: number) => {
    const row = rows[index]
    if (row) onOpen(row)
  }
  const { at, keys, take } = useListKeys(rows.length, open, (index) => virtual.scrollToIndex(index))
  const idAt = (index: number) => `${listId}-${index}`
  const openClicked = (event: MouseEvent) => {
    const index = Number((event.target as Element).closest<HTMLElement>('tr[data-index]')?.dataset['index'] ?? -1)
    if (index < 0) return
    take(index)
    open(index)
  }

  return (
    <div ref={ref} className={styles.list}>
      <ChooseColumns table={table} />
      <div ref={scroller} className={styles.scroller}>
        <table
          className={styles.table}
          style={{ '--tracks': tracksOf(table) } as CSSProperties}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML gives tables this role
          role="grid"
          aria-label={label}
          aria-rowcount={pages.hasNextPage ? -1 : rows.length + 1}
          aria-activedescendant={at !== undefined && shown.some(({ index }) => index === at) ? idAt(at) : undefined}
          tabIndex={0}
          onClick={openClicked}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <ListHead table={table} />
          <tbody className={styles.rows} style={{ height: virtual.getTotalSize() }}>
            <ListRows table={table} shown={shown} idAt={idAt} at={at} selected={selected} />
          </tbody>
        </table>
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  )
}

function useNextPage<Row>({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages<Row>, near: boolean): void {
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [near, hasNextPage, isFetchingNextPage, fetchNextPage])
}
