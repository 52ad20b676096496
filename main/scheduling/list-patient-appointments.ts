import type { InputOf } from '../../shared/platform/contract.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { CalendarEntry, scheduling } from '../../shared/scheduling.ts'
import { pageFrom, readCursor } from '../platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { entryOf, findEntriesOfPatient, placeOf } from './calendar-repository.ts'

const afterEverything = ['9999', ''] as const

export async function listPatientAppointments(
  { reads }: Reading,
  { patientId, after, limit }: InputOf<typeof scheduling.listPatientAppointments>,
): Promise<Page<CalendarEntry>> {
  const before = readCursor(after, ['string', 'string']) ?? afterEverything
  return pageFrom(await findEntriesOfPatient(reads, patientId, before, limit + 1), limit, entryOf, placeOf)
}
