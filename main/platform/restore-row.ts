import { isFrozen } from './database/immutable.ts'
import { findRow } from './database/rows.ts'
import { sameRow } from './journal.ts'
import type { Change, Working } from './work.ts'

/** A row that somebody changed after the batch is not ours to take back: refuse the whole undo instead. */
export async function restoreRow(
  work: Working<'changed-since' | 'cannot-be-undone'>,
  { table, id, before, after }: Change,
): Promise<void> {
  const current = await findRow(work.reads as never, table, id)
  if (!sameRow(after, current)) work.refuse('changed-since')
  try {
    if (before)
      await work.put(table as never, { ...current, ...before } as never) // an old image may lack newer columns
    else await work.remove(table as never, id)
  } catch (error) {
    if (isFrozen(error)) work.refuse('cannot-be-undone') // signed, issued or paid: corrected by a new document, never taken back
    throw error
  }
}
