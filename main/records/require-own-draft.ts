import type { Note } from '../../shared/records.ts'
import { requireVersion } from '../platform/refusal.ts'
import type { Reading } from '../platform/work.ts'
import { requireNote } from './require-note.ts'

type Refusals = 'note-unknown' | 'already-signed' | 'not-the-author' | 'changed-meanwhile'

/** A draft is its author's alone until it is signed; what one wrote, another cannot sign. */
export async function requireOwnDraft(
  work: Reading<Refusals>,
  seen: { readonly id: string; readonly version: number },
): Promise<Note> {
  const note = await requireNote(work, seen.id)
  if (note.status === 'signed') work.refuse('already-signed')
  if (note.authorId !== work.actor.id) work.refuse('not-the-author')
  requireVersion(work, seen, note)
  return note
}
