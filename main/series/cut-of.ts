import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { SeriesScope } from '../../shared/series.ts'
import { isCalledOff, isOpen, type Whole } from './whole-series.ts'

export type Cut = {
  /** The number of the first date that is planned anew. */
  readonly cut: number
  /** The date that is moved; nothing when all of them are over. */
  readonly from: LocalDateTime | undefined
  /** Dates before it, those included that the rule no longer gives. */
  readonly before: number
}
type Chosen = { readonly scope: SeriesScope; readonly occursAt?: LocalDateTime | undefined }

/** Where the part of a series begins that is meant. What is over cannot be meant. */
export function cutOf(
  whole: Whole,
  { scope, occursAt }: Chosen,
  now: { readonly now: string; readonly zone: string },
): Cut | 'occurrence-unknown' | 'not-in-that-state' {
  const { dates } = whole
  const chosen = occursAt === undefined ? undefined : dates.indexOf(occursAt)
  if (chosen === -1) return 'occurrence-unknown'
  const firstOpen = dates.findIndex((date) => isOpen(whole, date, now))
  const open = firstOpen < 0 ? dates.length : firstOpen
  const cut = scope === 'following' && chosen !== undefined ? chosen : open
  const from = dates[chosen ?? cut]
  if (from !== undefined && !isOpen(whole, from, now)) return 'not-in-that-state'
  return { cut, from, before: new Set([...dates.slice(0, cut), ...heldBefore(whole, dates[cut])]).size }
}

function heldBefore({ visits, leftOut }: Whole, date: LocalDateTime | undefined): string[] {
  const held = [...visits].filter(([, visit]) => !isCalledOff(visit)).map(([occursAt]) => occursAt)
  return [...held, ...leftOut.keys()].filter((occursAt) => date === undefined || occursAt < date)
}
