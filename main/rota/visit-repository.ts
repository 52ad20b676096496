import { longestMinutes } from '../../shared/clinics.ts'
import { addMinutes, type Instant } from '../../shared/platform/local-time.ts'
import type { Appointment, CalendarEntry } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { AppointmentTable } from '../scheduling/appointment-repository.ts'
import { entries, entryOf } from '../scheduling/calendar-repository.ts'
import type { Visit } from './plan.ts'

const columns = [
  'id',
  'clinic_id',
  'practitioner_id',
  'starts_at',
  'ends_at',
  'starts_at_utc',
  'ends_at_utc',
  'status',
  'service_id',
  'resource_ids',
] as const
type Range = { readonly from: Instant; readonly until: Instant }

const visitsOfClinic = prepared((db: Reads, input: Range & { clinicId: string }) =>
  db
    .selectFrom('appointment')
    .select(columns)
    .where('clinic_id', '=', input.clinicId)
    .where('starts_at_utc', '>', input.from)
    .where('starts_at_utc', '<', input.until)
    .orderBy('starts_at_utc')
    .orderBy('id'),
)
const visitsOfPractitioner = prepared((db: Reads, input: Range & { practitionerId: string }) =>
  db
    .selectFrom('appointment')
    .select(columns)
    .where('practitioner_id', '=', input.practitionerId)
    .where('starts_at_utc', '>', input.from)
    .where('starts_at_utc', '<', input.until)
    .orderBy('starts_at_utc')
    .orderBy('id'),
)

/** Either of them; with both, the practitioner's in that clinic. Of a clinic, maybe only what has to do with one thing. */
type Whose =
  | {
      readonly clinicId: string
      readonly practitionerId?: undefined
      readonly serviceId?: string
      readonly resourceId?: string
    }
  | { readonly practitionerId: string; readonly clinicId?: string }
type Ahead = {
  readonly now: Instant
  /** What ends before this moment, or begins from the other on, is not looked at. */
  readonly from?: Instant
  readonly until?: Instant
}

/** What is still to come and may still be moved, in order of time. */
export async function findVisitsAhead(
  reads: Reads,
  whose: Whose,
  { now, from = now, until = '9999' }: Ahead,
): Promise<Visit[]> {
  const first = addMinutes(from > now ? from : now, 0) // to the minute, as visits are
  const range = { from: addMinutes(first, -longestMinutes), until }
  const rows =
    whose.practitionerId === undefined
      ? await visitsOfClinic(reads, { ...range, clinicId: whose.clinicId })
      : await visitsOfPractitioner(reads, { ...range, practitionerId: whose.practitionerId })
  return rows
    .filter((row) => row.ends_at_utc > first && mayStillMove.has(row.status))
    .filter((row) => whose.clinicId === undefined || row.clinic_id === whose.clinicId)
    .filter((row) => whose.practitionerId !== undefined || concerns(row, whose))
    .map((row) => ({
      id: row.id as Visit['id'],
      clinicId: row.clinic_id as Visit['clinicId'],
      practitionerId: row.practitioner_id as Visit['practitionerId'],
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      startsAtUtc: row.starts_at_utc,
      endsAtUtc: row.ends_at_utc,
    }))
}

type Concerning = Pick<AppointmentTable, 'service_id' | 'resource_ids'>

function concerns(row: Concerning, { serviceId, resourceId }: { serviceId?: string; resourceId?: string }): boolean {
  if (serviceId !== undefined && row.service_id !== serviceId) return false
  return resourceId === undefined || (JSON.parse(row.resource_ids) as string[]).includes(resourceId)
}

const mayStillMove: ReadonlySet<string> = new Set<Appointment['status']>(['booked', 'confirmed', 'checked-in'])

/** No engine takes more values in one statement than this. */
const atOnce = 5_000

/** As a calendar shows them, in order of time. */
export async function findEntriesOf(reads: Reads, ids: readonly string[]): Promise<CalendarEntry[]> {
  const found: CalendarEntry[] = []
  for (let i = 0; i < ids.length; i += atOnce) {
    const rows = await entries(reads)
      .where('appointment.id', 'in', ids.slice(i, i + atOnce))
      .execute()
    found.push(...rows.map(entryOf))
  }
  return found.sort((a, b) =>
    a.startsAtUtc === b.startsAtUtc ? order(a.id, b.id) : order(a.startsAtUtc, b.startsAtUtc),
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1
}
