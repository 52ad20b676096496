import { type FocusEvent, type KeyboardEvent, useState } from 'react'

type ListKeys = {
  readonly at: number | undefined
  readonly take: (index: number) => void
  readonly keys: { onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: FocusEvent) => void }
}

/** One tab stop; arrows walk, Enter opens. `perPage` is what PageDown jumps. */
export function useListKeys(
  count: number,
  open: (index: number) => void,
  show: (index: number) => void,
  perPage = 12,
): ListKeys {
  const [at, setAt] = useState<number>()
  const current = at === undefined ? undefined : Math.min(at, count - 1)

  const go = (index: number) => {
    const next = Math.max(0, Math.min(index, count - 1))
    setAt(next)
    show(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = current ?? -1
    const to: { readonly [key: string]: number } = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + perPage,
      PageUp: from - perPage,
      Home: 0,
      End: count - 1,
    }
    const target = to[event.key]
    if (target !== undefined) go(target)
    else if (event.key === 'Enter' && current !== undefined) open(current)
    else return
    event.preventDefault()
  }
  const onFocus = (event: FocusEvent) => {
    if (event.target === event.currentTarget && current === undefined && count > 0) setAt(0)
  }
  return { at: current, take: setAt, keys: { onKeyDown, onFocus } }
}
