import { NoteTemplate } from '../../shared/records.ts'

const rememberedAs = 'salus.note-template'

/** How notes are usually written at this desk: a habit, and nothing about anybody. */
export function habitualTemplate(): NoteTemplate | undefined {
  return NoteTemplate.safeParse(localStorage.getItem(rememberedAs)).data
}

export function rememberTemplate(template: NoteTemplate): void {
  localStorage.setItem(rememberedAs, template)
}
