import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useOpenSession } from './session.tsx'
import { useShortcut } from './shortcuts.tsx'

export type Action = {
  readonly id: string
  readonly words: string
  readonly keys: string | undefined
  readonly run: () => void
}

type Registration = {
  readonly id: string
  readonly words: string
  readonly run: () => void
  /** Also a shortcut: 'N', 'Ctrl+Enter', 'G D'. */
  readonly keys?: string
  /** Not offered to whoever lacks it. */
  readonly permission?: string
  readonly when?: boolean
}

let actions: readonly Action[] = []
const listeners = new Set<() => void>()

/** Something this screen can do, offered by the palette (and by its keys) while the screen is open. */
export function useAction({ id, words, run, keys, permission, when = true }: Registration): void {
  const session = useOpenSession()
  const offered = when && (!permission || session?.may(permission) === true)
  const latest = useRef(run)
  latest.current = run
  useShortcut(keys ?? '', words, () => latest.current(), { when: offered })
  useEffect(() => {
    if (!offered) return
    const action: Action = { id, words, keys, run: () => latest.current() }
    setActions([...actions.filter((other) => other.id !== id), action])
    return () => setActions(actions.filter((other) => other !== action))
  }, [id, words, keys, offered])
}

export function useActions(): readonly Action[] {
  return useSyncExternalStore(watch, () => actions)
}

function setActions(next: readonly Action[]): void {
  actions = next
  for (const tell of listeners) tell()
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
