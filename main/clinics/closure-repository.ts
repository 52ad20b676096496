import type { Closure } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface ClosureTable {
  id: string
  clinic_id: string
  name: string
  kind: string
  starts_at: string
  ends_at: string
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    closure: ClosureTable
  }
}

type During = { readonly from: LocalDateTime; readonly to: LocalDateTime }

const closuresOfClinic = prepared((db: Reads, input: During & { clinicId: string }) =>
  db
    .selectFrom('closure')
    .selectAll()
    .where('clinic_id', '=', input.clinicId)
    .where('ends_at', '>', input.from)
    .where('starts_at', '<', input.to)
    .orderBy('ends_at'),
)

/** What touches the time between two moments of the clinic's wall clock. */
export async function findClosures(reads: Reads, clinicId: string, during: During): Promise<Closure[]> {
  return (await closuresOfClinic(reads, { clinicId, ...during })).map(closureOf)
}

/** Every clinic’s. */
export async function findEveryClosure(reads: Reads, { from, to }: During): Promise<Closure[]> {
  const all = reads.selectFrom('closure').selectAll().where('ends_at', '>', from).where('starts_at', '<', to)
  return (await all.execute()).map(closureOf)
}

export async function findClosure(reads: Reads, id: string): Promise<Closure | undefined> {
  const row = await reads.selectFrom('closure').selectAll().where('id', '=', id).executeTakeFirst()
  return row && closureOf(row)
}

export function putClosure(work: Working, closure: Closure): Promise<void> {
  const { id, name, kind, version } = closure
  const times = { starts_at: closure.startsAt, ends_at: closure.endsAt }
  return work.put('closure', { id, clinic_id: closure.clinicId, name, kind, ...times, version })
}

export function closureOf(row: ClosureTable): Closure {
  return {
    id: row.id as Closure['id'],
    clinicId: row.clinic_id as Closure['clinicId'],
    name: row.name,
    kind: row.kind as Closure['kind'],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    version: row.version,
  }
}
