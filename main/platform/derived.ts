import type { Writes } from './database/database.ts'
import { insertRow, type Row, removeExactRow } from './database/rows.ts'

/**
 * Rows that follow from another row and exist only to find it: search tokens, phone endings. The unit of work
 * keeps them, so undo and replay cannot forget them, and the journal does not carry them.
 */
export type Derivation = {
  readonly table: string
  /** A key table (database/byte-order.ts): all of its columns together are its key. */
  readonly into: string
  /** Pure, and without repetition. */
  readonly rows: (row: never) => readonly DerivedRow[]
}
export type DerivedRow = { readonly owner_id: string; readonly [column: string]: string | number }

/** Touches only what differs: a new address rewrites no search token, and no index by owner is needed. */
export async function deriveRows(
  writes: Writes,
  derivations: readonly Derivation[],
  table: string,
  { before, after }: Images,
) {
  for (const derivation of derivations)
    if (derivation.table === table)
      await replaceRows(writes, derivation.into, derived(derivation, before), derived(derivation, after))
}

type Images = { readonly before: Row | null; readonly after: Row | null }
type Keyed = ReadonlyMap<string, DerivedRow>

async function replaceRows(writes: Writes, into: string, old: Keyed, rows: Keyed): Promise<void> {
  for (const [key, row] of old) if (!rows.has(key)) await removeExactRow(writes, into, row)
  for (const [key, row] of rows) if (!old.has(key)) await insertRow(writes, into, row)
}

function derived({ rows }: Derivation, image: Row | null): Keyed {
  return new Map((image ? rows(image as never) : []).map((row) => [JSON.stringify(row), row]))
}
