import type { Clinic, ClinicId, HoursPeriod, NewClinic, WeeklyHours } from '../../shared/clinics.ts'
import { inOrderOfTheWeek, inOrderOfTime } from './weekly-hours.ts'

type Words = Pick<Clinic, 'name' | 'address' | 'phone' | 'email' | 'taxId'>

const usualHours: readonly WeeklyHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))

type Hours = {
  readonly hours?: readonly WeeklyHours[] | undefined
  readonly periods?: readonly HoursPeriod[] | undefined
}

export function newClinic(id: ClinicId, asked: NewClinic & Hours): Clinic {
  const { hours, periods } = asked
  return {
    id,
    ...asked,
    hours: inOrderOfTheWeek(hours ?? usualHours),
    periods: inOrderOfTime(periods ?? []),
    version: 1,
  }
}

/** Country, currency and zone stay: prices and promised times were given in them. */
export function changedClinic(
  clinic: Clinic,
  change: Words & Hours & { readonly hours: readonly WeeklyHours[] },
): Clinic {
  const { name, address, phone, email, taxId } = change
  const words = { name, address, phone, email, taxId }
  const periods = change.periods ? inOrderOfTime(change.periods) : clinic.periods
  return { ...clinic, ...words, hours: inOrderOfTheWeek(change.hours), periods, version: clinic.version + 1 }
}
