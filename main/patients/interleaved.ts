type Identified = { readonly id: string }

/** The first of every list, then the second of every list, each one once. */
export function interleaved<T extends Identified>(lists: readonly (readonly T[])[], limit: number): T[] {
  if (lists.length === 1) return (lists[0] ?? []).slice(0, limit)
  const found = new Map<string, T>()
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let i = 0; i < longest; i++)
    for (const list of lists) {
      const item = list[i]
      if (item && !found.has(item.id)) found.set(item.id, item)
    }
  return [...found.values()].slice(0, limit)
}
