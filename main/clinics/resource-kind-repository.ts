import type { ResourceKind } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import type { Working } from '../platform/work.ts'

export interface ResourceKindTable {
  id: string
  name: string
  family: string
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    resource_kind: ResourceKindTable
  }
}

/** Rooms and machines together, oldest first. There are never many. */
export async function findResourceKinds(reads: Reads): Promise<ResourceKind[]> {
  return (await reads.selectFrom('resource_kind').selectAll().orderBy('id').execute()).map(fromRow)
}

export async function findResourceKind(reads: Reads, id: string): Promise<ResourceKind | undefined> {
  const row = await reads.selectFrom('resource_kind').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export function putResourceKind(work: Working, { active, ...kind }: ResourceKind): Promise<void> {
  return work.put('resource_kind', { ...kind, active: active ? 1 : 0 })
}

function fromRow(row: ResourceKindTable): ResourceKind {
  const { id, name, family, active, version } = row
  return {
    id: id as ResourceKind['id'],
    name,
    family: family as ResourceKind['family'],
    active: active === 1,
    version,
  }
}
