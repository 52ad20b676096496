import type { ClinicId, Service } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface ServiceTable {
  id: string
  clinic_id: string
  name: string
  minutes: number
  price: number
  colour: string
  buffer_before: number
  buffer_after: number
  requires: string
  tax_rate: number
  exemption_ground: string | null
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    service: ServiceTable
  }
}

const serviceById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('service').selectAll().where('id', '=', input.id),
)

export async function findService(reads: Reads, id: string): Promise<Service | undefined> {
  const [row] = await serviceById(reads, { id })
  return row && fromRow(row)
}

export async function findServices(reads: Reads, clinicId?: ClinicId): Promise<Service[]> {
  const rows = await reads
    .selectFrom('service')
    .selectAll()
    .$if(clinicId !== undefined, (query) => query.where('clinic_id', '=', clinicId as string))
    .orderBy('clinic_id')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

export function putService(work: Working, service: Service): Promise<void> {
  return work.put('service', toRow(service))
}

function fromRow(row: ServiceTable): Service {
  return {
    id: row.id as Service['id'],
    clinicId: row.clinic_id as ClinicId,
    name: row.name,
    minutes: row.minutes,
    price: row.price,
    colour: row.colour as Service['colour'],
    bufferBefore: row.buffer_before,
    bufferAfter: row.buffer_after,
    requires: JSON.parse(row.requires) as Service['requires'],
    taxRate: row.tax_rate,
    exemptionGround: row.exemption_ground,
    active: row.active === 1,
    version: row.version,
  }
}

function toRow(service: Service): ServiceTable {
  return {
    id: service.id,
    clinic_id: service.clinicId,
    name: service.name,
    minutes: service.minutes,
    price: service.price,
    colour: service.colour,
    buffer_before: service.bufferBefore,
    buffer_after: service.bufferAfter,
    requires: JSON.stringify(service.requires),
    tax_rate: service.taxRate,
    exemption_ground: service.exemptionGround,
    active: service.active ? 1 : 0,
    version: service.version,
  }
}
