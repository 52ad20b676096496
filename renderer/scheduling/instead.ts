import { z } from 'zod'
import { FreeSlot } from '../../shared/scheduling.ts'
import type { Refused } from '../platform/refusal.ts'

const Instead = z.object({ alternatives: z.array(FreeSlot) })

/** The nearest times that keep every rule, as the refusal itself names them. */
export function alternativesIn(refusal: Refused | undefined): readonly FreeSlot[] {
  return Instead.safeParse(refusal?.detail).data?.alternatives ?? []
}

const others = new Set<string>(['slot-taken', 'slot-held', 'resource-taken'])

/** Whether it was refused only because somebody else is there: that, and nothing else, can be overruled. */
export function isTakenByOthers({ code }: Refused): boolean {
  return others.has(code)
}
