import type { ClinicId, Colour, Practitioner, PractitionerId } from '../../shared/clinics.ts'
import type { HoursQuestion, Question } from '../rota/question.ts'
import { type Period, type Place, periodsOf, periodsWanted, placesOf, placesWanted } from './periods.ts'
import { hoursOf, type Week, weekOf } from './week.ts'

/** Fields as they are typed. The version stays with a draft, which may be older than the practitioner. */
export type PractitionerForm = {
  readonly name: string
  readonly profession: string
  readonly specialities: readonly string[]
  readonly rating: number | string
  readonly registrationNumber: string
  readonly colour: Colour
  readonly week: Week
  readonly periods: readonly Period[]
  readonly elsewhere: readonly Place[]
  readonly active: boolean
  readonly version: number
}

export function blankPractitioner(clinicHours: Practitioner['hours']): PractitionerForm {
  const words = { name: '', profession: '', specialities: [], rating: '', registrationNumber: '' }
  const hours = { week: weekOf(clinicHours), periods: [], elsewhere: [] }
  return { ...words, colour: 'blue', ...hours, active: true, version: 0 }
}

export function practitionerFormOf(practitioner: Practitioner): PractitionerForm {
  const { name, specialities, rating, colour, hours, periods, elsewhere, active, version } = practitioner
  return {
    name,
    profession: practitioner.profession ?? '',
    specialities,
    rating: rating === null ? '' : rating / 10,
    registrationNumber: practitioner.registrationNumber ?? '',
    colour,
    week: weekOf(hours),
    periods: periodsOf(periods),
    elsewhere: placesOf(elsewhere),
    active,
    version,
  }
}

export function practitionerWanted(form: PractitionerForm) {
  const { name, profession, specialities, rating, registrationNumber, colour, week, periods, elsewhere } = form
  return {
    name,
    profession,
    specialities: [...specialities],
    rating: rating === '' ? null : Math.round(Number(rating) * 10),
    registrationNumber,
    colour,
    hours: hoursOf(week),
    periods: periodsWanted(periods),
    elsewhere: placesWanted(elsewhere),
  }
}

type Wanted = ReturnType<typeof practitionerWanted>

/** Who can be booked no more leaves every visit; otherwise each clinic with other hours may leave some outside. */
export function questionsAbout(
  practitioner: Practitioner,
  wanted: Wanted & { readonly active: boolean },
): readonly Question[] {
  const { id: practitionerId, active } = practitioner
  if (active && !wanted.active) return [{ about: 'practitioner', input: { practitionerId } }]
  return changedHours(practitioner, wanted).map((input) => ({ about: 'hours', input }))
}

function changedHours(practitioner: Practitioner, wanted: Wanted): HoursQuestion[] {
  const { id, clinicId } = practitioner
  const before = hoursByClinic(clinicId, practitioner)
  const after = hoursByClinic(clinicId, wanted)
  const clinics = [...new Set([...before.keys(), ...after.keys()])]
  return clinics.flatMap((clinic) => {
    const [was, will] = [before.get(clinic) ?? nowhere, after.get(clinic) ?? nowhere]
    return JSON.stringify(was) === JSON.stringify(will) ? [] : [question(id, clinic, will)]
  })
}

type Hours = Pick<HoursQuestion, 'hours' | 'periods'>
const nowhere: Hours = { hours: [], periods: [] }

function hoursByClinic(
  home: ClinicId,
  { hours, periods, elsewhere }: Pick<Practitioner, 'hours' | 'periods' | 'elsewhere'>,
): Map<ClinicId, Hours> {
  const others = elsewhere.map((place): [ClinicId, Hours] => {
    return [place.clinicId, { hours: place.hours, periods: place.periods }]
  })
  return new Map<ClinicId, Hours>([[home, { hours, periods }], ...others])
}

function question(practitionerId: PractitionerId, clinicId: ClinicId, { hours, periods }: Hours): HoursQuestion {
  return { clinicId, practitionerId, hours, periods }
}
