import type { Absence } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface AbsenceTable {
  id: string
  practitioner_id: string
  starts_at: string
  ends_at: string
  reason: string | null
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    absence: AbsenceTable
  }
}

type During = { readonly from: LocalDateTime; readonly to: LocalDateTime }

const absencesOfPractitioner = prepared((db: Reads, input: During & { practitionerId: string }) =>
  db
    .selectFrom('absence')
    .selectAll()
    .where('practitioner_id', '=', input.practitionerId)
    .where('ends_at', '>', input.from)
    .where('starts_at', '<', input.to)
    .orderBy('ends_at'),
)

/** What touches the time between two moments of the wall clock. */
export async function findAbsences(reads: Reads, practitionerId: string, during: During): Promise<Absence[]> {
  return (await absencesOfPractitioner(reads, { practitionerId, ...during })).map(absenceOf)
}

const absencesOfAll = prepared((db: Reads, input: During & { practitionerIds: readonly string[] }) =>
  db
    .selectFrom('absence')
    .selectAll()
    .where('practitioner_id', 'in', input.practitionerIds)
    .where('ends_at', '>', input.from)
    .where('starts_at', '<', input.to),
)

/** Of all these practitioners in one statement, in no order. */
export async function findAbsencesOf(
  reads: Reads,
  practitionerIds: readonly string[],
  { from, to }: During,
): Promise<Absence[]> {
  if (practitionerIds.length === 0) return [] // an empty list is no SQL
  return (await absencesOfAll(reads, { practitionerIds, from, to })).map(absenceOf)
}

/** Everybody’s. */
export async function findEveryAbsence(reads: Reads, { from, to }: During): Promise<Absence[]> {
  const all = reads.selectFrom('absence').selectAll().where('ends_at', '>', from).where('starts_at', '<', to)
  return (await all.execute()).map(absenceOf)
}

export async function findAbsence(reads: Reads, id: string): Promise<Absence | undefined> {
  const row = await reads.selectFrom('absence').selectAll().where('id', '=', id).executeTakeFirst()
  return row && absenceOf(row)
}

export function putAbsence(work: Working, absence: Absence): Promise<void> {
  const { id, reason, version } = absence
  const times = { starts_at: absence.startsAt, ends_at: absence.endsAt }
  return work.put('absence', { id, practitioner_id: absence.practitionerId, ...times, reason, version })
}

export function absenceOf(row: AbsenceTable): Absence {
  return {
    id: row.id as Absence['id'],
    practitionerId: row.practitioner_id as Absence['practitionerId'],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    reason: row.reason,
    version: row.version,
  }
}
