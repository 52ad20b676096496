import type { Clinic } from '../../shared/clinics.ts'
import { nextOpenDay } from '../../shared/open-days.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/platform/local-time.ts'
import type { reporting, Today } from '../../shared/reporting.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { findTakings } from '../billing/payment-repository.ts'
import { findOutstanding } from '../billing/settlement-repository.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findClosures } from '../clinics/closure-repository.ts'
import { findServices } from '../clinics/service-repository.ts'
import { refuse } from '../platform/refusal.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { freeSlots } from '../scheduling/free-slots.ts'
import { startOfDay } from '../scheduling/wall-clock.ts'
import { dayAtAGlance, shortestService } from './day-at-a-glance.ts'
import { countUnconfirmed, findDay } from './today-repository.ts'
import { billableDays, findUnbilled } from './unbilled-repository.ts'

type Ask = ReadingOf<typeof reporting.today>

const daysAhead = 14
/** How far ahead the next open day is looked for: over Christmas, not over August. */
const daysToNextOpen = 14
/** Who came on an earlier day than booked is done before the visit's day, and is billed all the same. */
const earlyDays = 60

/** As many statements on a full day as on an empty one. */
export async function today(reading: Ask, asked: InputOf<typeof reporting.today>): Promise<Today> {
  const { reads, now } = reading
  const clinic = (await findClinic(reads, asked.clinicId)) ?? reading.refuse('clinic-unknown')
  const date = asked.date ?? localDateOf(now, clinic.zone)
  const day = daysOf(clinic, date, 1)
  return {
    date,
    ...dayAtAGlance(await findDay(reads, day), now),
    nextFree: await nextFree(reading, clinic, date),
    toBill: await findUnbilled(reads, daysOf(clinic, addDays(date, 1 - billableDays), billableDays + earlyDays)),
    unconfirmed: await unconfirmed(reading, clinic, date),
    takenToday: await findTakings(reads, clinic.id, date),
    outstanding: await findOutstanding(reads, clinic.id),
    currency: clinic.currency,
  }
}

/** Moments, because a day of the clinic is not a day of UTC. */
function daysOf({ id, zone }: Clinic, from: LocalDate, days: number) {
  return { clinicId: id, from: startOfDay(from, zone), until: startOfDay(addDays(from, days), zone) }
}

async function nextFree(reading: Ask, clinic: Clinic, date: LocalDate): Promise<FreeSlot | null> {
  const service = shortestService(await findServices(reading.reads, clinic.id))
  if (!service) return null
  const wish = { serviceId: service.id, from: date, to: addDays(date, daysAhead), limit: 1 }
  const { items } = await freeSlots({ ...reading, refuse }, wish)
  return items[0] ?? null
}

async function unconfirmed({ reads }: Ask, clinic: Clinic, date: LocalDate): Promise<number> {
  const ahead = { from: `${date}T00:00`, to: `${addDays(date, daysToNextOpen + 1)}T00:00` }
  const next = nextOpenDay(date, clinic, await findClosures(reads, clinic.id, ahead), daysToNextOpen)
  return next ? countUnconfirmed(reads, daysOf(clinic, next, 1)) : 0
}
