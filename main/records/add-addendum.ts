import type { InputOf } from '../../shared/platform/contract.ts'
import type { Note, records } from '../../shared/records.ts'
import type { WorkOf } from '../platform/routes.ts'
import { putAddendum } from './addendum-repository.ts'
import { requireNote } from './require-note.ts'

type Add = typeof records.addAddendum

/** Anybody who may write notes may add to a signed one; what was signed stays as it was. */
export async function addAddendum(work: WorkOf<Add>, { id, text }: InputOf<Add>): Promise<Note> {
  const note = await requireNote(work, id)
  if (note.status !== 'signed') work.refuse('not-signed')
  await putAddendum(work, { id: work.newId(), note_id: id, text, author_id: work.actor.id, at: work.now })
  return requireNote(work, id)
}
