import { expect, test } from 'vitest'
import countries from '../../resources/countries.json' with { type: 'json' }
import { NewClinic } from '../../shared/clinics.ts'
import { countryChoices, countryHere, currencyChoices, customsOf, zoneChoices } from './countries.ts'

test('every country proposes a clinic that can be set up', () => {
  for (const { code } of countries) {
    const clinic = { name: 'Clinic', country: code, language: 'es', ...customsOf(code) }
    expect(NewClinic.safeParse(clinic).error?.issues, code).toBeUndefined()
    expect(zoneChoices().map(({ value }) => value)).toContain(customsOf(code).zone)
  }
})

test('choices are named and ordered in the language spoken', () => {
  expect(countryChoices('es').find(({ value }) => value === 'ES')?.label).toBe('España')
  expect(countryChoices('en').map(({ label }) => label)).toEqual(
    countryChoices('en')
      .map(({ label }) => label)
      .toSorted(),
  )
  expect(currencyChoices('en').filter(({ value }) => value === 'EUR')).toHaveLength(1)
})

test('the country is guessed from the clock, then from the language, then it is Spain', () => {
  expect(countryHere('America/Lima', ['de-DE'])).toBe('PE')
  expect(countryHere('UTC', ['en', 'fr-FR'])).toBe('FR')
  expect(countryHere('UTC', ['en'])).toBe('ES')
})
