import type { PriceList } from '../../shared/clinics.ts'
import type { Reading } from '../platform/work.ts'
import { findZone } from './clinic-repository.ts'
import { findInsurer } from './insurer-repository.ts'
import { findServices } from './service-repository.ts'

type Named = Pick<PriceList, 'clinicId' | 'insurerId' | 'prices'>

/** Everything a price list speaks of. In a clinic's own list, another clinic's service would never count. */
export async function requirePriced(
  work: Reading<'clinic-unknown' | 'insurer-unknown' | 'service-unknown'>,
  { clinicId, insurerId, prices }: Named,
): Promise<void> {
  if (clinicId !== null && !(await findZone(work.reads, clinicId))) work.refuse('clinic-unknown')
  if (insurerId !== null && !(await findInsurer(work.reads, insurerId))) work.refuse('insurer-unknown')
  const services = await findServices(work.reads, clinicId ?? undefined)
  const known = new Set(services.map(({ id }) => id))
  const unknown = prices.find(({ serviceId }) => !known.has(serviceId))
  if (unknown) work.refuse('service-unknown', { serviceId: unknown.serviceId })
}
