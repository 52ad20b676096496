import type { WallTime } from '../../shared/platform/local-time.ts'
import { typedTime } from './slots.ts'

/** 'On a Tuesday, in the afternoon': which of the free times are wanted. Hours as typed. */
export type Narrow = { readonly weekdays: readonly number[]; readonly from: string; readonly to: string }

export const anyTime: Narrow = { weekdays: [], from: '', to: '' }

/** The halves of a day, as people say them on the phone. */
export const partsOfDay = {
  morning: { from: '', to: '14:00' },
  afternoon: { from: '14:00', to: '' },
} as const
export type PartOfDay = keyof typeof partsOfDay | 'any' | 'own'

export function partOf({ from, to }: Narrow): PartOfDay {
  if (from === '' && to === '') return 'any'
  const parts = Object.entries(partsOfDay) as [keyof typeof partsOfDay, { from: string; to: string }][]
  return parts.find(([, part]) => part.from === from && part.to === to)?.[0] ?? 'own'
}

type Search = { readonly weekdays?: number[]; readonly fromTime?: WallTime; readonly toTime?: WallTime }

/** Nothing when every time will do. */
export function searchOf({ weekdays, from, to }: Narrow): Search | undefined {
  const fromTime = typedTime(from)
  const toTime = typedTime(to)
  if (weekdays.length === 0 && !fromTime && !toTime) return undefined
  return { weekdays: [...weekdays], ...(fromTime && { fromTime }), ...(toTime && { toTime }) }
}
