import type { Writes } from './database/database.ts'
import { insertRow, type Row } from './database/rows.ts'

/**
 * Rows that follow from another row and exist only to find it: search tokens, phone endings. The unit of work
 * keeps them, so undo and replay cannot forget them, and the journal does not carry them.
 */
export type Derivation = {
  readonly table: string
  /** A table with an indexed `owner_id` column naming the row these follow from. */
  readonly into: string
  readonly rows: (row: never) => readonly DerivedRow[]
}
export type DerivedRow = { readonly owner_id: string; readonly [column: string]: string | number | null }

export async function deriveRows(writes: Writes, derivations: readonly Derivation[], table: string, { before, after }: Images) {
  for (const derivation of derivations) {
    if (derivation.table !== table) continue
    const old = before ? derivation.rows(before as never) : []
    const rows = after ? derivation.rows(after as never) : []
    if (JSON.stringify(old) === JSON.stringify(rows)) continue
    const owner = (after ?? before)?.id ?? ''
    const into = derivation.into as never
    if (before) await writes.deleteFrom(into).where('owner_id' as never, '=', owner as never).execute()
    for (const row of rows) await insertRow(writes, derivation.into, row)
  }
}

type Images = { readonly before: Row | null; readonly after: Row | null }
