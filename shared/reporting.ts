import { z } from 'zod'
import { ClinicId } from './clinics.ts'
import { query } from './platform/contract.ts'
import { LocalDate } from './platform/local-time.ts'
import { Currency } from './platform/money.ts'
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

export const reporting = {
  today: query({
    permission: 'reporting.today',
    input: z.object({ clinicId: ClinicId, date: LocalDate.optional() }),
    output: Today,
    refusals: ['clinic-unknown'],
    route: { method: 'GET', path: '/today' },
  }),
}
