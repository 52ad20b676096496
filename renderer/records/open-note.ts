import { useQuery } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { type Note, type NoteId, NoteSections } from '../../shared/records.ts'
import { Autosave } from '../platform/autosave.ts'
import { dropDraft, keepDraft } from '../platform/kept-drafts.ts'
import { refusalOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { habitualTemplate } from './habitual-template.ts'
import { editionOf, isEmpty, type KeptNote, type NoteText, sameText } from './note-text.ts'

export const keptAs = (note: Pick<Note, 'id'>) => `note:${note.id}`

/** No answer, or none that says anything about the text: it is tried again. */
const passing = ['unreachable', 'unexpected', 'no-session']

/** The draft of a note as a document that saves itself, with text that was kept from another time. */
export function openNote(note: Note, kept: KeptNote | undefined): Autosave<NoteText> {
  const document = new Autosave<NoteText>(editionOf(note), {
    save: async ({ template, sections }, version, operationId) =>
      editionOf(
        await salus.records.saveDraft.call({ id: note.id, version, template, sections }, { context: { operationId } }),
      ),
    ready: ({ sections }) => NoteSections.safeParse(sections).success,
    keep: (content, version) => keepDraft(keptAs(note), JSON.stringify({ content, version } satisfies KeptNote)),
    drop: () => void dropDraft(keptAs(note)),
    isFinal: (error) => !passing.includes(refusalOf(error).code),
    newId: v7,
  })
  if (!kept) return inHabitualTemplate(note, document)
  if (sameText(kept.content, editionOf(note).content)) void dropDraft(keptAs(note))
  else if (kept.version === note.version) document.resume(editionOf(note), kept.content)
  return document
}

/** Whoever opened the draft may not have known how notes are written here. */
function inHabitualTemplate(note: Note, document: Autosave<NoteText>): Autosave<NoteText> {
  const template = habitualTemplate()
  const untouched = note.version === 1 && isEmpty(note)
  if (untouched && template && template !== note.template) document.typed({ template, sections: {} })
  return document
}

/** Text from another time, typed into a version that is no longer the one there. */
export function isOvertaken(note: Note, kept: KeptNote | undefined): kept is KeptNote {
  return kept !== undefined && kept.version !== note.version && !sameText(kept.content, editionOf(note).content)
}

/** What stands at the host after it refused to save. */
export function useMeanwhile(document: Autosave<NoteText>, id: NoteId): Note | undefined {
  const refused = document.standing.is === 'refused'
  const { data } = useQuery({
    queryKey: ['note meanwhile', id, document.version],
    queryFn: () => salus.records.getNote.call({ id }),
    enabled: refused,
    staleTime: 'static',
    gcTime: 0,
  })
  return refused ? data : undefined
}
