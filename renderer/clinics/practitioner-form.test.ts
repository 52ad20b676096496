import { expect, test } from 'vitest'
import type { Practitioner } from '../../shared/clinics.ts'
import { type PractitionerForm, practitionerFormOf, practitionerWanted, questionsAbout } from './practitioner-form.ts'

const monday = [{ weekday: 1, from: '09:00', to: '14:00' }]
const summer = [{ firstDay: '2027-07-01', lastDay: '2027-08-31', hours: monday }]
const nora = {
  id: 'nora',
  clinicId: 'home',
  name: 'Nora Vidal',
  profession: null,
  specialities: ['knees'],
  rating: 47,
  registrationNumber: null,
  colour: 'blue',
  active: true,
  hours: monday,
  periods: summer,
  elsewhere: [{ clinicId: 'away', hours: monday, periods: [] }],
  version: 2,
} as unknown as Practitioner

test('somebody becomes fields and is meant the same again', () => {
  const { hours, periods, elsewhere, specialities, rating } = practitionerWanted(practitionerFormOf(nora))
  expect({ hours, periods, elsewhere, specialities, rating }).toEqual({
    hours: monday,
    periods: summer,
    elsewhere: nora.elsewhere,
    specialities: ['knees'],
    rating: 47,
  })
  expect(practitionerWanted({ ...practitionerFormOf(nora), rating: '' }).rating).toBeNull()
})

const asked = (form: Partial<PractitionerForm>) => {
  const values = { ...practitionerFormOf(nora), ...form }
  return questionsAbout(nora, { ...practitionerWanted(values), active: values.active })
}

test('only where hours change is asked what falls outside, also where somebody leaves', () => {
  expect(asked({ name: 'Nora V.' })).toEqual([])
  const hours = (input: object) => [{ about: 'hours', input: { practitionerId: 'nora', ...input } }]
  expect(asked({ periods: [] })).toEqual(hours({ clinicId: 'home', hours: monday, periods: [] }))
  expect(asked({ elsewhere: [] })).toEqual(hours({ clinicId: 'away', hours: [], periods: [] }))
})

test('of who can be booked no more, every visit is asked for, once', () => {
  expect(asked({ active: false, elsewhere: [] })).toEqual([
    { about: 'practitioner', input: { practitionerId: 'nora' } },
  ])
})
