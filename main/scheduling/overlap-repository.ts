import { sql } from 'kysely'
import { longestMinutes } from '../../shared/clinics.ts'
import { addMinutes, type Instant } from '../../shared/platform/local-time.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import { statusesWithoutSlot } from './appointment.ts'
import type { Span } from './span.ts'
import { minuteOf } from './wall-clock.ts'

type Times = { readonly startsAtUtc: Instant; readonly endsAtUtc: Instant }
type Asked = Times & { readonly who: string; readonly earliest: Instant; readonly except: string }

const visitOfPractitioner = prepared((db: Reads, input: Asked) => overlapping(db, input, 'practitioner_id'))
const visitOfPatient = prepared((db: Reads, input: Asked) => overlapping(db, input, 'patient_id'))

/** Whether nothing overlaps that time, but for the visit that is itself on the move. Touching is not overlapping. */
export async function practitionerIsFree(reads: Reads, who: string, times: Times, except = ''): Promise<boolean> {
  return (await visitOfPractitioner(reads, asked(who, times, except))).length === 0
}

export async function patientIsFree(reads: Reads, who: string, times: Times, except = ''): Promise<boolean> {
  return (await visitOfPatient(reads, asked(who, times, except))).length === 0
}

/** What is booked of these practitioners' time, by practitioner, in one statement for any number of them. */
export async function findTaken(
  reads: Reads,
  practitionerIds: readonly string[],
  during: Times,
): Promise<Map<string, Span[]>> {
  if (practitionerIds.length === 0) return new Map() // an empty list is no SQL
  const rows = await reads
    .selectFrom('appointment')
    .select(['practitioner_id', 'starts_at_utc', 'ends_at_utc'])
    .where('practitioner_id', 'in', practitionerIds)
    .where('starts_at_utc', '>', addMinutes(during.startsAtUtc, -longestMinutes))
    .where('starts_at_utc', '<', during.endsAtUtc)
    .where('status', 'not in', statusesWithoutSlot)
    .execute()
  const byPractitioner = Map.groupBy(rows, (row) => row.practitioner_id)
  return new Map([...byPractitioner].map(([id, own]) => [id, own.map(spanOf)]))
}

/** Bounded on both sides by the longest visit: with the end alone, the whole past would be read. */
function overlapping(
  db: Reads,
  { who, startsAtUtc, endsAtUtc, earliest, except }: Asked,
  column: 'practitioner_id' | 'patient_id',
) {
  return db
    .selectFrom('appointment')
    .select('id')
    .where(column, '=', who)
    .where('starts_at_utc', '>', earliest)
    .where('starts_at_utc', '<', endsAtUtc)
    .where('ends_at_utc', '>', startsAtUtc)
    .where('status', 'not in', statusesWithoutSlot)
    .where('id', '<>', except)
    .limit(sql.lit(1))
}

function asked(who: string, { startsAtUtc, endsAtUtc }: Times, except: string): Asked {
  return { who, startsAtUtc, endsAtUtc, earliest: addMinutes(startsAtUtc, -longestMinutes), except }
}

function spanOf(row: { starts_at_utc: string; ends_at_utc: string }): Span {
  return { from: minuteOf(row.starts_at_utc), to: minuteOf(row.ends_at_utc) }
}
