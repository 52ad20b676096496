import { expect, test } from 'vitest'
import { blankWish, wishFrom, wrongIn } from './wish-values.ts'

const someone = '0190f000-0000-7000-8000-000000000001'
const filled = { ...blankWish, patientId: someone, serviceId: someone }

test('what is typed becomes a wish, and nothing typed means any', () => {
  expect(wrongIn(filled)).toEqual([])
  expect(wishFrom({ ...filled, weekdays: ['4', '2'], fromTime: '15', toTime: '1930' })).toMatchObject({
    weekdays: [2, 4],
    fromTime: '15:00',
    toTime: '19:30',
    until: null,
    practitionerIds: [],
  })
})

test('each thing that is wrong is said of its own field', () => {
  expect(wrongIn(blankWish)).toEqual(['patientId', 'serviceId'])
  expect(wrongIn({ ...filled, fromTime: 'noon', toTime: '99' })).toEqual(['fromTime', 'toTime'])
  expect(wrongIn({ ...filled, fromTime: '15', toTime: '9' })).toEqual(['order'])
})
