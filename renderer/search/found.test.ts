import { expect, test } from 'vitest'
import { fitsWords } from './found.ts'

test('an action is found by the beginnings of its words, in any order, without accents', () => {
  expect(fitsWords('Nuevo paciente', 'pac nue')).toBe(true)
  expect(fitsWords('Cerrar sesión', 'sesion')).toBe(true)
  expect(fitsWords('New patient', 'patient book')).toBe(false)
  expect(fitsWords('New patient', 'atient')).toBe(false)
  expect(fitsWords('New patient', ' ')).toBe(true)
})
