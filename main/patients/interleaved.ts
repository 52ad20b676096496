type Identified = { readonly id: string }

/** The first of every list, then the second of every list, each one once. */
export function interleaved<T extends Identified>(lists: readonly (readonly T[])[], limit: number): T[] {
  const [first, ...others] = lists
  if (others.length === 0) return (first ?? []).slice(0, limit)
  const longest = Math.max(...lists.map((list) => list.length))
  const turns = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1)))
  return distinct(turns.flat(), limit)
}

/** Each one once. For lists as long as a screen: comparing them all is cheaper than hashing ids fresh from the engine. */
export function distinct<T extends Identified>(items: readonly T[], limit: number): T[] {
  const found: T[] = []
  for (const item of items) {
    if (found.length === limit) break
    if (!found.some((known) => known.id === item.id)) found.push(item)
  }
  return found
}
