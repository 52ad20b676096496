import { useSyncExternalStore } from 'react'

export type Connection = 'live' | 'lost'

let connection: Connection = 'live'
const listeners = new Set<() => void>()

export function setConnection(next: Connection): void {
  connection = next
  for (const tell of listeners) tell()
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether the clinic's host can be reached from this window. */
export function useConnection(): Connection {
  return useSyncExternalStore(watch, () => connection)
}
