import type { Clinic, ClinicId, NewClinic, WeeklyHours } from '../../shared/clinics.ts'
import { inOrderOfTheWeek } from './weekly-hours.ts'

type Words = Pick<Clinic, 'name' | 'address' | 'phone' | 'email' | 'taxId'>

const usualHours: readonly WeeklyHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }))

export function newClinic(id: ClinicId, asked: NewClinic): Clinic {
  return { id, ...asked, hours: [...usualHours], version: 1 }
}

/** Country, currency and zone stay: prices and promised times were given in them. */
export function changedClinic(clinic: Clinic, change: Words & { readonly hours: readonly WeeklyHours[] }): Clinic {
  const { name, address, phone, email, taxId } = change
  const words = { name, address, phone, email, taxId }
  return { ...clinic, ...words, hours: inOrderOfTheWeek(change.hours), version: clinic.version + 1 }
}
