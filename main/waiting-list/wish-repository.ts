import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { Urgency } from '../../shared/waiting-list.ts'
import type { Reads } from '../platform/database/database.ts'
import type { Working } from '../platform/work.ts'
import { type HoldColumns, holdColumns, holdOf } from './hold-repository.ts'
import type { KeptWish } from './wish.ts'

/** Lists are JSON: they are read whole and never searched. */
export interface WishTable {
  id: string
  clinic_id: string
  patient_id: string
  service_id: string
  practitioner_ids: string
  weekdays: string
  from_time: string | null
  to_time: string | null
  urgency: string
  until_day: string | null
  remark: string | null
  status: string
  declined: number
  created_at: string
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    wish: WishTable
  }
}

export async function findWish(reads: Reads, id: string): Promise<KeptWish | undefined> {
  const row = await wishes(reads).where('wish.id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

type Which = { readonly clinicId?: string | undefined; readonly since: LocalDate }

/** Nobody has done anything about them yet, and they would still have helped on that day. */
export async function findOpenWishes(reads: Reads, { clinicId, since }: Which): Promise<KeptWish[]> {
  const rows = await wishes(reads)
    .where('wish.status', 'in', ['waiting', 'offered'])
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', since)]))
    .$if(clinicId !== undefined, (q) => q.where('wish.clinic_id', '=', clinicId as string))
    .execute()
  return rows.map(fromRow)
}

/** The newest of those that are over. */
export async function findEndedWishes(
  reads: Reads,
  status: 'booked' | 'withdrawn',
  { clinicId, most }: { readonly clinicId?: string | undefined; readonly most: number },
): Promise<KeptWish[]> {
  const rows = await wishes(reads)
    .where('wish.status', '=', status)
    .$if(clinicId !== undefined, (q) => q.where('wish.clinic_id', '=', clinicId as string))
    .orderBy('wish.created_at', 'desc')
    .orderBy('wish.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(fromRow)
}

/** How many visits each patient on the list has missed since a moment. */
export async function findMissed(reads: Reads, since: string): Promise<Map<string, number>> {
  const waiting = reads.selectFrom('wish').select('patient_id').where('status', 'in', ['waiting', 'offered'])
  const rows = await reads
    .selectFrom('appointment')
    .select((eb) => ['patient_id', eb.fn.countAll().as('missed')])
    .where('patient_id', 'in', waiting)
    .where('starts_at_utc', '>=', since)
    .where('status', '=', 'no-show')
    .groupBy('patient_id')
    .execute()
  return new Map(rows.map(({ patient_id, missed }) => [patient_id, Number(missed)]))
}

export function putWish(work: Pick<Working, 'put'>, wish: KeptWish): Promise<void> {
  return work.put('wish', {
    id: wish.id,
    clinic_id: wish.clinicId,
    patient_id: wish.patientId,
    service_id: wish.serviceId,
    practitioner_ids: JSON.stringify(wish.practitionerIds),
    weekdays: JSON.stringify(wish.weekdays),
    from_time: wish.fromTime,
    to_time: wish.toTime,
    urgency: wish.urgency,
    until_day: wish.until,
    remark: wish.remark,
    status: wish.status,
    declined: wish.declined,
    created_at: wish.createdAt,
    version: wish.version,
  })
}

function wishes(reads: Reads) {
  return reads
    .selectFrom('wish')
    .innerJoin('patient', 'patient.id', 'wish.patient_id')
    .innerJoin('service', 'service.id', 'wish.service_id')
    .innerJoin('clinic', 'clinic.id', 'wish.clinic_id')
    .leftJoin('hold', 'hold.wish_id', 'wish.id')
    .selectAll('wish')
    .select(holdColumns)
    .select(['patient.first_name', 'patient.last_name', 'patient.phone', 'patient.active as patient_active'])
    .select(['service.name as service_name', 'clinic.zone'])
}

type WishRow = WishTable &
  HoldColumns & {
    readonly first_name: string
    readonly last_name: string
    readonly phone: string | null
    readonly patient_active: number
    readonly service_name: string
    readonly zone: string
  }

function fromRow(row: WishRow): KeptWish {
  return {
    id: row.id as KeptWish['id'],
    clinicId: row.clinic_id as KeptWish['clinicId'],
    patientId: row.patient_id as KeptWish['patientId'],
    patientName: `${row.first_name} ${row.last_name}`,
    patientPhone: row.phone,
    patientActive: row.patient_active === 1,
    serviceId: row.service_id as KeptWish['serviceId'],
    serviceName: row.service_name,
    practitionerIds: JSON.parse(row.practitioner_ids) as KeptWish['practitionerIds'],
    weekdays: JSON.parse(row.weekdays) as number[],
    fromTime: row.from_time,
    toTime: row.to_time,
    urgency: row.urgency as Urgency,
    until: row.until_day,
    remark: row.remark,
    status: row.status as KeptWish['status'],
    hold: holdOf(row),
    zone: row.zone,
    declined: row.declined,
    createdAt: row.created_at,
    version: row.version,
  }
}
