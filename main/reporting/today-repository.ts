import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { entries, entryOf, findEntries } from '../scheduling/calendar-repository.ts'

type Period = { readonly clinicId: string; readonly from: string; readonly until: string }

/** As many as a calendar shows. */
const most = 5_000

/** Newest first. Discarding a draft makes its visit billable again. */
export async function findUnbilled(reads: Reads, period: Period): Promise<CalendarEntry[]> {
  const rows = await entries(reads)
    .where('appointment.clinic_id', '=', period.clinicId)
    .where('starts_at_utc', '>=', period.from)
    .where('starts_at_utc', '<', period.until)
    .where((eb) => eb.or([eb('appointment.status', '=', 'finished'), eb('no_show_fee', '>', 0)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invoice')
            .select('invoice.id')
            .whereRef('invoice.appointment_id', '=', 'appointment.id')
            .where('invoice.status', '<>', 'discarded'),
        ),
      ),
    )
    .orderBy('starts_at_utc', 'desc')
    .orderBy('appointment.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(entryOf)
}

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
