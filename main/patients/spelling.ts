/** Every distinct word of every name, found again although one letter is missing, extra, wrong or swapped. */
export type Spelling = {
  readonly add: (word: string) => void
  /** Known words that are one typo away, the likeliest first. */
  readonly near: (word: string) => string[]
}

/**
 * SymSpell's idea: a word and a misspelling of it become equal when at most one letter is left out of each. Words
 * are kept under hashes of themselves with each letter left out; what shares a hash is compared letter by letter.
 */
export function spelling(): Spelling {
  const words: string[] = []
  const known = new Set<string>()
  const byHash = new Map<number, number | number[]>()

  function add(word: string): void {
    if (known.has(word)) return
    known.add(word)
    const place = words.push(word) - 1
    for (const hash of hashesOf(word)) {
      const there = byHash.get(hash)
      if (there === undefined) byHash.set(hash, place)
      else if (typeof there === 'number') byHash.set(hash, [there, place])
      else there.push(place)
    }
  }

  function near(word: string): string[] {
    const places = new Set([...hashesOf(word)].flatMap((hash) => byHash.get(hash) ?? []))
    return [...places]
      .map((place) => words[place] ?? '')
      .filter((candidate) => isOneTypoApart(word, candidate))
      .sort((a, b) => unlikeliness(word, a) - unlikeliness(word, b) || (a < b ? -1 : 1))
  }

  return { add, near }
}

export function isOneTypoApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const shorter = Math.min(a.length, b.length)
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [restOfA, restOfB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restOfA.length <= 1 && restOfB.length <= 1) return true
  return restOfA.length === 2 && restOfA === `${restOfB[1]}${restOfB[0]}` && restOfB.length === 2
}

/** People seldom mistype the first letter, and more often the letters than their number. */
function unlikeliness(typed: string, meant: string): number {
  return (typed[0] === meant[0] ? 0 : 2) + (typed.length === meant.length ? 0 : 1)
}

/** Of the word, and of the word without each of its letters. */
function hashesOf(word: string): Set<number> {
  const hashes = new Set([hashWithout(word, -1)])
  for (let i = 0; i < word.length; i++) hashes.add(hashWithout(word, i))
  return hashes
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits: no text is made for what is only looked up. */
function hashWithout(word: string, left: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) if (i !== left) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}
