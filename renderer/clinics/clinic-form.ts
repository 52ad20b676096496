import type { Clinic } from '../../shared/clinics.ts'
import { type Period, periodsOf, periodsWanted } from './periods.ts'
import { hoursOf, type Week, weekOf } from './week.ts'

/** Fields as they are typed. The version stays with a draft, which may be older than the clinic. */
export type ClinicForm = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly taxId: string
  readonly week: Week
  readonly periods: readonly Period[]
  readonly version: number
}

export function clinicFormOf({ name, address, phone, email, taxId, hours, periods, version }: Clinic): ClinicForm {
  const words = { name, address: address ?? '', phone: phone ?? '', email: email ?? '', taxId: taxId ?? '' }
  return { ...words, week: weekOf(hours), periods: periodsOf(periods), version }
}

export function clinicWanted({ week, periods, version, ...words }: ClinicForm) {
  return { ...words, version, hours: hoursOf(week), periods: periodsWanted(periods) }
}
