import type { InputOf } from '../../shared/platform/contract.ts'
import type { Note, records } from '../../shared/records.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { requireNote } from './require-note.ts'

type Get = typeof records.getNote

export function getNote(reading: ReadingOf<Get>, { id }: InputOf<Get>): Promise<Note> {
  return requireNote(reading, id)
}
