import type { InputOf } from '../../shared/platform/contract.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { CalendarEntry, scheduling } from '../../shared/scheduling.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import { pageFrom, readCursor } from '../platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { entryOf, findEntries, placeOf } from './calendar-repository.ts'
import { startOfDay } from './wall-clock.ts'

/** Days are the clinic's: a visit belongs to the date on which it begins there. */
export async function listAppointments(
  { reads }: Reading,
  { clinicId, practitionerId, from, to, after, limit }: InputOf<typeof scheduling.listAppointments>,
): Promise<Page<CalendarEntry>> {
  const place = readCursor(after, ['string', 'string'])
  const zone = await findZone(reads, clinicId)
  if (zone === undefined) return { items: [], next: null }
  const days = { after: place ?? ([startOfDay(from, zone), ''] as const), until: startOfDay(to, zone) }
  const rows = await findEntries(reads, { clinicId, practitionerId, ...days, rows: limit + 1 })
  return pageFrom(rows, limit, entryOf, placeOf)
}
