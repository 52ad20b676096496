import type { ClinicId, Resource } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface ResourceTable {
  id: string
  clinic_id: string
  kind_id: string
  name: string
  active: number
  version: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    resource: ResourceTable
  }
}

const resourceById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('resource').selectAll().where('id', '=', input.id),
)
const resourcesOfClinic = prepared((db: Reads, input: { clinicId: string }) =>
  db.selectFrom('resource').selectAll().where('clinic_id', '=', input.clinicId).orderBy('name').orderBy('id'),
)

export async function findResource(reads: Reads, id: string): Promise<Resource | undefined> {
  const [row] = await resourceById(reads, { id })
  return row && fromRow(row)
}

/** By name. What is no longer used is there too: past visits name it. */
export async function findResources(reads: Reads, clinicId: string): Promise<Resource[]> {
  return (await resourcesOfClinic(reads, { clinicId })).map(fromRow)
}

export async function findAllResources(reads: Reads): Promise<Resource[]> {
  const rows = await reads
    .selectFrom('resource')
    .selectAll()
    .orderBy('clinic_id')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

export function putResource(work: Working, resource: Resource): Promise<void> {
  const { id, name, version } = resource
  const where = { clinic_id: resource.clinicId, kind_id: resource.kindId }
  return work.put('resource', { id, ...where, name, active: resource.active ? 1 : 0, version })
}

function fromRow(row: ResourceTable): Resource {
  return {
    id: row.id as Resource['id'],
    clinicId: row.clinic_id as ClinicId,
    kindId: row.kind_id as Resource['kindId'],
    name: row.name,
    active: row.active === 1,
    version: row.version,
  }
}
