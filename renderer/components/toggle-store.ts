import { useSyncExternalStore } from 'react'

/** Something that is open or not, and may be opened from anywhere. */
export function toggleStore() {
  let open = false
  const listeners = new Set<() => void>()
  const watch = (tell: () => void) => {
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
    }
  }
  const set = (next: boolean) => {
    open = next
    for (const tell of listeners) tell()
  }
  return { set, useOpen: () => useSyncExternalStore(watch, () => open) }
}
