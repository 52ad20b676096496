import type { Database } from './database/database.ts'
import { insertRow } from './database/rows.ts'
import type { Actor } from './work.ts'

type Recorder = { readonly database: Database; readonly newId: () => string }
type Look = { readonly actor: Actor; readonly operation: string; readonly input: unknown; readonly now: string }

const window = 60_000
const seen = new WeakMap<Database, Map<string, number>>()

/** Who looked at what. The same look within a minute is one look; a failure to write it is a failure to read. */
export async function noteAccess({ database, newId }: Recorder, { actor, operation, input, now }: Look): Promise<void> {
  const asked = JSON.stringify(input)
  const recent = recentLooks(database)
  const key = `${actor.id} ${actor.sessionId} ${operation} ${asked}`
  const at = Date.parse(now)
  const last = recent.get(key)
  if (last !== undefined && at >= last && at - last < window) return
  const access = { id: newId(), at: now, actor_id: actor.id, session_id: actor.sessionId, operation, input: asked }
  await database.write((writes) => insertRow(writes, 'access', access))
  if (recent.size >= 5_000) recent.clear()
  recent.set(key, at)
}

function recentLooks(database: Database): Map<string, number> {
  let recent = seen.get(database)
  if (!recent) seen.set(database, (recent = new Map()))
  return recent
}

type Denial = { readonly actorId: string; readonly operation: string; readonly code: string; readonly now: string }

export type DenialLog = { readonly note: (denial: Denial) => Promise<void> }

/**
 * Calls refused at the door. The first of a kind is written at once and the rest of its minute is not, so that
 * knocking ten thousand times does not fill the disk. Names nobody registered are not repeated: they are the caller's text.
 */
export function denialLog({ database, newId }: Recorder, isOperation: (name: string) => boolean): DenialLog {
  const noted = new Map<string, number>()
  return {
    note: async ({ actorId, operation, code, now }) => {
      const name = isOperation(operation) ? operation : 'unknown'
      const key = `${actorId} ${name} ${code}`
      const at = Date.parse(now)
      const last = noted.get(key)
      if (last !== undefined && at >= last && at - last < window) return
      noted.set(key, at)
      await database.write((writes) =>
        insertRow(writes, 'denial', { id: newId(), at: now, actor_id: actorId, operation: name, code }),
      )
    },
  }
}
