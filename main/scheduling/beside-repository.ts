import { addMinutes } from '../../shared/platform/local-time.ts'
import type { Reads } from '../platform/database/database.ts'
import { longestBusy } from './busy.ts'
import type { During } from './busy-repository.ts'

/** Somebody or something that is taken by another visit or a hold. */
export type Beside = {
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly isHeld: boolean
  readonly isOnPurpose: boolean
}
type Asked = { readonly except: string; readonly now: string }

/** What takes any of them meanwhile, and whether it does so on purpose. */
export async function findBeside(
  reads: Reads,
  subjects: readonly string[],
  { from, to }: During,
  { except, now }: Asked,
): Promise<Beside[]> {
  const rows = await reads
    .selectFrom('busy')
    .leftJoin('appointment', 'appointment.id', 'busy.owner_id')
    .select(['subject_id', 'from_utc', 'to_utc', 'expires_at', 'overlap_reason'])
    .where('subject_id', 'in', subjects)
    .where('from_utc', '>', addMinutes(from, -longestBusy))
    .where('from_utc', '<', to)
    .where('to_utc', '>', from)
    .where('owner_id', '<>', except)
    .where((eb) => eb.or([eb('expires_at', '=', ''), eb('expires_at', '>', now)]))
    .execute()
  return rows.map((row) => ({
    subject: row.subject_id,
    from: row.from_utc,
    to: row.to_utc,
    isHeld: row.expires_at !== '',
    isOnPurpose: row.overlap_reason !== null,
  }))
}
