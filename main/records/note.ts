import { type Note, type NoteSections, type NoteTemplate, noteTemplates } from '../../shared/records.ts'

/** A note as its row keeps it; names of people are looked up when it is read. */
export type NoteRecord = Omit<Note, 'authorName' | 'addenda'>

export function sectionsFit(template: NoteTemplate, sections: NoteSections): boolean {
  const headings: readonly string[] = noteTemplates[template]
  return Object.keys(sections).every((heading) => headings.includes(heading))
}

export function isEmpty({ sections }: Pick<Note, 'sections'>): boolean {
  return Object.values(sections).every((text) => text.trim() === '')
}

type Draft = { readonly template: NoteTemplate; readonly sections: NoteSections }

export function saved(note: NoteRecord, { template, sections }: Draft, now: string): NoteRecord {
  return { ...note, template, sections, savedAt: now, version: note.version + 1 }
}

export function signed(note: NoteRecord, hash: (text: string) => string, now: string): NoteRecord {
  const frozen = { ...note, status: 'signed' as const, signedAt: now, version: note.version + 1 }
  return { ...frozen, contentHash: hash(canonicalText(frozen)) }
}

/** What a signature covers, in one order whatever the order of typing. */
export function canonicalText(note: NoteRecord): string {
  const { id, patientId, appointmentId, template, visitDate, authorId, signedAt } = note
  const sections = Object.entries(note.sections).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([id, patientId, appointmentId, template, visitDate, authorId, signedAt, sections])
}
