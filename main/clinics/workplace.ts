import type { Practitioner, Workplace } from '../../shared/clinics.ts'

/** When a practitioner works in that clinic; nothing where they do not. */
export function workplaceAt(practitioner: Practitioner, clinicId: string): Workplace | undefined {
  const { hours, periods } = practitioner
  if (practitioner.clinicId === clinicId) return { clinicId: practitioner.clinicId, hours, periods }
  return practitioner.elsewhere.find((place) => place.clinicId === clinicId)
}

export function hasPlaceAt(practitioner: Practitioner, clinicId: string): boolean {
  return workplaceAt(practitioner, clinicId) !== undefined
}

export function withHoursAt(practitioner: Practitioner, place: Workplace): Practitioner {
  const { clinicId, hours, periods } = place
  if (practitioner.clinicId === clinicId) return { ...practitioner, hours, periods }
  const others = practitioner.elsewhere.filter((other) => other.clinicId !== clinicId)
  return { ...practitioner, elsewhere: [...others, place] }
}
