import type { Insurer, PriceQuote, Service } from '../../shared/clinics.ts'
import { type LocalDate, localDateOf } from '../../shared/platform/local-time.ts'
import type { Reading } from '../platform/work.ts'
import { findClinicTerms } from './clinic-repository.ts'
import { quoteOf } from './price.ts'
import { findListedPrices } from './price-list-repository.ts'

type Asked = { readonly on?: LocalDate | undefined; readonly insurer?: Insurer | undefined }

/** On a day of the clinic's calendar: today unless said. Lists of an insurer nobody works with any more do not count. */
export async function findPrice(
  { reads, now }: Pick<Reading, 'reads' | 'now'>,
  service: Service,
  { on, insurer }: Asked,
): Promise<PriceQuote> {
  const { zone, currency } = await findClinicTerms(reads, service.clinicId)
  const lists = await findListedPrices(reads, service.id)
  const insurerId = insurer?.active ? insurer.id : null
  return quoteOf(service, lists, { on: on ?? localDateOf(now, zone), insurerId, currency })
}
