import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'

/** What holds a visit while the mouse drags it. */
export type BoardHand = {
  readonly take: () => void
  readonly put: () => void
  /** Whether the last drag was given up with Esc. */
  readonly letGo: () => boolean
}

const edge = 48
const speed = 14

/** FullCalendar neither ends a drag on Esc nor scrolls a box that is not its own: this does both. */
export function useDrag(scroller: RefObject<HTMLElement | null>): BoardHand {
  const pointer = useRef({ clientX: 0, clientY: 0 })
  const frame = useRef(0)
  const escaped = useRef(false)

  const followPointer = useCallback(({ clientX, clientY }: PointerEvent) => {
    pointer.current = { clientX, clientY }
  }, [])
  const giveUp = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    escaped.current = true
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, ...pointer.current }))
  }, [])
  const put = useCallback(() => {
    cancelAnimationFrame(frame.current)
    window.removeEventListener('keydown', giveUp, true)
    window.removeEventListener('pointermove', followPointer)
    if (scroller.current) delete scroller.current.dataset['held']
  }, [giveUp, followPointer, scroller])

  const take = useCallback(() => {
    escaped.current = false
    const box = scroller.current
    if (!box) return
    box.dataset['held'] = 'true'
    window.addEventListener('keydown', giveUp, true)
    window.addEventListener('pointermove', followPointer)
    pointer.current = middleOf(box)
    const roll = () => {
      scrollTowards(box, pointer.current)
      frame.current = requestAnimationFrame(roll)
    }
    frame.current = requestAnimationFrame(roll)
  }, [giveUp, followPointer, scroller])

  useEffect(() => put, [put])
  return useMemo(() => ({ take, put, letGo: () => escaped.current }), [take, put])
}

function middleOf(box: HTMLElement) {
  const { left, right, top, bottom } = box.getBoundingClientRect()
  return { clientX: (left + right) / 2, clientY: (top + bottom) / 2 }
}

function scrollTowards(box: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): void {
  const { left, right, top, bottom } = box.getBoundingClientRect()
  box.scrollTop += pull(clientY, top, bottom)
  box.scrollLeft += pull(clientX, left, right)
}

function pull(at: number, start: number, end: number): number {
  if (at < start + edge) return -speed
  return at > end - edge ? speed : 0
}
