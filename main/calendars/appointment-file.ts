import type { calendars } from '../../shared/calendars.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { calendarFile } from './calendar-file.ts'
import { summaryForPatient } from './calendar-visit.ts'
import { findVisit } from './visit-repository.ts'

type Ask = typeof calendars.appointmentFile

/** The file's name tells nobody who looks over a shoulder more than a date. */
export async function appointmentFile(reading: ReadingOf<Ask>, { id }: InputOf<Ask>): Promise<File> {
  const visit = (await findVisit(reading.reads, id)) ?? reading.refuse('appointment-unknown')
  const entry = { visit, summary: summaryForPatient(visit) }
  return calendarFile(reading, [entry], { file: `visit-${visit.date}.ics`, zone: visit.zone })
}
