import type { Clinic } from '../../shared/clinics.ts'
import { useWords } from '../platform/words.ts'
import { languageName } from '../staff/language-name.ts'
import styles from './clinic-place.module.css'

/** What was decided when the clinic was set up, and every date and amount since relies on. */
export function ClinicPlace({ clinic }: { readonly clinic: Clinic }) {
  const { t, language } = useWords()
  const named = (type: 'region' | 'currency', code: string) =>
    new Intl.DisplayNames(language, { type }).of(code) ?? code
  const facts = [
    [t('clinics:clinic.country'), named('region', clinic.country)],
    [t('clinics:clinic.currency'), named('currency', clinic.currency)],
    [t('clinics:clinic.zone'), clinic.zone.replaceAll('_', ' ')],
    [t('clinics:clinic.language'), languageName(clinic.language.slice(0, 2))],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
