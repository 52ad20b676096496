import { changesOf, findEntry } from './journal.ts'
import { restoreRow } from './restore-row.ts'
import type { Change, Working } from './work.ts'

type Refusals = 'doing-unknown' | 'changed-since' | 'cannot-be-undone'

/** Puts back every row that one's own doing changed, last first; what nobody here may take back is unknown. */
export async function takeBackOwn(
  work: Working<Refusals>,
  operationId: string,
  ours: RegExp,
): Promise<readonly Change[]> {
  const [entry] = await findEntry(work.reads, { opId: operationId })
  if (!entry || entry.actor_id !== work.actor.id || !ours.test(entry.operation)) return work.refuse('doing-unknown')
  const changes = changesOf(entry).reverse()
  for (const change of changes) await restoreRow(work, change, 'under a new version')
  return changes
}
