import { folded, wordsOf } from './folded.ts'

type Named = { readonly firstName: string; readonly lastName: string }

/**
 * What lists are ordered by: last name, then first, folded. Two spaces between them, so that every 'Garcia' comes
 * before the first 'Garcia Lopez'.
 */
export function sortNameOf({ firstName, lastName }: Named): string {
  return [...`${foldedWords(lastName)}  ${foldedWords(firstName)}`].slice(0, longest).join('')
}

/** Fits into the cursor of a page, whatever the script. Longer names than this are ordered by their beginnings. */
const longest = 80

/** A name of signs alone still has its place. */
function foldedWords(name: string): string {
  return wordsOf(name).join(' ') || folded(name)
}
