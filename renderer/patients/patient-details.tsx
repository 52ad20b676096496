import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import { useSession } from '../platform/session.tsx'
import { ActiveSwitch } from './active-switch.tsx'
import styles from './patient-details.module.css'

/** What is looked up now and then; quiet until something is done beside it. */
export function PatientDetails({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patients')
  const { may } = useSession()
  const { email, nationalId, address } = patient
  const facts = { email, nationalId, address }
  return (
    <aside className={styles.aside} aria-label={t('details')}>
      <h2 className={styles.title}>{t('details')}</h2>
      <dl className={styles.facts}>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((field) => (
          <div key={field} className={styles.fact}>
            <dt>{t(`fields.${field}`)}</dt>
            <dd>{facts[field] ?? <span className={styles.unknown}>{t('unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      {may('patients.change') && <ActiveSwitch patient={patient} />}
    </aside>
  )
}
