import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps one visit as the board's stop of the Tab key, and the focus on the visit that had it: one that changes
 * its column is drawn anew there, and the page would forget it.
 */
export function useBoardFocus(
  root: RefObject<HTMLElement | null>,
  entry: string | undefined,
  onLeft: () => void,
): void {
  const holder = useRef<string>(undefined)
  const left = useRef(onLeft)
  left.current = onLeft

  useEffect(() => {
    // In the page itself, not through React: of five hundred visits one is the stop, and none need redrawing for it.
    makeStop(root.current, holder.current ?? entry)
    if (!holder.current || document.activeElement !== document.body) return
    const frame = requestAnimationFrame(() => holder.current && focusVisit(root.current, holder.current))
    return () => cancelAnimationFrame(frame)
  })

  useEffect(() => {
    const settle = ({ target, type }: Event) => {
      const visit = target instanceof Element ? target.closest<HTMLElement>('[data-visit]') : null
      const here = visit && root.current?.contains(visit) ? visit.dataset['visit'] : undefined
      if (type === 'pointerdown' || here !== holder.current) left.current()
      holder.current = here
      if (here) makeStop(root.current, here)
    }
    document.addEventListener('focusin', settle)
    document.addEventListener('pointerdown', settle, true)
    return () => {
      document.removeEventListener('focusin', settle)
      document.removeEventListener('pointerdown', settle, true)
    }
  }, [root])
}

export function focusVisit(root: HTMLElement | null, id: string): void {
  const visit = visitElement(root, id)
  visit?.focus({ preventScroll: true })
  visit?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

export function focusGap(root: HTMLElement | null, id: string): void {
  const gap = root?.querySelector<HTMLElement>(`[data-gap="${CSS.escape(id)}"]`)
  gap?.focus({ preventScroll: true })
  gap?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

export function visitElement(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-visit="${CSS.escape(id)}"]`) ?? null
}

/** Where the Tab key would enter; on a day without either, the way to one that has them. */
export function visitStop(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-visit][tabindex="0"], [data-gap][tabindex="0"], [data-way-on]') ?? null
}

function makeStop(root: HTMLElement | null, id: string | undefined): void {
  for (const stop of root?.querySelectorAll<HTMLElement>('[data-visit][tabindex="0"]') ?? []) {
    if (stop.dataset['visit'] !== id) stop.tabIndex = -1
  }
  const next = id === undefined ? null : visitElement(root, id)
  if (next) next.tabIndex = 0
}
