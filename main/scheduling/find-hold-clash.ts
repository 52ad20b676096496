import type { Reading } from '../platform/work.ts'
import { findBeside } from './beside-repository.ts'
import { exclusiveChecks, refusalOf } from './booking-checks.ts'
import { busyOf } from './busy.ts'

type Clash = (typeof exclusiveChecks)[number]['refusal']
type Hold = Parameters<typeof busyOf>[0] & { readonly expires_at: string }

/**
 * What stands against a slot that is kept again for somebody on the waiting list. Two who were promised one slot would
 * each keep the other from accepting it.
 */
export async function findHoldClash(
  { reads, now }: Pick<Reading, 'reads' | 'now'>,
  hold: Hold,
): Promise<Clash | undefined> {
  const kept = busyOf(hold, hold.expires_at)
  const [first] = kept
  if (!first || hold.expires_at <= now) return undefined
  const subjects = kept.map((row) => row.subject_id)
  const during = { from: first.from_utc, to: first.to_utc }
  const beside = await findBeside(reads, subjects, during, { except: hold.id, now })
  const others = beside.filter(({ isOnPurpose }) => !isOnPurpose)
  const practitioner = others.filter(({ subject }) => subject === hold.practitioner_id)
  return refusalOf(exclusiveChecks, {
    practitioner: practitioner.length === 0 ? 'free' : practitioner.every(({ isHeld }) => isHeld) ? 'held' : 'taken',
    resourcesAreFree: others.length === practitioner.length,
    patientIsFree: true, // who is being asked may be booked elsewhere meanwhile
  })
}
