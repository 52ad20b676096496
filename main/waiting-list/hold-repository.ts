import type { Derivation } from '../platform/derived.ts'
import type { Working } from '../platform/work.ts'
import { busyOf } from '../scheduling/busy.ts'
import type { Hold } from './wish.ts'

export interface HoldTable {
  id: string
  wish_id: string
  practitioner_id: string
  starts_at: string
  ends_at: string
  starts_at_utc: string
  ends_at_utc: string
  buffer_before: number
  buffer_after: number
  resource_ids: string
  expires_at: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    hold: HoldTable
  }
}

/** Not the patient: who is being asked may still be booked elsewhere, and accepting looks again. */
export const holdDerivation: Derivation = {
  table: 'hold',
  into: 'busy',
  rows: (row: HoldTable) => busyOf(row, row.expires_at),
}

export function putHold(work: Pick<Working, 'put'>, hold: Hold): Promise<void> {
  return work.put('hold', {
    id: hold.id,
    wish_id: hold.wishId,
    practitioner_id: hold.practitionerId,
    starts_at: hold.startsAt,
    ends_at: hold.endsAt,
    starts_at_utc: hold.startsAtUtc,
    ends_at_utc: hold.endsAtUtc,
    buffer_before: hold.bufferBefore,
    buffer_after: hold.bufferAfter,
    resource_ids: JSON.stringify(hold.resourceIds),
    expires_at: hold.expiresAt,
  })
}

export function removeHold(work: Pick<Working, 'remove'>, { id }: Pick<Hold, 'id'>): Promise<void> {
  return work.remove('hold', id)
}

/** A hold beside its wish, or nothing where there is none. */
export type HoldColumns = { readonly [C in keyof HoldTable as `hold_${C}`]: HoldTable[C] | null }

export const holdColumns = [
  'hold.id as hold_id',
  'hold.wish_id as hold_wish_id',
  'hold.practitioner_id as hold_practitioner_id',
  'hold.starts_at as hold_starts_at',
  'hold.ends_at as hold_ends_at',
  'hold.starts_at_utc as hold_starts_at_utc',
  'hold.ends_at_utc as hold_ends_at_utc',
  'hold.buffer_before as hold_buffer_before',
  'hold.buffer_after as hold_buffer_after',
  'hold.resource_ids as hold_resource_ids',
  'hold.expires_at as hold_expires_at',
] as const

export function holdOf(row: HoldColumns): Hold | null {
  if (row.hold_id === null) return null
  return {
    id: row.hold_id,
    wishId: row.hold_wish_id ?? '',
    practitionerId: (row.hold_practitioner_id ?? '') as Hold['practitionerId'],
    startsAt: row.hold_starts_at ?? '',
    endsAt: row.hold_ends_at ?? '',
    startsAtUtc: row.hold_starts_at_utc ?? '',
    endsAtUtc: row.hold_ends_at_utc ?? '',
    bufferBefore: row.hold_buffer_before ?? 0,
    bufferAfter: row.hold_buffer_after ?? 0,
    resourceIds: JSON.parse(row.hold_resource_ids ?? '[]') as Hold['resourceIds'],
    expiresAt: row.hold_expires_at ?? '',
  }
}
