import type { Clinic } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/platform/local-time.ts'
import type { PriceHit, reporting } from '../../shared/reporting.ts'
import { findClinics } from '../clinics/clinic-repository.ts'
import { findInsurers } from '../clinics/insurer-repository.ts'
import { findPriceLists } from '../clinics/price-list-repository.ts'
import { findServices } from '../clinics/service-repository.ts'
import { pricesIn, type Tariff } from '../clinics/tariff.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { startOfDay } from '../scheduling/wall-clock.ts'
import { repriced } from './repriced.ts'
import { billableDays, findToBill, type Unbilled } from './unbilled-repository.ts'

type Preview = typeof reporting.previewPrices

/** As many statements for a thousand visits as for one. */
export async function previewPrices(reading: ReadingOf<Preview>, change: InputOf<Preview>): Promise<OutputOf<Preview>> {
  const { reads, now } = reading
  const before: Tariff = {
    services: await findServices(reads),
    lists: await findPriceLists(reads),
    insurers: await findInsurers(reads),
  }
  const { after, serviceIds } = await repriced(reading, before, change)
  const clinics = (await findClinics(reads)).map((clinic) => ({ ...clinic, today: localDateOf(now, clinic.zone) }))
  const visits = await findToBill(reads, {
    clinicIds: clinics.map(({ id }) => id),
    serviceIds,
    from: earliest(clinics),
  })
  const [was, will] = [pricesIn(before), pricesIn(after)]
  const hits = visits.flatMap(({ visit, insurerId }): PriceHit[] => {
    const clinic = clinics.find(({ id }) => id === visit.clinicId)
    if (!clinic || !willBeBilled(visit, clinic.today)) return []
    const asked = { serviceId: visit.serviceId, insurerId, on: visit.startsAt.slice(0, 10) }
    const [priceBefore, priceAfter] = [was(asked), will(asked)]
    return priceBefore === priceAfter ? [] : [{ ...visit, priceBefore, priceAfter, currency: clinic.currency }]
  })
  return { hits }
}

type Today = { readonly today: LocalDate }

function earliest(clinics: readonly (Clinic & Today)[]): string {
  const starts = clinics.map(({ today, zone }) => startOfDay(addDays(today, 1 - billableDays), zone))
  return starts.sort()[0] ?? ''
}

/** To a visit of an earlier day that is not finished nobody came, or nobody said so. */
function willBeBilled({ status, startsAt }: Unbilled['visit'], today: LocalDate): boolean {
  return status === 'finished' || startsAt.slice(0, 10) >= today
}
