import { z } from 'zod'
import { ClinicId, daysInOrder, InsurerId, PriceListId, PriceListTerms, ServiceId } from './clinics.ts'
import { query } from './platform/contract.ts'
import { LocalDate } from './platform/local-time.ts'
import { Amount, Currency } from './platform/money.ts'
import { AppointmentStatus, CalendarEntry, FreeSlot } from './scheduling.ts'

/** One quiet figure each, above the day. */
export const Today = z.object({
  date: LocalDate,
  visits: z.int(),
  byStatus: z.partialRecord(AppointmentStatus, z.int()),
  waiting: z.array(CalendarEntry),
  next: CalendarEntry.nullable(),
  nextFree: FreeSlot.nullable(),
  /** Visits of the last 30 days without an invoice: finished ones, and missed ones with a fee. */
  toBill: z.array(CalendarEntry),
  unconfirmed: z.int(),
  /** Sums of many amounts, so without the bound of one. */
  takenToday: z.int(),
  outstanding: z.int(),
  currency: Currency,
})
export type Today = z.infer<typeof Today>

/** A visit without an invoice that a change of prices would charge differently. */
export const PriceHit = CalendarEntry.extend({ priceBefore: Amount, priceAfter: Amount, currency: Currency })
export type PriceHit = z.infer<typeof PriceHit>

export const reporting = {
  today: query({
    permission: 'reporting.today',
    input: z.object({ clinicId: ClinicId, date: LocalDate.optional() }),
    output: Today,
    refusals: ['clinic-unknown'],
    route: { method: 'GET', path: '/today' },
  }),
  /**
   * What a price list as it would be, new without an id, a service's own price or an insurer nobody works with any more
   * would charge differently: visits of today and later, and those of the last 30 days that are still to be billed.
   */
  previewPrices: query({
    permission: 'clinics.manage',
    input: z
      .object({
        priceList: z
          .object({ id: PriceListId.optional(), ...PriceListTerms, active: z.boolean().default(true) })
          .refine(daysInOrder.when, daysInOrder.otherwise)
          .optional(),
        service: z.object({ id: ServiceId, price: Amount.min(0) }).optional(),
        insurer: z.object({ id: InsurerId, active: z.boolean() }).optional(),
      })
      .refine(
        (change) => Object.values(change).filter((named) => named !== undefined).length === 1,
        'name one of them',
      ),
    output: z.object({ hits: z.array(PriceHit) }),
    refusals: ['price-list-unknown', 'clinic-unknown', 'insurer-unknown', 'service-unknown'],
    route: { method: 'POST', path: '/prices-preview' },
  }),
}
