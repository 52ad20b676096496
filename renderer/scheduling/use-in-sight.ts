import { type RefObject, useLayoutEffect } from 'react'
import type { Place, Span } from './board-time.ts'
import { headerHeight } from './use-board-scale.ts'

type Board = { readonly axis: Span; readonly columns: readonly { readonly key: string }[] }

/** Below stand the words of what just happened, and they must not cover it. */
const roomBelow = 72
const roomAround = 12
const axisWidth = 56

/** What is selected or being booked comes into sight once; whoever then scrolls away is left alone. */
export function useInSight(
  root: RefObject<HTMLElement | null>,
  { axis, columns }: Board,
  scale: number,
  place: Place | undefined,
): void {
  const where = place && `${columns[place.column]?.key} ${place.from}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place is a reason to scroll
  useLayoutEffect(() => {
    const box = root.current
    if (!box || !place) return
    const width = (box.scrollWidth - axisWidth) / columns.length
    box.scrollTop = into(box.scrollTop, box.clientHeight - headerHeight, {
      from: (place.from - axis.from) * scale - roomAround,
      to: (place.to - axis.from) * scale + roomBelow,
    })
    box.scrollLeft = into(box.scrollLeft, box.clientWidth - axisWidth, {
      from: place.column * width,
      to: (place.column + 1) * width,
    })
  }, [where])
}

/** The least that must be scrolled for a span to be seen; its beginning counts more than its end. */
export function into(scrolled: number, seen: number, { from, to }: Span): number {
  if (from < scrolled) return Math.max(0, from)
  return to > scrolled + seen ? Math.min(to - seen, from) : scrolled
}
