import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practitioner } from '../../shared/clinics.ts'
import styles from './date-list.module.css'
import type { PlannedDate } from './date-plan.ts'
import { DateRow } from './date-row.tsx'
import { useDateKeys } from './use-date-keys.ts'
import type { Deciding } from './use-decisions.ts'

type Props = {
  readonly dates: readonly PlannedDate[]
  /** The number of a date in the whole series, whatever part of it is in sight. */
  readonly numberOf: (date: PlannedDate) => number
  readonly deciding: Pick<Deciding, 'decide'>
  readonly practitioners: readonly Practitioner[]
  readonly stale: boolean
  /** A single date cannot be left out of its own move. */
  readonly maySkip?: boolean
  readonly id?: string | undefined
}

/** Any number of dates in the panel they belong to: only those in sight exist. One tab stop, decided by keys. */
export function DateList({ dates, numberOf, deciding, practitioners, stale, maySkip = true, id }: Props) {
  const { t } = useTranslation('series')
  const listId = useId()
  const grid = useRef<HTMLTableElement>(null)
  const above = useSpaceAbove(grid)
  const virtual = useVirtualizer({
    count: dates.length,
    getScrollElement: () => scrollerOf(grid.current),
    estimateSize: (at) => (dates[at]?.state === 'conflict' ? 76 : 37),
    getItemKey: (at) => dates[at]?.occursAt ?? at,
    scrollMargin: above ?? 0,
    enabled: above !== undefined,
    initialOffset: () => scrollerOf(grid.current)?.scrollTop ?? 0, // else it would begin by scrolling to the top
    scrollPaddingStart: 110,
    overscan: 10,
  })
  const show = (index: number) => virtual.scrollToIndex(index)
  const { at, onKeyDown, onFocus } = useDateKeys({ dates, deciding, maySkip, show })
  const shown = virtual.getVirtualItems()
  return (
    <table
      ref={grid}
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML gives tables this role
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={t('plan.label')}
      aria-rowcount={dates.length}
      aria-busy={stale}
      aria-activedescendant={
        at !== undefined && shown.some(({ index }) => index === at) ? `${listId}-${at}` : undefined
      }
      data-stale={stale}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <tbody className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start, key }) => {
          const date = dates[index]
          return (
            date && (
              <DateRow
                key={key}
                id={`${listId}-${index}`}
                index={index}
                offset={start - (above ?? 0)}
                measure={virtual.measureElement}
                current={index === at}
                number={numberOf(date)}
                date={date}
                deciding={deciding}
                practitioners={practitioners}
                maySkip={maySkip}
              />
            )
          )
        })}
      </tbody>
    </table>
  )
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-scrolls]') ?? null
}

/** How far down its scroller the list begins; what stands above it comes and goes. */
function useSpaceAbove(list: React.RefObject<HTMLElement | null>): number | undefined {
  const [above, setAbove] = useState<number>()
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current)
    if (!scroller || !list.current) return
    const { top } = list.current.getBoundingClientRect()
    const next = Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop)
    if (next !== above) setAbove(next)
  })
  return above
}
