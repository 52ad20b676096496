import type { Practitioner, PractitionerId } from '../../shared/clinics.ts'
import { inOrderOfTheWeek } from './weekly-hours.ts'

type Words = Pick<Practitioner, 'name' | 'profession' | 'registrationNumber' | 'colour' | 'hours'>

export function newPractitioner(id: PractitionerId, asked: Words & Pick<Practitioner, 'clinicId'>): Practitioner {
  return { id, clinicId: asked.clinicId, ...wordsOf(asked), active: true, version: 1 }
}

/** Who leaves becomes inactive, never deleted: past visits and notes name them. */
export function changedPractitioner(practitioner: Practitioner, change: Words & { active: boolean }): Practitioner {
  return { ...practitioner, ...wordsOf(change), active: change.active, version: practitioner.version + 1 }
}

function wordsOf({ name, profession, registrationNumber, colour, hours }: Words): Words {
  return { name, profession, registrationNumber, colour, hours: inOrderOfTheWeek(hours) }
}
