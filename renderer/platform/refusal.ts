import { ORPCError } from '@orpc/client'
import en from '../../resources/locales/en/refusals.json' with { type: 'json' }
import es from '../../resources/locales/es/refusals.json' with { type: 'json' }
import type { EntranceRefusal } from '../../shared/platform/contract.ts'
import type { salus } from '../../shared/salus.ts'
import type { Language } from '../../shared/staff.ts'
import type { Words } from './words.ts'

type Refusals<Capability> = {
  [Key in keyof Capability]: Capability[Key] extends { readonly refusals: readonly (infer Code)[] } ? Code : never
}[keyof Capability]
type OwnRefusal = { [Name in keyof typeof salus]: Refusals<(typeof salus)[Name]> }[keyof typeof salus]
/** No answer came at all, or one nobody foresaw: not in the contract, but a person meets them too. */
export type Failure = 'unreachable' | 'unexpected'
export type RefusalCode = Extract<OwnRefusal, string> | EntranceRefusal | Failure

/** Words for every way anything can be refused, in every language: forgetting one does not compile. */
export const refusalWords = { en, es } satisfies Record<Language, Record<RefusalCode, string>>

/** A wish that was not granted, as data: for words, and for what the screen offers instead. */
export type Refused<Code extends string = RefusalCode> = { readonly code: Code | Failure; readonly detail: unknown }

/** Asking again with the same operation id is safe and may help: nobody has answered yet. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ORPCError ? [408, 429, 502, 503, 504].includes(error.status) : true
}

export function refusalOf(error: unknown): Refused {
  if (isUnanswered(error)) return { code: 'unreachable', detail: undefined }
  const { code, data } = error as ORPCError<string, unknown>
  return Object.hasOwn(en, code) ? { code: code as RefusalCode, detail: data } : { code: 'unexpected', detail: data }
}

export function isRefusal(error: unknown, code: RefusalCode): boolean {
  return refusalOf(error).code === code
}

/** What a person reads. `clock` says an instant as a time of day. */
export function wordsOf({ code, detail }: Refused, t: Words, clock: (instant: string) => string): string {
  const until = detail && typeof detail === 'object' && 'until' in detail ? clock(String(detail.until)) : ''
  return t(`refusals:${code}`, { until })
}

/** Versions of somebody else's change, for screens that show both. */
export function changedMeanwhile({ code, detail }: Refused): { seen: number; current: number } | undefined {
  return code === 'changed-meanwhile' ? (detail as { seen: number; current: number }) : undefined
}
