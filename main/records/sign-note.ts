import type { InputOf } from '../../shared/platform/contract.ts'
import type { Note, records } from '../../shared/records.ts'
import { contentHash } from '../platform/content-hash.ts'
import type { WorkOf } from '../platform/routes.ts'
import { isEmpty, signed } from './note.ts'
import { putNote } from './note-repository.ts'
import { requireOwnDraft } from './require-own-draft.ts'

type Sign = typeof records.signNote

/** From here on the row cannot be changed by anything, the engine sees to that; what follows is an addendum. */
export async function signNote(work: WorkOf<Sign>, seen: InputOf<Sign>): Promise<Note> {
  const { authorName, addenda, ...note } = await requireOwnDraft(work, seen)
  if (isEmpty(note)) work.refuse('note-empty')
  const frozen = signed(note, contentHash, work.now)
  await putNote(work, frozen)
  return { ...frozen, authorName, addenda }
}
