import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Decision, SeriesDate, SeriesPlan } from '../../shared/series.ts'
import type { Refused } from '../platform/refusal.ts'
import { useRehearsal } from '../platform/use-rehearsal.ts'
import { datesOf, type PlannedDate, type Tally, tallyOf } from './date-plan.ts'
import { type Deciding, useDecisions } from './use-decisions.ts'

export type SeriesPlanning = {
  /** Every date; nothing while it is not known which there are. */
  readonly dates: readonly PlannedDate[] | undefined
  readonly tally: Tally
  readonly stale: boolean
  readonly refusal: Refused | undefined
  readonly deciding: Deciding
  /** Those decisions that are about a date there is. */
  readonly decisions: readonly Decision[]
}
type Operation = Parameters<typeof useRehearsal<unknown, SeriesPlan>>[0]
const none: readonly never[] = []

/**
 * Every date as it would be, and what was decided about it. The dates are asked for once; decisions are checked
 * aside, so that nothing offered disappears because one of the offers was taken.
 */
export function useSeriesPlan<I extends object>(
  operation: unknown,
  asked: I | undefined,
  concerns: (date: SeriesDate) => boolean = all,
): SeriesPlanning {
  const deciding = useDecisions()
  const asking = asked !== undefined
  const [settled] = useDebouncedValue(asked && JSON.stringify(asked), 150)
  const input = useMemo(() => (asking && settled ? (JSON.parse(settled) as I) : undefined), [asking, settled])
  const planned = useRehearsal(operation as Operation, input)
  const dates = planned.answer?.dates.filter(concerns) ?? none
  const decisions = dates.flatMap(({ occursAt }) => deciding.decisions.get(occursAt) ?? [])
  const moving = decisions.some(({ skip }) => !skip)
  const checked = useRehearsal(operation as Operation, input && moving ? { ...input, decisions } : undefined)
  const shown = datesOf(dates, deciding.decisions, checked.stale ? undefined : checked.answer?.dates)
  return {
    dates: planned.answer && shown,
    tally: tallyOf(shown),
    stale: planned.stale || (asked !== undefined && JSON.stringify(asked) !== settled),
    refusal: planned.refusal ?? checked.refusal,
    deciding,
    decisions,
  }
}

function all(): boolean {
  return true
}
