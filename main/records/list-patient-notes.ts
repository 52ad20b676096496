import type { InputOf } from '../../shared/platform/contract.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { Note, records } from '../../shared/records.ts'
import { pageFrom, readCursor } from '../platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findPatientNotes } from './note-repository.ts'

type List = typeof records.listPatientNotes

export async function listPatientNotes(
  { reads }: Reading,
  { patientId, after, limit }: InputOf<List>,
): Promise<Page<Note>> {
  const notes = await findPatientNotes(reads, patientId, limit + 1, readCursor(after, ['string', 'string']))
  const asIs = (note: Note) => note
  return pageFrom(notes, limit, asIs, (note) => [note.visitDate, note.id])
}
