import { expect, test } from 'vitest'
import type { PractitionerId } from '../../shared/clinics.ts'
import { type BookingTime, type BookingValues, chosenOf, missingIn } from './booking-values.ts'

const id = '0199c2a4-7b1e-7c3d-8e5f-1a2b3c4d5e6f'
const whole: BookingValues & BookingTime = {
  patientId: id,
  newPatient: '',
  serviceId: id,
  practitionerId: id,
  date: '2027-03-01',
  time: '930',
  minutes: '',
  remark: '',
}
const who = id as PractitionerId

test('a booking is read as it was typed', () => {
  expect(chosenOf({ ...whole, minutes: '45' })).toEqual({
    patientId: id,
    serviceId: id,
    practitionerId: id,
    startsAt: '2027-03-01T09:30',
    minutes: 45,
  })
  expect(chosenOf({ ...whole, practitionerId: '' }).practitionerId).toBeUndefined()
})

test('what is lacking is named, in the order of the panel', () => {
  expect(missingIn(whole, who)).toEqual([])
  const nothing = {
    patientId: '',
    newPatient: '',
    serviceId: '',
    practitionerId: '',
    date: '',
    time: '',
    minutes: 'x',
    remark: '',
  }
  expect(missingIn(nothing, undefined)).toEqual(['patient', 'service', 'time', 'length'])
  expect(missingIn({ ...whole, time: '25' }, who)).toEqual(['time'])
  expect(missingIn({ ...whole, date: '2027-02-30' }, who)).toEqual(['time'])
})

test('a time when nobody is free asks who shall do it', () => {
  expect(missingIn({ ...whole, practitionerId: '' }, undefined)).toEqual(['practitioner'])
})

test('a length must be one', () => {
  for (const minutes of ['4', '721', '30.5', 'x', '-30'])
    expect(missingIn({ ...whole, minutes }, who), minutes).toEqual(['length'])
  expect(missingIn({ ...whole, minutes: '5' }, who)).toEqual([])
})
