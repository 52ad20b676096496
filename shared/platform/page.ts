import { z } from 'zod'

/** How every list is asked for: from where the last page ended, never by counting rows. */
export const PageRequest = z.object({
  after: z.string().max(500).optional().describe('The `next` of the page before'),
  limit: z.int().min(1).max(500).default(50),
})
export type PageRequest = z.infer<typeof PageRequest>

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Of thousands of rows of one making: what they are is seen from the first, and looking at all would take as long as reading them. */
export function longPageOf<Item extends z.ZodType>(item: Item) {
  const items = z.array(item)
  const { run } = items._zod
  items._zod.run = (payload, context) => {
    const first = {
      value: Array.isArray(payload.value) ? payload.value.slice(0, 1) : payload.value,
      issues: payload.issues,
    }
    run(first, context)
    return payload
  }
  return z.object({ items, next: z.string().nullable() })
}
export type Page<Item> = { items: Item[]; next: string | null }

/** The whole of a short list, in the shape every list has. */
export function wholeList<Item>(items: Item[]): Page<Item> {
  return { items, next: null }
}
