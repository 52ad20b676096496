import type { InputOf } from '../../shared/platform/contract.ts'
import type { Note, records } from '../../shared/records.ts'
import type { WorkOf } from '../platform/routes.ts'
import { saved, sectionsFit } from './note.ts'
import { putNote } from './note-repository.ts'
import { requireOwnDraft } from './require-own-draft.ts'

type Save = typeof records.saveDraft

export async function saveDraft(work: WorkOf<Save>, input: InputOf<Save>): Promise<Note> {
  const { authorName, addenda, ...note } = await requireOwnDraft(work, input)
  const template = input.template ?? note.template
  if (!sectionsFit(template, input.sections)) work.refuse('section-not-in-template')
  const kept = saved(note, { template, sections: input.sections }, work.now)
  await putNote(work, kept)
  return { ...kept, authorName, addenda }
}
