import type { HoursPeriod, WeeklyHours } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

/** Other hours for a time, of a clinic (no practitioner) or of a practitioner there. `hours` is JSON. */
export interface HoursPeriodTable {
  id: string
  clinic_id: string
  practitioner_id: string | null
  first_day: string
  last_day: string
  hours: string
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    hours_period: HoursPeriodTable
  }
}

/** Whose periods: the clinic's own have no practitioner. */
export type PeriodOwner = { readonly clinicId: string; readonly practitionerId: string | null }

const periodsOfClinic = prepared((db: Reads, input: { clinicId: string }) =>
  db
    .selectFrom('hours_period')
    .selectAll()
    .where('clinic_id', '=', input.clinicId)
    .orderBy('practitioner_id')
    .orderBy('first_day'),
)

const periodsOfPractitioner = prepared((db: Reads, input: { practitionerId: string }) =>
  db
    .selectFrom('hours_period')
    .selectAll()
    .where('practitioner_id', '=', input.practitionerId)
    .orderBy('clinic_id')
    .orderBy('first_day'),
)

/** The clinic's own and everybody's there, in one statement. */
export async function findPeriodRows(reads: Reads, clinicId: string): Promise<HoursPeriodTable[]> {
  return periodsOfClinic(reads, { clinicId })
}

/** One practitioner's, wherever they work. */
export async function findPeriodRowsOf(reads: Reads, practitionerId: string): Promise<HoursPeriodTable[]> {
  return periodsOfPractitioner(reads, { practitionerId })
}

export async function findAllPeriodRows(reads: Reads): Promise<HoursPeriodTable[]> {
  return reads.selectFrom('hours_period').selectAll().orderBy('clinic_id').orderBy('first_day').execute()
}

export function periodsOf(rows: readonly HoursPeriodTable[], { clinicId, practitionerId }: PeriodOwner): HoursPeriod[] {
  const own = rows.filter((row) => row.clinic_id === clinicId && row.practitioner_id === practitionerId)
  return own.map(periodOf)
}

/** Periods that stay the same keep their row, so the journal shows only what really changed. */
export async function putPeriods(work: Working, owner: PeriodOwner, periods: readonly HoursPeriod[]): Promise<void> {
  const rows = await findPeriodRows(work.reads, owner.clinicId)
  const own = rows.filter((row) => row.practitioner_id === owner.practitionerId)
  const wanted = periods.map((period) => columnsOf(period))
  for (const row of own) if (!wanted.some((columns) => same(row, columns))) await work.remove('hours_period', row.id)
  for (const columns of wanted)
    if (!own.some((row) => same(row, columns))) {
      const whose = { id: work.newId(), clinic_id: owner.clinicId, practitioner_id: owner.practitionerId }
      await work.put('hours_period', { ...whose, ...columns })
    }
}

type Columns = Pick<HoursPeriodTable, 'first_day' | 'last_day' | 'hours'>

function same(a: Columns, b: Columns): boolean {
  return a.first_day === b.first_day && a.last_day === b.last_day && a.hours === b.hours
}

function columnsOf({ firstDay, lastDay, hours }: HoursPeriod): Columns {
  const plain = hours.map(({ weekday, from, to }) => ({ weekday, from, to }))
  return { first_day: firstDay, last_day: lastDay, hours: JSON.stringify(plain) }
}

function periodOf({ first_day, last_day, hours }: HoursPeriodTable): HoursPeriod {
  return { firstDay: first_day, lastDay: last_day, hours: JSON.parse(hours) as WeeklyHours[] }
}
