import { useSyncExternalStore } from 'react'

let minute = startOfMinute()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** This minute, as milliseconds: everything that counts minutes ticks together, from one timer. */
export function useMinute(): number {
  return useSyncExternalStore(watch, () => minute)
}

function watch(tell: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(tick, 5_000)
  listeners.add(tell)
  tick()
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function tick(): void {
  const now = startOfMinute()
  if (now === minute) return
  minute = now
  for (const tell of listeners) tell()
}

function startOfMinute(): number {
  return Math.floor(Date.now() / 60_000) * 60_000
}
