import type { Colour, Practitioner } from '../../shared/clinics.ts'
import { hoursOf, type Week, weekOf } from './week.ts'

/** Fields as they are typed. The version stays with a draft, which may be older than the practitioner. */
export type PractitionerForm = {
  readonly name: string
  readonly profession: string
  readonly registrationNumber: string
  readonly colour: Colour
  readonly week: Week
  readonly active: boolean
  readonly version: number
}

export function blankPractitioner(clinicHours: Practitioner['hours']): PractitionerForm {
  const words = { name: '', profession: '', registrationNumber: '' }
  return { ...words, colour: 'blue', week: weekOf(clinicHours), active: true, version: 0 }
}

export function practitionerFormOf(practitioner: Practitioner): PractitionerForm {
  const { name, profession, registrationNumber, colour, hours, active, version } = practitioner
  const words = { name, profession: profession ?? '', registrationNumber: registrationNumber ?? '' }
  return { ...words, colour, week: weekOf(hours), active, version }
}

export function practitionerWanted({ name, profession, registrationNumber, colour, week }: PractitionerForm) {
  return { name, profession, registrationNumber, colour, hours: hoursOf(week) }
}
