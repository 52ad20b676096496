import type { PriceQuote } from '../../shared/clinics.ts'
import type { patients } from '../../shared/patients.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { findPrice } from '../clinics/find-price.ts'
import { findInsurer } from '../clinics/insurer-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findPatient } from './patient-repository.ts'

type Quote = typeof patients.quotePrice

/** What this patient pays: whoever insures them counts. */
export async function quotePrice(
  reading: ReadingOf<Quote>,
  { patientId, serviceId, on }: InputOf<Quote>,
): Promise<PriceQuote> {
  const { insurerId } = (await findPatient(reading.reads, patientId)) ?? reading.refuse('patient-unknown')
  const service = (await findService(reading.reads, serviceId)) ?? reading.refuse('service-unknown')
  const insurer = insurerId === null ? undefined : await findInsurer(reading.reads, insurerId)
  return findPrice(reading, service, { on, insurer })
}
