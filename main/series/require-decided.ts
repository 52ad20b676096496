import type { Reading } from '../platform/work.ts'
import { type Trouble, troubledDate } from './whole-series.ts'

/** Nothing is saved while a date has a conflict that nobody has decided about. A rehearsal shows them instead. */
export function requireDecided(
  work: Reading<'series-conflicts'>,
  troubles: ReadonlyMap<string, Trouble>,
  { dryRun }: { readonly dryRun?: boolean | undefined },
): void {
  const undecided = [...troubles].filter(([, { skipped }]) => !skipped)
  if (undecided.length === 0 || dryRun) return
  const conflicts = undecided.map(([occursAt, trouble]) => troubledDate(occursAt, trouble))
  work.refuse('series-conflicts', { conflicts })
}
