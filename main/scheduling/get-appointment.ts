import type { InputOf } from '../../shared/platform/contract.ts'
import type { CalendarEntry, scheduling } from '../../shared/scheduling.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findEntry } from './calendar-repository.ts'

type Get = typeof scheduling.getAppointment

export async function getAppointment(reading: ReadingOf<Get>, { id }: InputOf<Get>): Promise<CalendarEntry> {
  return (await findEntry(reading.reads, id)) ?? reading.refuse('appointment-unknown')
}
