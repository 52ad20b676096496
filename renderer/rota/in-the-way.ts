import type { ResourceId } from '../../shared/clinics.ts'
import type { PriceHit } from '../../shared/reporting.ts'
import type { HitVisit } from '../../shared/rota.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'

/** A visit in the way; where it could go is asked for when it is not known yet. */
export type InTheWay = CalendarEntry &
  Partial<Pick<HitVisit, 'alternatives' | 'pieces'>> &
  Partial<Pick<PriceHit, 'priceBefore' | 'priceAfter' | 'currency'>> & {
    /** The room or machine that `pieces` stand in for. */
    readonly instead?: ResourceId
  }
