import { expect, test } from 'vitest'
import type { Practitioner } from '../../shared/clinics.ts'
import { changedHours, practitionerFormOf, practitionerWanted } from './practitioner-form.ts'

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

test('only where hours change is asked what falls outside, also where somebody leaves', () => {
  const form = practitionerFormOf(nora)
  expect(changedHours(nora, practitionerWanted({ ...form, name: 'Nora V.' }))).toEqual([])
  const about = { practitionerId: 'nora' }
  expect(changedHours(nora, practitionerWanted({ ...form, periods: [] }))).toEqual([
    { ...about, clinicId: 'home', hours: monday, periods: [] },
  ])
  expect(changedHours(nora, practitionerWanted({ ...form, elsewhere: [] }))).toEqual([
    { ...about, clinicId: 'away', hours: [], periods: [] },
  ])
})
