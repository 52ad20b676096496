import type { InputOf } from '../../shared/platform/contract.ts'
import { type LocalDate, localDateOf } from '../../shared/platform/local-time.ts'
import { type Note, NoteId, type records } from '../../shared/records.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { StaffId } from '../../shared/staff.ts'
import { firstClinic } from '../clinics/clinic-repository.ts'
import { findPatient } from '../patients/patient-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findAppointment } from '../scheduling/appointment-repository.ts'
import { sectionsFit } from './note.ts'
import { findNoteOfAppointment, putNote } from './note-repository.ts'
import { requireNote } from './require-note.ts'

type Start = typeof records.startNote
type Work = WorkOf<Start>

/** Two doors lead to a visit's note, the calendar and the patient: both must find the same page. */
export async function startNote(work: Work, input: InputOf<Start>): Promise<Note> {
  const { patientId, template, sections } = input
  if (!(await findPatient(work.reads, patientId))) work.refuse('patient-unknown')
  const appointment = await visitOf(work, input)
  const already = appointment && (await findNoteOfAppointment(work.reads, appointment.id))
  if (already) return already
  if (!sectionsFit(template, sections)) work.refuse('section-not-in-template')

  const id = NoteId.parse(work.newId())
  await putNote(work, {
    id,
    patientId,
    appointmentId: appointment?.id ?? null,
    template,
    sections,
    visitDate: input.visitDate ?? appointment?.startsAt.slice(0, 10) ?? (await today(work)),
    status: 'draft',
    authorId: StaffId.parse(work.actor.id),
    savedAt: work.now,
    signedAt: null,
    contentHash: null,
    version: 1,
  })
  return requireNote({ ...work, refuse: neverUnknown }, id)
}

async function visitOf(work: Work, { appointmentId, patientId }: InputOf<Start>): Promise<Appointment | undefined> {
  if (appointmentId === undefined) return undefined
  const appointment = (await findAppointment(work.reads, appointmentId)) ?? work.refuse('appointment-unknown')
  if (appointment.patientId !== patientId) work.refuse('appointment-of-another-patient')
  return appointment
}

async function today({ reads, now }: Work): Promise<LocalDate> {
  return localDateOf(now, (await firstClinic(reads))?.zone ?? 'UTC')
}

function neverUnknown(): never {
  throw new Error('a note that was just written is not there')
}
