import { describe, expect, it } from 'vitest'
import { differencesOf, joined } from './compare-patient.ts'
import { blankPatient, guessFrom, readPatient } from './patient-values.ts'

const writing = { language: 'es-ES', today: '2027-03-04' }
const ana = { ...blankPatient, firstName: 'Ana', lastName: 'García', phone: '600 100 200' }

describe('the patient form', () => {
  it('needs only a name', () => {
    const { patient, errors } = readPatient({ ...blankPatient, firstName: ' Ana ', lastName: 'García' }, writing)
    expect(errors).toEqual({})
    expect(patient).toMatchObject({ firstName: 'Ana', lastName: 'García', phone: null, birthDate: null })
  })
  it('names every field that cannot be right', () => {
    const typed = { ...ana, lastName: ' ', phone: 'mobile', birthDate: '31/2/1990', email: 'ana@' }
    expect(readPatient(typed, writing)).toEqual({
      errors: { lastName: true, phone: true, birthDate: true, email: true },
    })
  })
  it('reads the birth date in the order of the clinic, and none that has not come', () => {
    expect(readPatient({ ...ana, birthDate: '3/4/85' }, writing).patient?.birthDate).toBe('1985-04-03')
    expect(readPatient({ ...ana, birthDate: '5/3/2027' }, writing).errors).toEqual({ birthDate: true })
  })
  it('starts from what was searched for', () => {
    expect(guessFrom('ana garcía lópez')).toEqual({ firstName: 'Ana', lastName: 'García lópez'.replace('l', 'L') })
    expect(guessFrom('+34 600 100 200')).toEqual({ phone: '+34 600 100 200' })
    expect(guessFrom('12345678Z')).toEqual({})
    expect(guessFrom(' ')).toEqual({})
  })
})

describe('two people changed one patient', () => {
  const theirs = { ...ana, phone: '611 222 333', address: 'Calle Mayor 1' }
  const mine = { ...ana, phone: '622 333 444', email: 'ana@example.org' }

  it('shows what differs and proposes what each of them touched', () => {
    expect(differencesOf(ana, mine, theirs).map(({ field, proposed }) => [field, proposed])).toEqual([
      ['phone', 'mine'],
      ['email', 'mine'],
      ['address', 'theirs'],
    ])
  })
  it('joins what the person chose', () => {
    const taken = new Map([
      ['phone', 'theirs'],
      ['email', 'mine'],
      ['address', 'theirs'],
    ] as const)
    expect(joined(mine, theirs, taken)).toEqual({ ...theirs, email: 'ana@example.org' })
  })
})
