import { isFrozen } from './database/immutable.ts'
import { isReferred } from './database/referred.ts'
import { findRow, type Row } from './database/rows.ts'
import { sameRow } from './journal.ts'
import type { Change, Working } from './work.ts'

/**
 * A row that somebody changed afterwards is not ours to take back: refuse the whole undo instead. Under a new version,
 * nobody who still sees what is taken back now can mistake it for what comes next.
 */
export async function restoreRow(
  work: Working<'changed-since' | 'cannot-be-undone'>,
  { table, id, before, after }: Change,
  how: 'as it was' | 'under a new version' = 'as it was',
): Promise<void> {
  const current = await findRow(work.reads as never, table, id)
  const version = how === 'as it was' ? undefined : current?.['version']
  if (!sameRow(versioned(after, version), current)) work.refuse('changed-since')
  const next = typeof version === 'number' ? version + 1 : undefined
  try {
    if (before)
      await work.put(table as never, { ...current, ...versioned(before, next) } as never) // an old image may lack newer columns
    else await work.remove(table as never, id)
  } catch (error) {
    if (isFrozen(error)) work.refuse('cannot-be-undone') // signed, issued or paid: corrected by a new document, never taken back
    if (isReferred(error)) work.refuse('changed-since') // a note or an invoice has been written about it
    throw error
  }
}

function versioned(image: Row | null, version: Row[string] | undefined): Row | null {
  return image && version !== undefined ? { ...image, version } : image
}
