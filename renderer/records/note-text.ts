import { type Note, NoteSections, NoteTemplate, noteTemplates } from '../../shared/records.ts'
import type { Edition } from '../platform/autosave.ts'

/** What a practitioner types, apart from everything the host adds to it. */
export type NoteText = { readonly template: NoteTemplate; readonly sections: NoteSections }
/** Text that could not be saved, and the version of the note it was typed into. */
export type KeptNote = { readonly version: number; readonly content: NoteText }

export function editionOf({ template, sections, version, savedAt }: Note): Edition<NoteText> {
  return { content: { template, sections }, version, at: savedAt }
}

export function headingsOf(template: NoteTemplate): readonly string[] {
  return noteTemplates[template]
}

export function isEmpty({ sections }: NoteText): boolean {
  return Object.values(sections).every((text) => text.trim() === '')
}

/** Pasted text may bring characters that no screen shows; the host would refuse them. */
export function withSection(note: NoteText, heading: string, typed: string): NoteText {
  const text = typed.replace(/[^\P{Cc}\n\t]/gu, '').toWellFormed()
  return { ...note, sections: { ...note.sections, [heading]: text } }
}

export function sameText(a: NoteText, b: NoteText): boolean {
  return a.template === b.template && changedSections(a, b).length === 0
}

export function changedSections(a: NoteText, b: NoteText): string[] {
  const headings = new Set([...Object.keys(a.sections), ...Object.keys(b.sections)])
  return [...headings].filter((heading) => (a.sections[heading] ?? '').trim() !== (b.sections[heading] ?? '').trim())
}

export type Taken = 'mine' | 'theirs' | 'both'

/** One note out of two; nothing that anybody typed is dropped without being asked about. */
export function joinNotes(mine: NoteText, theirs: NoteText, taken: ReadonlyMap<string, Taken>): NoteText {
  const sections = { ...theirs.sections }
  for (const heading of changedSections(mine, theirs)) {
    const [here, there] = [mine.sections[heading] ?? '', theirs.sections[heading] ?? '']
    const choice = taken.get(heading) ?? 'both'
    sections[heading] =
      choice === 'both' ? [there, here].filter((text) => text.trim()).join('\n\n') : choice === 'mine' ? here : there
  }
  return { template: theirs.template, sections: onlyOf(theirs.template, sections) }
}

/** What differs from the note that stands, as one text, where its own headings are not to be had. */
export function leftoverOf(typed: NoteText, standing: NoteText, nameOf: (heading: string) => string): string {
  return changedSections(typed, standing)
    .filter((heading) => typed.sections[heading]?.trim())
    .map((heading) => `${nameOf(heading)}\n${typed.sections[heading]?.trim()}`)
    .join('\n\n')
}

export function readKept(text: string | null): KeptNote | undefined {
  const kept = text ? (JSON.parse(text) as KeptNote) : undefined
  const known =
    kept &&
    NoteTemplate.safeParse(kept.content.template).success &&
    NoteSections.safeParse(kept.content.sections).success
  return known ? kept : undefined
}

/** Text under a heading that the template lacks goes to its last one. */
function onlyOf(template: NoteTemplate, sections: NoteSections): NoteSections {
  const headings = headingsOf(template)
  const last = headings.at(-1) ?? ''
  const strays = Object.entries(sections).filter(([heading, text]) => !headings.includes(heading) && text.trim())
  const kept = Object.fromEntries(Object.entries(sections).filter(([heading]) => headings.includes(heading)))
  if (strays.length === 0) return kept
  return { ...kept, [last]: [kept[last] ?? '', ...strays.map(([, text]) => text)].filter(Boolean).join('\n\n') }
}
