import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { type EntryRow, entries, entryOf } from '../scheduling/calendar-repository.ts'

type Period = { readonly clinicId: string; readonly from: string; readonly until: string }

/** How long a visit is looked for that is done and has no invoice. */
export const billableDays = 30

/** As many as a calendar shows. */
const most = 5_000

/** Discarding a draft makes its visit billable again. */
const withoutInvoice = (reads: Reads) =>
  entries(reads).where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('invoice')
          .select('invoice.id')
          .whereRef('invoice.appointment_id', '=', 'appointment.id')
          .where('invoice.status', '<>', 'discarded'),
      ),
    ),
  )

/** Newest first. */
export async function findUnbilled(reads: Reads, period: Period): Promise<CalendarEntry[]> {
  const rows = await withoutInvoice(reads)
    .where('appointment.clinic_id', '=', period.clinicId)
    .where('starts_at_utc', '>=', period.from)
    .where('starts_at_utc', '<', period.until)
    .where((eb) => eb.or([eb('appointment.status', '=', 'finished'), eb('no_show_fee', '>', 0)]))
    .orderBy('starts_at_utc', 'desc')
    .orderBy('appointment.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(entryOf)
}

type Wanted = { readonly clinicIds: readonly string[]; readonly serviceIds: readonly string[]; readonly from: string }
export type Unbilled = { readonly visit: CalendarEntry; readonly insurerId: string | null }

/** Visits of some services that take place, or have, in order of time; each with whoever insures its patient. */
export async function findToBill(reads: Reads, { clinicIds, serviceIds, from }: Wanted): Promise<Unbilled[]> {
  if (serviceIds.length === 0) return []
  const rows = await withoutInvoice(reads)
    .select('patient.insurer_id')
    .where('appointment.clinic_id', 'in', clinicIds)
    .where('appointment.service_id', 'in', serviceIds)
    .where('starts_at_utc', '>=', from)
    .where('appointment.status', 'not in', ['cancelled', 'no-show'])
    .orderBy('starts_at_utc')
    .orderBy('appointment.id')
    .execute()
  return rows.map((row: EntryRow & { insurer_id: string | null }) => ({
    visit: entryOf(row),
    insurerId: row.insurer_id,
  }))
}
