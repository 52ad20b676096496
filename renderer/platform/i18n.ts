import { createInstance, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages } from '../../shared/staff.ts'
import './locales.ts'

const files = import.meta.glob<Record<string, unknown>>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

/** A new language is a new folder of files; nothing here names one. */
function resources(): Resource {
  const all: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, words] of Object.entries(files)) {
    const [language = '', namespace = ''] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2)
    all[language] = { ...all[language], [namespace]: words }
  }
  return all
}

export const i18n = createInstance()

export function startWords(): void {
  void i18n.use(initReactI18next).init({
    resources: resources(),
    lng: preferredLanguage(),
    fallbackLng: 'en',
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes what it shows
  })
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  document.documentElement.lang = i18n.language
}

export function speak(language: Language): void {
  if (i18n.language !== language) void i18n.changeLanguage(language)
  localStorage.setItem(rememberedAs, language)
}

const rememberedAs = 'salus.language'

/** What was spoken last at this desk, else what the system speaks. */
function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(rememberedAs), ...navigator.languages].map((name) => name?.slice(0, 2))
  return (
    languages.find((language) => language === wanted.find((name) => languages.some((known) => known === name))) ?? 'en'
  )
}
