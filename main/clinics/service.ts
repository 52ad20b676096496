import type { Service, ServiceId } from '../../shared/clinics.ts'

type Words = Pick<Service, 'name' | 'minutes' | 'price' | 'colour'>

export function newService(id: ServiceId, asked: Words & Pick<Service, 'clinicId'>): Service {
  return { id, clinicId: asked.clinicId, ...wordsOf(asked), active: true, version: 1 }
}

/** Booked visits keep their length, and drafts their prices: a change counts from the next booking on. */
export function changedService(service: Service, change: Words & { active: boolean }): Service {
  return { ...service, ...wordsOf(change), active: change.active, version: service.version + 1 }
}

function wordsOf({ name, minutes, price, colour }: Words): Words {
  return { name, minutes, price, colour }
}
