import { expect, test } from 'vitest'
import { z } from 'zod'
import { line, optionalOf } from '../../shared/platform/text.ts'
import { NewPassword } from '../../shared/staff.ts'
import { fieldErrors } from './field-words.ts'
import type { Words } from './words.ts'

const t = ((key: string, { count }: { count?: number } = {}) =>
  count === undefined ? key : `${key} ${count}`) as unknown as Words

const schema = z.object({
  name: line(5),
  email: z.email().max(200),
  password: NewPassword,
  minutes: z.int().min(5).max(720),
  remark: optionalOf(line(5)),
  hours: z.array(z.object({ to: z.string() }).refine(({ to }) => to > '09:00', { path: ['to'] })),
})
const right = { name: 'Ana', email: 'a@b.test', password: 'long enough', minutes: 30, remark: '', hours: [] }

test('a form the host would take has nothing to say', () => {
  expect(fieldErrors(schema, right, t)).toEqual({})
})

test('each field says what would help, and the first reason counts', () => {
  expect(fieldErrors(schema, { ...right, name: ' ', email: 'a', password: 'short', minutes: 2 }, t)).toEqual({
    name: 'fields.missing',
    email: 'fields.email',
    password: 'fields.tooShort 10',
    minutes: 'fields.tooSmall 5',
  })
  expect(fieldErrors(schema, { ...right, name: 'Anastasia', minutes: 900, remark: 'too long' }, t)).toEqual({
    name: 'fields.tooLong 5',
    minutes: 'fields.tooBig 720',
    remark: 'fields.tooLong 5',
  })
})

test('missing values and fields inside lists are found by their place', () => {
  expect(fieldErrors(schema, { ...right, name: undefined, hours: [{ to: '08:00' }] }, t)).toEqual({
    name: 'fields.missing',
    'hours.0.to': 'fields.wrong',
  })
})
