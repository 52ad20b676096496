import countries from '../../resources/countries.json' with { type: 'json' }
import { TimeZone } from '../../shared/platform/local-time.ts'

export type Choice = { readonly value: string; readonly label: string }

/** What a country usually means for a clinic; everything can be chosen otherwise. */
export function customsOf(country: string): { readonly currency: string; readonly zone: string } {
  const { currency, zone } = countries.find(({ code }) => code === country) ?? {
    currency: 'EUR',
    zone: 'Europe/Madrid',
  }
  return { currency, zone }
}

export function countryChoices(language: string): Choice[] {
  return inOrder(
    countries.map(({ code }) => ({ value: code, label: nameOf('region', code, language) })),
    language,
  )
}

export function currencyChoices(language: string): Choice[] {
  const used = [...new Set(countries.map(({ currency }) => currency))]
  return inOrder(
    used.map((code) => ({ value: code, label: `${nameOf('currency', code, language)} (${code})` })),
    language,
  )
}

/** Browsers still list some zones by the name they had before; the present names are added. */
export function zoneChoices(): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), ...countries.map(({ zone }) => zone)])
  return [...zones]
    .filter((zone) => TimeZone.safeParse(zone).success)
    .toSorted()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** The country this computer seems to be in. */
export function countryHere(zone: string, languages: readonly string[]): string {
  const byZone = countries.find((country) => country.zone === zone)?.code
  const byLanguage = languages
    .map((name) => name.split('-')[1])
    .find((code) => countries.some((country) => country.code === code))
  return byZone ?? byLanguage ?? 'ES'
}

function nameOf(type: 'region' | 'currency', code: string, language: string): string {
  return new Intl.DisplayNames(language, { type }).of(code) ?? code
}

function inOrder(choices: Choice[], language: string): Choice[] {
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, language))
}
