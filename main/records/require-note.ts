import type { Note } from '../../shared/records.ts'
import type { Reading } from '../platform/work.ts'
import { findNote } from './note-repository.ts'

export async function requireNote({ reads, refuse }: Reading<'note-unknown'>, id: string): Promise<Note> {
  return (await findNote(reads, id)) ?? refuse('note-unknown')
}
