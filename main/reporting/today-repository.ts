import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { entryOf, findEntries } from '../scheduling/calendar-repository.ts'

type Period = { readonly clinicId: string; readonly from: string; readonly until: string }

/** As many as a calendar shows. */
const most = 5_000

export async function countUnconfirmed(reads: Reads, period: Period): Promise<number> {
  const { visits } = await reads
    .selectFrom('appointment')
    .select((eb) => eb.fn.countAll<number>().as('visits'))
    .where('clinic_id', '=', period.clinicId)
    .where('starts_at_utc', '>=', period.from)
    .where('starts_at_utc', '<', period.until)
    .where('status', '=', 'booked')
    .executeTakeFirstOrThrow()
  return visits
}

export async function findDay(reads: Reads, { clinicId, from, until }: Period): Promise<CalendarEntry[]> {
  return (await findEntries(reads, { clinicId, after: [from, ''], until, rows: most })).map(entryOf)
}
