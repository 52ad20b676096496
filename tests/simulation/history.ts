import { isDeepStrictEqual } from 'node:util'
import type { Model } from './model.ts'
import type { Visit } from './nouns.ts'

export const tables = ['visits', 'series', 'leftOut', 'wishes', 'holds', 'absences', 'closures'] as const
type Table = (typeof tables)[number]
export type Row = { readonly id: string; readonly version?: number }
/** One row before and after something was done. */
export type Change = {
  readonly table: Table
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

/** What one accepted operation did: the model's own history. */
export type Doing = {
  readonly desk: number
  readonly mayBeTakenBack: boolean
  readonly changes: readonly Change[]
}

/** Everything that can be taken back, as it is now. */
export type Picture = { readonly [T in Table]: ReadonlyMap<string, Row> }

export function pictureOf(model: Model): Picture {
  const { visits, series, leftOut, wishes, holds, absences, closures } = model
  return {
    visits: new Map(visits),
    series: new Map(series),
    leftOut: new Map(leftOut),
    wishes: new Map(wishes),
    holds: new Map(holds),
    absences: new Map(absences),
    closures: new Map(closures),
  }
}

export function backTo(model: Model, picture: Picture): void {
  for (const table of tables) {
    const rows = rowsOf(model, table)
    rows.clear()
    for (const [id, row] of picture[table]) rows.set(id, row)
  }
}

/** Every row that is another one than it was. */
export function changesSince(model: Model, picture: Picture): Change[] {
  return tables.flatMap((table) => {
    const [then, now] = [picture[table], rowsOf(model, table)]
    const ids = new Set([...then.keys(), ...now.keys()])
    return [...ids]
      .filter((id) => then.get(id) !== now.get(id))
      .map((id) => ({ table, id, before: then.get(id) ?? null, after: now.get(id) ?? null }))
  })
}

export function visitsAfter(changes: readonly Change[]): Visit[] {
  return changes.flatMap(({ table, after }) => (table === 'visits' && after ? [after as Visit] : []))
}

/** Every row as it was before, under a new version; nothing where somebody has gone on from one of them. */
export function restore(model: Model, changes: readonly Change[]): boolean {
  for (const { table, id, before, after } of changes) {
    const rows = rowsOf(model, table)
    const current = rows.get(id) ?? null
    if (!isDeepStrictEqual(unversioned(after), unversioned(current))) return false
    const version = (current ?? before)?.version
    if (!before) rows.delete(id)
    else rows.set(id, version === undefined ? before : { ...before, version: current ? version + 1 : version })
  }
  return true
}

/** Going on from it means another content; a version alone is counting. */
function unversioned(row: Row | null) {
  return row && { ...row, version: 0 }
}

function rowsOf(model: Model, table: Table): Map<string, Row> {
  return model[table] as Map<string, Row>
}
