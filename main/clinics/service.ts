import type { Service, ServiceId } from '../../shared/clinics.ts'

type Words = Pick<Service, 'name' | 'minutes' | 'price' | 'colour'>
type Details = Pick<Service, 'bufferBefore' | 'bufferAfter' | 'requires' | 'taxRate' | 'exemptionGround'>
type Said = { readonly [Detail in keyof Details]?: Details[Detail] | undefined }

export function newService(id: ServiceId, asked: Words & Said & Pick<Service, 'clinicId'>): Service {
  return { id, clinicId: asked.clinicId, ...wordsOf(asked), ...detailsOf(asked, none), active: true, version: 1 }
}

/** Booked visits keep their length, and drafts their prices: a change counts from the next booking on. */
export function changedService(service: Service, change: Words & Said & { active: boolean }): Service {
  const words = { ...wordsOf(change), ...detailsOf(change, service) }
  return { ...service, ...words, active: change.active, version: service.version + 1 }
}

const none: Details = { bufferBefore: 0, bufferAfter: 0, requires: [], taxRate: 0, exemptionGround: null }

/** What is not said stays as it was. */
function detailsOf(said: Said, kept: Details): Details {
  return {
    bufferBefore: said.bufferBefore ?? kept.bufferBefore,
    bufferAfter: said.bufferAfter ?? kept.bufferAfter,
    requires: said.requires ?? kept.requires,
    taxRate: said.taxRate ?? kept.taxRate,
    exemptionGround: said.exemptionGround === undefined ? kept.exemptionGround : said.exemptionGround,
  }
}

function wordsOf({ name, minutes, price, colour }: Words): Words {
  return { name, minutes, price, colour }
}
