import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/staff.ts'
import './locales.ts'

const namespaces = [
  'common',
  'staff',
  'clinics',
  'patients',
  'scheduling',
  'rota',
  'calendars',
  'records',
  'billing',
  'refusals',
] as const

/** Says words of any capability: `t('close')`, `t('scheduling:book')`. A key that does not exist does not compile. */
export type Words = TFunction<typeof namespaces>

export function useWords(): { readonly t: Words; readonly language: Language } {
  const { t, i18n } = useTranslation(namespaces)
  return { t, language: i18n.language as Language }
}
