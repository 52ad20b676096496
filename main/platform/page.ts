import type { Page } from '../../shared/platform/page.ts'
import { refuse } from './refusal.ts'

type Key = string | number

/** Ask for one row more than the page holds: it tells whether there is a next page. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keyOf: (row: Row) => readonly Key[],
): Page<Item> {
  const shown = rows.length > limit ? rows.slice(0, limit) : rows
  const last = shown.at(-1)
  const next = rows.length > limit && last ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null
  return { items: shown.map(toItem), next }
}

/** The sort key the page before ended with. Text a caller made up is refused, not misread. */
export function readCursor<const Kinds extends readonly ('string' | 'number')[]>(
  after: string | undefined,
  kinds: Kinds,
): CursorOf<Kinds> | undefined {
  if (after === undefined) return undefined
  const keys = parsed(after)
  const fits = Array.isArray(keys) && keys.length === kinds.length && kinds.every((kind, i) => typeof keys[i] === kind)
  return fits
    ? (keys as never)
    : refuse('invalid-input', { issues: [{ path: 'after', message: 'not the `next` of a page' }] })
}

type CursorOf<Kinds extends readonly string[]> = { [K in keyof Kinds]: Kinds[K] extends 'string' ? string : number }

function parsed(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
