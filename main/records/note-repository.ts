import { sql } from 'kysely'
import { type Addendum, type Note, NoteSections } from '../../shared/records.ts'
import type { Reads } from '../platform/database/database.ts'
import type { Working } from '../platform/work.ts'
import { findAddenda } from './addendum-repository.ts'
import type { NoteRecord } from './note.ts'

export interface NoteTable {
  id: string
  patient_id: string
  appointment_id: string | null
  template: string
  sections: string
  visit_date: string
  status: string
  author_id: string
  saved_at: string
  signed_at: string | null
  content_hash: string | null
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    note: NoteTable
  }
}

const withAuthor = (reads: Reads) =>
  reads
    .selectFrom('note')
    .innerJoin('staff_member', 'staff_member.id', 'note.author_id')
    .selectAll('note')
    .select('staff_member.name as author_name')

export async function findNote(reads: Reads, id: string): Promise<Note | undefined> {
  const row = await withAuthor(reads).where('note.id', '=', id).executeTakeFirst()
  return row && noteOf(row, (await findAddenda(reads, [id])).get(id))
}

export async function findNoteOfAppointment(reads: Reads, appointmentId: string): Promise<Note | undefined> {
  const row = await withAuthor(reads).where('note.appointment_id', '=', appointmentId).executeTakeFirst()
  return row && noteOf(row, (await findAddenda(reads, [row.id])).get(row.id))
}

/** Sort key of a patient's notes: the visit's day, then the id, which grows with time. */
export type NoteKey = readonly [visitDate: string, id: string]

/** Newest visit first; notes and addenda take one statement each, however many there are. */
export async function findPatientNotes(
  reads: Reads,
  patientId: string,
  limit: number,
  after?: NoteKey,
): Promise<Note[]> {
  const rows = await notesOfPatient(reads, patientId, limit, after).execute()
  const ids = rows.map((row) => row.id)
  const addenda = await findAddenda(reads, ids)
  return rows.map((row) => noteOf(row, addenda.get(row.id)))
}

export function notesOfPatient(reads: Reads, patientId: string, limit: number, after?: NoteKey) {
  const notes = withAuthor(reads)
    .where('note.patient_id', '=', patientId)
    .orderBy('note.visit_date', 'desc')
    .orderBy('note.id', 'desc')
    .limit(limit)
  if (!after) return notes
  const [visitDate, id] = after
  return notes.where(sql<boolean>`(note.visit_date, note.id) < (${visitDate}, ${id})`)
}

export function putNote(work: Working, note: NoteRecord): Promise<void> {
  return work.put('note', toRow(note))
}

function noteOf({ author_name, ...row }: NoteTable & { author_name: string }, addenda: Addendum[] = []): Note {
  return {
    id: row.id as Note['id'],
    patientId: row.patient_id as Note['patientId'],
    appointmentId: row.appointment_id as Note['appointmentId'],
    template: row.template as Note['template'],
    sections: NoteSections.parse(JSON.parse(row.sections)),
    visitDate: row.visit_date,
    status: row.status as Note['status'],
    authorId: row.author_id as Note['authorId'],
    authorName: author_name,
    savedAt: row.saved_at,
    signedAt: row.signed_at,
    contentHash: row.content_hash,
    addenda,
    version: row.version,
  }
}

function toRow(note: NoteRecord): NoteTable {
  return {
    id: note.id,
    patient_id: note.patientId,
    appointment_id: note.appointmentId,
    template: note.template,
    sections: JSON.stringify(note.sections),
    visit_date: note.visitDate,
    status: note.status,
    author_id: note.authorId,
    saved_at: note.savedAt,
    signed_at: note.signedAt,
    content_hash: note.contentHash,
    version: note.version,
  }
}
