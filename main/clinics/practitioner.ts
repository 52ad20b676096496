import type { Practitioner, PractitionerId, Workplace } from '../../shared/clinics.ts'
import { inOrderOfTheWeek, inOrderOfTime } from './weekly-hours.ts'

type Words = Pick<Practitioner, 'name' | 'profession' | 'registrationNumber' | 'colour' | 'hours'>
type Details = Pick<Practitioner, 'specialities' | 'rating' | 'periods' | 'elsewhere'>
type Said = { readonly [Detail in keyof Details]?: Details[Detail] | undefined }

export function newPractitioner(
  id: PractitionerId,
  asked: Words & Said & Pick<Practitioner, 'clinicId'>,
): Practitioner {
  return { id, clinicId: asked.clinicId, ...wordsOf(asked), ...detailsOf(asked, none), active: true, version: 1 }
}

/** Who leaves becomes inactive, never deleted: past visits and notes name them. */
export function changedPractitioner(
  practitioner: Practitioner,
  change: Words & Said & { active: boolean },
): Practitioner {
  const words = { ...wordsOf(change), ...detailsOf(change, practitioner) }
  return { ...practitioner, ...words, active: change.active, version: practitioner.version + 1 }
}

const none: Details = { specialities: [], rating: null, periods: [], elsewhere: [] }

/** What is not said stays as it was. */
function detailsOf(said: Said, kept: Details): Details {
  const elsewhere = said.elsewhere ?? kept.elsewhere
  return {
    specialities: said.specialities ?? kept.specialities,
    rating: said.rating === undefined ? kept.rating : said.rating,
    periods: inOrderOfTime(said.periods ?? kept.periods),
    elsewhere: elsewhere
      .map(inOrder)
      .filter(isSomeTime)
      .toSorted((a, b) => (a.clinicId < b.clinicId ? -1 : 1)),
  }
}

function inOrder({ clinicId, hours, periods }: Workplace): Workplace {
  return { clinicId, hours: inOrderOfTheWeek(hours), periods: inOrderOfTime(periods) }
}

/** Where somebody is never seen, they do not work. */
function isSomeTime({ hours, periods }: Workplace): boolean {
  return hours.length + periods.length > 0
}

function wordsOf({ name, profession, registrationNumber, colour, hours }: Words): Words {
  return { name, profession, registrationNumber, colour, hours: inOrderOfTheWeek(hours) }
}
