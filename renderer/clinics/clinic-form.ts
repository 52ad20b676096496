import type { Clinic } from '../../shared/clinics.ts'
import { hoursOf, type Week, weekOf } from './week.ts'

/** Fields as they are typed. The version stays with a draft, which may be older than the clinic. */
export type ClinicForm = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly taxId: string
  readonly week: Week
  readonly version: number
}

export function clinicFormOf({ name, address, phone, email, taxId, hours, version }: Clinic): ClinicForm {
  const words = { name, address: address ?? '', phone: phone ?? '', email: email ?? '', taxId: taxId ?? '' }
  return { ...words, week: weekOf(hours), version }
}

export function clinicWanted({ week, version, ...words }: ClinicForm) {
  return { ...words, version, hours: hoursOf(week) }
}
