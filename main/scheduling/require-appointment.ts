import type { Appointment } from '../../shared/scheduling.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { Reading } from '../platform/work.ts'
import { findAppointment } from './appointment-repository.ts'

type Seen = { readonly id: string; readonly version?: number | undefined }

/** The appointment, if it still stands as the caller saw it. */
export async function requireAppointment(
  work: Reading<'appointment-unknown' | 'changed-meanwhile'>,
  { id, version }: Seen,
): Promise<Appointment> {
  const appointment = (await findAppointment(work.reads, id)) ?? work.refuse('appointment-unknown')
  if (version !== undefined) requireVersion(work, { version }, appointment)
  return appointment
}
