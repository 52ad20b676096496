import type { ChangeEvent } from '../../shared/platform/journal.ts'

type Row = { readonly table: string; readonly id: string }
type Listener = (rows: readonly Row[]) => void

/** What has just been committed, to whoever is watching in this process. */
export type ChangeFeed = {
  readonly publish: (rows: readonly Row[]) => void
  readonly subscribe: (listener: Listener) => () => void
}

export function changeFeed(): ChangeFeed {
  const listeners = new Set<Listener>()
  return {
    publish: (rows) => {
      if (rows.length > 0) for (const listener of listeners) listener(rows)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A window that was slow to read needs to know only that much has changed. */
const mostRows = 500

export type Watching = {
  readonly changes: ChangeFeed
  /** Whether the session that watches has neither ended nor expired. */
  readonly alive: () => Promise<boolean>
}

/** Begins with an empty event, repeats one as a heartbeat, and ends with the session. */
export async function* watchChanges({ changes, alive }: Watching, heartbeat = 15_000): AsyncGenerator<ChangeEvent> {
  let waiting: Row[] = []
  let wake = () => {}
  const stop = changes.subscribe((rows) => {
    waiting = [...waiting, ...rows.map(({ table, id }) => ({ table, id }))].slice(-mostRows)
    wake()
  })
  try {
    yield { rows: [] }
    for (;;) {
      if (waiting.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        const timer = setTimeout(resolve, heartbeat)
        await promise
        clearTimeout(timer)
      }
      if (!(await alive())) return
      const rows = waiting
      waiting = []
      yield { rows }
    }
  } finally {
    stop()
  }
}
