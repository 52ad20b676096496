import type { clinics, PriceQuote } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findPrice } from './find-price.ts'
import { findInsurer } from './insurer-repository.ts'
import { findService } from './service-repository.ts'

type Quote = typeof clinics.quotePrice

export async function quotePrice(
  reading: ReadingOf<Quote>,
  { serviceId, on, insurerId }: InputOf<Quote>,
): Promise<PriceQuote> {
  const service = (await findService(reading.reads, serviceId)) ?? reading.refuse('service-unknown')
  const insurer = insurerId && ((await findInsurer(reading.reads, insurerId)) ?? reading.refuse('insurer-unknown'))
  return findPrice(reading, service, { on, insurer })
}
