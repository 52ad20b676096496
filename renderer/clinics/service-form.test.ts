import { expect, test } from 'vitest'
import type { ResourceKindId, Service } from '../../shared/clinics.ts'
import { questionsAbout } from './service-form.ts'

const [room, laser] = ['room', 'laser'] as ResourceKindId[] as [ResourceKindId, ResourceKindId]
const massage = {
  ...{ id: 'massage', minutes: 30, bufferBefore: 0, bufferAfter: 10, requires: [room, laser] },
  ...{ price: 4_500, active: true },
} as unknown as Service
const asked = (change: Partial<Service>) => questionsAbout(massage, { ...massage, ...change })

test('what is booked is asked for when length, buffers or needs change, not for a name', () => {
  expect(asked({ name: 'Long massage' })).toEqual([])
  expect(asked({ requires: [laser, room] })).toEqual([]) // in another order, they are the same
  const terms = { serviceId: 'massage', minutes: 30, bufferBefore: 0, bufferAfter: 10, requires: [laser, room] }
  expect(asked({ minutes: 45 })).toEqual([{ about: 'terms', input: { ...terms, minutes: 45 } }])
  expect(asked({ requires: [room] })).toEqual([{ about: 'terms', input: { ...terms, requires: [room] } }])
})

test('another price is asked for beside everything else, once it is an amount', () => {
  const prices = { about: 'prices', input: { service: { id: 'massage', price: 1 } } }
  expect(asked({ price: 1 })).toEqual([prices])
  expect(asked({ price: 1, minutes: 45 }).map(({ about }) => about)).toEqual(['terms', 'prices'])
  expect(asked({ price: 1, active: false }).map(({ about }) => about)).toEqual(['service', 'prices'])
  expect(questionsAbout(massage, { ...massage, price: undefined })).toEqual([])
})

test('of what is offered no more, every visit is asked for, whatever else changes', () => {
  expect(asked({ active: false, minutes: 45 })).toEqual([{ about: 'service', input: { serviceId: 'massage' } }])
  expect(questionsAbout({ ...massage, active: false }, { ...massage, active: false })).toEqual([])
})
