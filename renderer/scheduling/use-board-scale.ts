import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Span } from './board-time.ts'

export const headerHeight = 44
/** Pixels per minute: half an hour always has room for two lines, and a short day need not fill a large screen. */
const smallest = 1.2
const largest = 2

/** The whole day in sight where the window is tall enough for it. */
export function useBoardScale(scroller: RefObject<HTMLElement | null>, axis: Span): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const measure = () => setHeight(box.clientHeight)
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    measure()
    return () => observer.disconnect()
  }, [scroller])
  return scaleFor(height - headerHeight - 2, axis.to - axis.from)
}

export function scaleFor(height: number, minutes: number): number {
  const filling = Math.floor((height / minutes) * 50) / 50
  return Math.min(Math.max(filling, smallest), largest)
}
