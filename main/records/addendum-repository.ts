import type { Addendum } from '../../shared/records.ts'
import type { Reads } from '../platform/database/database.ts'
import type { Working } from '../platform/work.ts'

export interface NoteAddendumTable {
  id: string
  note_id: string
  text: string
  author_id: string
  at: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    note_addendum: NoteAddendumTable
  }
}

/** By note, in the order they were written; one statement for a whole page of notes. */
export async function findAddenda(reads: Reads, noteIds: readonly string[]): Promise<Map<string, Addendum[]>> {
  if (noteIds.length === 0) return new Map() // PostgreSQL does not know an empty list
  const rows = await addendaOf(reads, noteIds).execute()
  return new Map([...Map.groupBy(rows, (row) => row.note_id)].map(([id, own]) => [id, own.map(addendumOf)]))
}

export function addendaOf(reads: Reads, noteIds: readonly string[]) {
  return reads
    .selectFrom('note_addendum')
    .innerJoin('staff_member', 'staff_member.id', 'note_addendum.author_id')
    .selectAll('note_addendum')
    .select('staff_member.name as author_name')
    .where('note_addendum.note_id', 'in', [...noteIds])
    .orderBy('note_addendum.note_id')
    .orderBy('note_addendum.id')
}

export function putAddendum(work: Working, addendum: NoteAddendumTable): Promise<void> {
  return work.put('note_addendum', addendum)
}

function addendumOf(row: NoteAddendumTable & { author_name: string }): Addendum {
  return {
    id: row.id,
    text: row.text,
    authorId: row.author_id as Addendum['authorId'],
    authorName: row.author_name,
    at: row.at,
  }
}
