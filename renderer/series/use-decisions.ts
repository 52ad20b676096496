import { useCallback, useState } from 'react'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Decision } from '../../shared/series.ts'
import type { Decisions } from './date-plan.ts'

export type Deciding = {
  readonly decisions: Decisions
  /** Without a decision the date is as it was planned. */
  readonly decide: (occursAt: LocalDateTime, decision?: Omit<Decision, 'occursAt'>) => void
  readonly decideAll: (decisions: readonly Decision[]) => void
  readonly startOver: () => void
}
const none: Decisions = new Map()

export function useDecisions(): Deciding {
  const [decisions, setDecisions] = useState<Decisions>(none)
  const decideAll = useCallback(
    (more: readonly Decision[]) =>
      setDecisions((before) => new Map([...before, ...more.map((one) => [one.occursAt, one] as const)])),
    [],
  )
  const decide = useCallback<Deciding['decide']>((occursAt, decision) => {
    setDecisions((before) => {
      const after = new Map(before)
      if (decision) after.set(occursAt, { ...decision, occursAt })
      else after.delete(occursAt)
      return after
    })
  }, [])
  const startOver = useCallback(() => setDecisions(none), [])
  return { decisions, decide, decideAll, startOver }
}
