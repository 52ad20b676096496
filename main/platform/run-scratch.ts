import type { Database } from './database/database.ts'
import { putRow, removeRow } from './database/rows.ts'
import type { Route } from './routes.ts'
import type { Actor, Scratching } from './work.ts'

type Asked = { readonly actor: Actor; readonly now: string; readonly input: unknown }

/** One transaction without a journal entry: half-typed text is nobody's history yet. */
export function runScratch(
  database: Database,
  { operation, verb }: Route,
  { actor, now, input }: Asked,
): Promise<unknown> {
  return database.write(async (writes) => {
    const scratching: Scratching = {
      actor,
      now,
      keep: (row) => putRow(writes, 'draft', { ...row }),
      drop: (id) => removeRow(writes, 'draft', id),
    }
    return operation.output.parse(
      await (verb as (scratching: Scratching, input: unknown) => Promise<unknown>)(scratching, input),
    )
  })
}
