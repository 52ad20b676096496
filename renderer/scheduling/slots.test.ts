import { expect, test } from 'vitest'
import type { PractitionerId } from '../../shared/clinics.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { daysOf, distinctTimes, freeAt, nearestSlots, typedTime } from './slots.ts'

const ana = 'ana' as PractitionerId
const bea = 'bea' as PractitionerId
const slot = (startsAt: string, practitionerId = ana): FreeSlot => ({ practitionerId, startsAt, endsAt: startsAt })
const times = (slots: readonly FreeSlot[]) => slots.map(({ startsAt }) => startsAt)

const slots = [
  slot('2027-03-01T09:00'),
  slot('2027-03-01T09:15', bea),
  slot('2027-03-01T09:30'),
  slot('2027-03-01T12:00'),
  slot('2027-03-02T09:00'),
]

test('alternatives are the nearest free times, told in order', () => {
  expect(times(nearestSlots(slots, '2027-03-01T09:20', 3))).toEqual([
    '2027-03-01T09:00',
    '2027-03-01T09:15',
    '2027-03-01T09:30',
  ])
  expect(times(nearestSlots(slots, '2027-03-01T23:00', 2))).toEqual(['2027-03-01T12:00', '2027-03-02T09:00'])
})

test('of each day its times, in the order they are offered', () => {
  const offered = [slot('2027-03-02T09:00'), slot('2027-03-01T12:00'), slot('2027-03-02T08:00', bea)]
  expect(daysOf(offered).map(([day, of]) => [day, times(of)])).toEqual([
    ['2027-03-02', ['2027-03-02T09:00', '2027-03-02T08:00']],
    ['2027-03-01', ['2027-03-01T12:00']],
  ])
})

test('among equally near times the wished practitioner comes first', () => {
  const both = [slot('2027-03-01T10:00', bea), slot('2027-03-01T10:00', ana)]
  expect(nearestSlots(both, '2027-03-01T09:00', 1, ana)[0]?.practitionerId).toBe(ana)
})

test('when anybody will do, whoever is free takes it', () => {
  expect(freeAt(slots, '2027-03-01T09:15')).toBe(bea)
  expect(freeAt(slots, '2027-03-01T09:20')).toBeUndefined()
})

test('between two offered times of one person that person is free; at the last one alone nobody is', () => {
  const half = (at: string, to: string, who = ana): FreeSlot => ({
    ...slot(`2027-03-01T${at}`, who),
    endsAt: `2027-03-01T${to}`,
  })
  const free = [half('09:00', '09:30'), half('09:15', '09:45', bea), half('09:30', '10:00', bea)]
  expect(freeAt(free, '2027-03-01T09:20')).toBe(bea)
  expect(freeAt(free, '2027-03-01T09:10')).toBeUndefined()
  expect(freeAt(free, '2027-03-01T09:40')).toBeUndefined()
})

test('of several people free at one time only the one who takes it is offered', () => {
  const both = [slot('2027-03-01T10:00', bea), slot('2027-03-01T10:00', ana), slot('2027-03-01T10:15', ana)]
  const offered = distinctTimes(both)
  expect(times(offered)).toEqual(['2027-03-01T10:00', '2027-03-01T10:15'])
  expect(offered[0]?.practitionerId).toBe(freeAt(both, '2027-03-01T10:00'))
})

test('a time is understood as it is typed on the phone', () => {
  const typed = ['9', '09', '930', '0930', '9:30', '9.30', '9,30', '21h15', '21 h', '9:', ' 17:05 ', '0']
  expect(typed.map(typedTime)).toEqual([
    '09:00',
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '21:15',
    '21:00',
    '09:00',
    '17:05',
    '00:00',
  ])
})

test('what is no time is not taken for one', () => {
  for (const text of ['', '25', '2400', '24', '9:60', '9:3', 'nine', '12345', '9-30'])
    expect(typedTime(text), text).toBeUndefined()
})
